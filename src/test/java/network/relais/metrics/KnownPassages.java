package network.relais.metrics;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of one subject and all missions, whatever is asked for.
 *
 * @param people who did a step of a process, whenever that was
 */
record KnownPassages(List<Ended> ended, List<Open> open, Map<String, Set<String>> people) implements Passages {

    @Override
    public Set<String> people(String process, Instant from, Instant until, Selection selection) {
        return people.getOrDefault(process, Set.of());
    }

    @Override
    public List<Ended> ended(TargetSubject subject, Instant from, Instant until, Selection selection) {
        return ended.stream()
                .filter(each -> !each.ended().isBefore(from) && each.ended().isBefore(until))
                .toList();
    }

    @Override
    public List<Open> open(TargetSubject subject, Selection selection, Instant before, int atMost) {
        return open.stream().filter(each -> each.entered().isBefore(before)).toList();
    }

    @Override
    public long missions(TargetSubject subject, Selection selection, Instant before) {
        return firstMissions(subject, selection, before, open.size()).size();
    }

    @Override
    public Map<String, Instant> firstMissions(TargetSubject subject, Selection selection, Instant before, int atMost) {
        return open(subject, selection, before, atMost).stream().collect(toMap(Open::mission, Open::entered));
    }

    @Override
    public Set<String> among(Collection<String> missions, TargetSubject subject, Instant before) {
        return firstMissions(subject, Selection.ALL, before, open.size()).keySet().stream()
                .filter(missions::contains)
                .collect(toSet());
    }
}
