package network.relais.metrics;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import network.relais.figures.Spread;
import network.relais.metrics.Diagrams.Place;

/**
 * Who did which step in a period, as far as it decides whether the step's times may be shown: those of a step that only one or two people
 * do would be their speed, and nobody here is measured.
 *
 * @param bySteps ids of people, empty for those who are not known any more, as if they were one; of more than {@link #KEPT} so many are
 *     enough, whichever they are. What people do not do is not in it.
 */
public record Doers(Map<Place, Set<String>> bySteps) {

    /** Where so many did a step, its times are nobody's. */
    public static final int FEWEST = Spread.MINIMUM_PEOPLE;

    /** So many tell whether they were enough, also without the one who looks. */
    public static final int KEPT = FEWEST + 1;

    public Doers {
        bySteps = bySteps.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, step -> Set.copyOf(step.getValue())));
    }

    /** The first by id of each step, so that whoever asks again has the same. */
    public static Doers of(Collection<Lasted> ended) {
        var bySteps = new HashMap<Place, TreeSet<String>>();
        for (var each : ended) {
            if (each.holder() != null) {
                var people =
                        bySteps.computeIfAbsent(new Place(each.diagram(), each.activity()), step -> new TreeSet<>());
                people.add(each.holder());
                if (people.size() > KEPT) {
                    people.pollLast();
                }
            }
        }
        return new Doers(Map.copyOf(bySteps));
    }

    /** As {@link #of}, those alone of whom is known when they opened the step. */
    public static Doers openers(Collection<Lasted> ended) {
        return of(ended.stream().filter(each -> each.opened() != null).toList());
    }

    /**
     * Those of which times are not shown: people did them, and fewer than five different ones.
     *
     * @param whole what is shown as one, such as the same step in several contents of its diagram; empty for what is not shown
     */
    public <T> Set<T> few(Function<Place, Optional<T>> whole) {
        return people(whole).entrySet().stream()
                .filter(shown -> areFew(shown.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** As {@link #few}, and who did it. */
    <T> Map<T, Set<String>> people(Function<Place, Optional<T>> whole) {
        var people = new HashMap<T, Set<String>>();
        bySteps.forEach((step, doers) -> whole.apply(step)
                .ifPresent(shown ->
                        people.computeIfAbsent(shown, each -> new HashSet<>()).addAll(doers)));
        return people;
    }

    /** Whether others are enough that their times tell whoever looks nothing of anybody's; with fewer, knowing the own would give them away. */
    public boolean areEnoughBeside(String person, Collection<Place> step) {
        return step.stream()
                        .flatMap(place -> bySteps.getOrDefault(place, Set.of()).stream())
                        .filter(doer -> !doer.equals(person))
                        .distinct()
                        .count()
                >= FEWEST;
    }

    static boolean areFew(Set<String> people) {
        return !people.isEmpty() && people.size() < FEWEST;
    }
}
