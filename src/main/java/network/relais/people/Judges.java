package network.relais.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may judge between others, whatever is judged: an animator or a member who has nothing to win or lose by it. Animators come before
 * members. What a stake is, whoever asks says: a share of the mission, a claim to the client.
 *
 * @param animators without a stake, in the directory's order
 * @param members without a stake who are no such animators, likewise
 */
public record Judges(List<Person> animators, List<Person> members) {

    public Judges {
        animators = List.copyOf(animators);
        members = List.copyOf(members);
    }

    /** @param hasStake whether the person with this id would win or lose something */
    public static Judges of(Directory directory, LocalDate day, Predicate<String> hasStake) {
        var animators = without(hasStake, directory.holding(Role.ANIMATOR, day));
        var members = new ArrayList<>(without(hasStake, directory.holding(Role.MEMBER, day)));
        members.removeIf(
                member -> animators.stream().anyMatch(animator -> animator.id().equals(member.id())));
        return new Judges(animators, members);
    }

    /** Animators first. */
    public List<Person> all() {
        return Stream.concat(animators.stream(), members.stream()).toList();
    }

    public boolean include(String personId) {
        return all().stream().anyMatch(person -> person.id().equals(personId));
    }

    /**
     * Whom most of those who chose have chosen; of several, whoever was chosen first. Somebody who may not judge, or no longer may, was not
     * chosen.
     *
     * @param choices ids, one for each who chose, in the order in which they did
     */
    public Optional<String> chosen(List<String> choices) {
        var votes = new LinkedHashMap<String, Integer>();
        choices.stream().filter(this::include).forEach(person -> votes.merge(person, 1, Integer::sum));
        var most = votes.values().stream().max(Integer::compare).orElse(0);
        return votes.entrySet().stream()
                .filter(each -> each.getValue().equals(most))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<Person> without(Predicate<String> hasStake, List<Person> people) {
        return people.stream().filter(person -> !hasStake.test(person.id())).toList();
    }
}
