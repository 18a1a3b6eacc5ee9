package network.relais.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import network.relais.people.Absence;
import network.relais.people.Language;
import network.relais.people.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 4, 30);
    private static final List<String> WANTED = List.of("facilitation", "survey");

    @Test
    void whoeverIsFreeComesBeforeWhoeverIsAwayWhateverTheyKnow() {
        var away = candidate("Anne", Set.of("facilitation", "survey"), LocalDate.of(2027, 3, 10), null);
        var free = candidate("Bruno", Set.of(), null, null);

        assertThat(Ranking.of(List.of(away, free))).containsExactly(free, away);
    }

    @Test
    void whoeverKnowsMoreOfWhatIsWantedComesFirst() {
        var one = candidate("Anne", Set.of("survey", "law", "audit"), null, null);
        var both = candidate("Bruno", Set.of("survey", "facilitation"), null, null);

        assertThat(Ranking.of(List.of(one, both))).containsExactly(both, one);
    }

    @Test
    void amongEqualsWorkGoesToWhoeverHasWaitedLongest() {
        var recently = candidate("Anne", Set.of("survey"), null, LocalDate.of(2027, 1, 1));
        var longAgo = candidate("Bruno", Set.of("survey"), null, LocalDate.of(2026, 1, 1));
        var never = candidate("Chloé", Set.of("survey"), null, null);

        assertThat(Ranking.of(List.of(recently, longAgo, never))).containsExactly(never, longAgo, recently);
    }

    @Test
    void anAbsenceOutsideTheDatesOfTheRoleDoesNotCount() {
        assertThat(candidate("Anne", Set.of(), UNTIL.plusDays(1), null).isFree())
                .isTrue();
        assertThat(candidate("Anne", Set.of(), UNTIL, null).isFree()).isFalse();
    }

    @Test
    void everyReasonIsSaidInWords() {
        var candidate = candidate("Anne", Set.of("survey"), LocalDate.of(2027, 3, 10), LocalDate.of(2026, 5, 4));

        assertThat(Reasons.of(candidate, Language.EN, false))
                .containsExactly(
                        "knows survey",
                        "does not list facilitation",
                        "away from 10 March 2027 to 14 March 2027",
                        "last mission began in May 2026");
        assertThat(Reasons.of(candidate("Anne", Set.of("survey"), null, null), Language.FR, true))
                .containsExactly(
                        "vos compétences : survey",
                        "aucune absence connue à ces dates",
                        "pas encore de mission dans le réseau");
    }

    private static Candidate candidate(
            String name, Set<String> skills, @Nullable LocalDate awayFrom, @Nullable LocalDate lastServed) {
        var person = new Person(name, name, "Martin", null, null, Language.EN, null);
        var absences = awayFrom == null ? List.<Absence>of() : List.of(new Absence(awayFrom, awayFrom.plusDays(4)));
        return Candidate.of(person, skills, absences, lastServed, WANTED, FROM, UNTIL);
    }
}
