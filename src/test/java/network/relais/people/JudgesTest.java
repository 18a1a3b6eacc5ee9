package network.relais.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One rule, whether an amount, an agreement or a claim to a client is judged. Fatou is an animator and a member. */
class JudgesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Test
    void whoeverHasAStakeDoesNotJudgeAnimatorOrNot() {
        var judges = judges("chantal", "anne");

        assertThat(judges.animators()).extracting(Person::id).containsExactly("fatou");
        assertThat(judges.members()).extracting(Person::id).containsExactly("bruno");
        assertThat(judges.include("anne")).isFalse();
        assertThat(judges.include("chantal")).isFalse();
        assertThat(judges.include("a prescriber")).isFalse();
    }

    @Test
    void animatorsComeFirstAndEverybodyOnce() {
        assertThat(judges().all()).extracting(Person::id).containsExactly("chantal", "fatou", "anne", "bruno");
        assertThat(judges("chantal", "fatou").all()).extracting(Person::id).containsExactly("anne", "bruno");
        assertThat(judges("chantal", "fatou", "anne", "bruno").all()).isEmpty();
    }

    @Test
    void whomMostHaveChosenJudgesIfTheyMay() {
        assertThat(judges().chosen(List.of())).isEmpty();
        assertThat(judges().chosen(List.of("anne", "bruno", "bruno"))).contains("bruno");
        assertThat(judges().chosen(List.of("anne", "bruno"))).contains("anne");
        assertThat(judges("bruno").chosen(List.of("bruno", "bruno", "anne"))).contains("anne");
        assertThat(judges("bruno").chosen(List.of("bruno"))).isEmpty();
    }

    private static Judges judges(String... withStake) {
        var directory = mock(Directory.class);
        when(directory.holding(Role.ANIMATOR, TODAY)).thenReturn(people("chantal", "fatou"));
        when(directory.holding(Role.MEMBER, TODAY)).thenReturn(people("anne", "bruno", "fatou"));
        return Judges.of(directory, TODAY, Set.of(withStake)::contains);
    }

    private static List<Person> people(String... ids) {
        return Arrays.stream(ids)
                .map(id -> new Person(id, id, "", null, null, Language.EN, null))
                .toList();
    }
}
