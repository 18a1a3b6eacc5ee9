package network.relais.protocol;

import static network.relais.protocol.Example.BRUNO;
import static network.relais.protocol.Example.END;
import static network.relais.protocol.Example.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** {@code docs/staffing.md}, "Dates that move". The example runs from Tuesday, 1 December 2026 to Wednesday, 31 March 2027. */
class NewDatesTest {

    private static final LocalDate BEFORE = START.minusDays(20);

    @Test
    void aMissionOfTheSameLengthMovesAsAWhole() {
        var moved = moved(START.plusDays(14), END.plusDays(14), BEFORE);

        assertThat(moved.startsOn()).isEqualTo(START.plusDays(14));
        assertThat(moved.endsOn()).isEqualTo(END.plusDays(14));
        assertThat(moved.milestone("m2").dueOn()).isEqualTo(END.plusDays(14));
        assertThat(moved.contribution("c2").from()).isEqualTo(START.plusDays(14));
        assertThat(moved.contribution("c2").until()).isEqualTo(END.plusDays(14));
    }

    @Test
    void aDayThatWouldFallOnNoWorkingDayIsTheWorkingDayBefore() {
        assertThat(Example.terms().milestone("m1").dueOn()).isEqualTo(LocalDate.of(2027, 1, 31));

        var moved = moved(START.plusDays(14), END.plusDays(14), BEFORE);

        assertThat(moved.milestone("m1").dueOn())
                .as("Sunday, 14 February 2027 is none")
                .isEqualTo(LocalDate.of(2027, 2, 12));
    }

    @Test
    void aDayBetweenKeepsItsPlaceInALongerMission() {
        var moved = moved(START, START.plusDays(240), BEFORE);

        assertThat(moved.milestone("m1").dueOn())
                .as("after 61 of 120 days, so after 122 of 240")
                .isEqualTo(START.plusDays(122));
    }

    @Test
    void onceItHasBegunWhatHasPassedStays() {
        var today = LocalDate.of(2027, 1, 11);
        var past = Example.contribution("c1", BRUNO, 5).between(START, LocalDate.of(2026, 12, 18));
        var terms = Example.terms(past, Example.contribution("c2", BRUNO, 7));

        var moved = new NewDates(START, END.plusDays(30), Map.of()).of(terms, today);

        assertThat(moved.contribution("c1")).isEqualTo(past);
        assertThat(moved.contribution("c2").from()).isEqualTo(START);
        assertThat(moved.contribution("c2").until()).isEqualTo(END.plusDays(30));
        assertThat(moved.milestone("m1").dueOn())
                .as("20 of 79 days from today, so 27 of 109, which is a Sunday")
                .isEqualTo(LocalDate.of(2027, 2, 5));
    }

    @Test
    void aMilestoneThatIsNamedIsDueOnItsOwnDay() {
        var named = LocalDate.of(2027, 3, 2);

        var moved = new NewDates(START.plusDays(14), END.plusDays(14), Map.of("m1", named)).of(Example.terms(), BEFORE);

        assertThat(moved.milestone("m1").dueOn()).isEqualTo(named);
        assertThat(moved.milestone("m2").dueOn()).isEqualTo(END.plusDays(14));
    }

    @Test
    void nothingButDatesChangesAndInstalmentsStayOnTheirDays() {
        var before = Example.terms();

        var moved = moved(START.plusDays(14), END.plusDays(45), BEFORE);

        assertThat(moved.instalments()).isEqualTo(before.instalments());
        assertThat(moved.split(List.of()).lines())
                .isEqualTo(before.split(List.of()).lines());
    }

    @Test
    void datesThatCanBeNoneAreRefused() {
        refused(new NewDates(END, START, Map.of()), "ends before it begins");
        refused(new NewDates(BEFORE.minusDays(9), BEFORE.minusDays(1), Map.of()), "has passed already");
        refused(new NewDates(START, LocalDate.of(9999, 1, 1), Map.of()), "between the years 2000 and 2100");
        refused(new NewDates(START, END, Map.of("m1", START.minusDays(1))), "\"Audit\" would be due before");
        assertThatExceptionOfType(ProtocolRefused.class)
                .isThrownBy(() -> NewDates.typed(START, null))
                .withMessage("Choose the new first day and the new last day.");
    }

    @Property
    void everythingStaysWithinTheMissionAndInItsOrder(
            @ForAll @IntRange(min = 0, max = 400) int length,
            @ForAll @IntRange(min = 0, max = 400) int first,
            @ForAll @IntRange(min = 0, max = 400) int second,
            @ForAll @IntRange(min = -200, max = 400) int later,
            @ForAll @IntRange(min = 0, max = 500) int newLength,
            @ForAll @IntRange(min = -100, max = 300) int passed) {
        var end = START.plusDays(length);
        var newStart = START.plusDays(later);
        var newEnd = newStart.plusDays(newLength);
        var today = START.plusDays(passed);
        Assume.that(!newEnd.isBefore(today));
        var shift = new Shift(START, end, newStart, newEnd, today);
        var from = START.plusDays(Math.min(Math.min(first, second), length));
        var until = START.plusDays(Math.min(Math.max(first, second), length));

        assertThat(shift.firstDay(from)).isBetween(newStart, newEnd).isBeforeOrEqualTo(shift.lastDay(until));
        assertThat(shift.lastDay(until)).isBetween(newStart, newEnd);
    }

    private static Terms moved(LocalDate start, LocalDate end, LocalDate today) {
        return new NewDates(start, end, Map.of()).of(Example.terms(), today);
    }

    private static void refused(NewDates dates, String sentence) {
        assertThatExceptionOfType(ProtocolRefused.class)
                .isThrownBy(() -> dates.of(Example.terms(), BEFORE))
                .withMessageContaining(sentence);
    }
}
