package network.relais.metrics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.metrics.Diagrams.Call;
import network.relais.metrics.Diagrams.Place;

/**
 * Who worked on a phase: all who did a step of its process. Where nobody did any, it took as long as what it calls, so that it is those who
 * worked on that.
 *
 * @param calls of all diagrams
 */
public record PeopleOfPhases(Collection<Call> calls) {

    public PeopleOfPhases {
        calls = List.copyOf(calls);
    }

    /** @param own who did a step of a process itself; empty if nobody did */
    Set<String> of(String phase, Function<String, Set<String>> own) {
        return of(phase, own, new HashSet<>());
    }

    private Set<String> of(String phase, Function<String, Set<String>> own, Set<String> seen) {
        if (!seen.add(phase)) {
            return Set.of();
        }
        var people = own.apply(phase);
        return people.isEmpty()
                ? calls.stream()
                        .filter(call -> call.process().equals(phase))
                        .flatMap(call -> of(call.called(), own, seen).stream())
                        .collect(Collectors.toSet())
                : people;
    }

    /**
     * Phases of which times are not shown: people worked on them, and fewer than five different ones.
     *
     * @param process of a step; empty for what does not count
     */
    public Set<String> few(Doers doers, Function<Place, Optional<String>> process) {
        var own = doers.people(process);
        return Stream.concat(own.keySet().stream(), calls.stream().map(Call::process))
                .distinct()
                .filter(phase -> Doers.areFew(of(phase, each -> own.getOrDefault(each, Set.of()))))
                .collect(Collectors.toSet());
    }

    /** Boxes that call one of these phases: they take as long as that. */
    public Stream<Call> callsOf(Set<String> phases) {
        return calls.stream().filter(call -> phases.contains(call.called()));
    }
}
