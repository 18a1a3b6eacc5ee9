package network.relais.delivery;

import static network.relais.delivery.Agreed.AUDIT_DUE;
import static network.relais.delivery.Agreed.FIRST_DAY;
import static network.relais.delivery.Agreed.PLAN_DUE;
import static network.relais.delivery.Agreed.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import network.relais.protocol.Contribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedDaysTest {

    @ParameterizedTest
    @CsvSource({"10, 5", "7, 3.5", "6.5, 3.5", "1, 0.5", "0.5, 0.5", "0.25, 0", "0, 0"})
    void halfWayThroughItsPeriodHalfOfARoleIsPlannedToTheNearestHalfDay(String days, String planned) {
        assertThat(since("0", role(days), AUDIT_DUE, false)).isEqualByComparingTo(planned);
    }

    @Test
    void upToTheLastMilestoneEverythingIsPlannedWheneverItIsDue() {
        assertThat(since("3.5", role("7"), FIRST_DAY.minusDays(40), true)).isEqualByComparingTo("3.5");
    }

    @Test
    void aRoleThatEndsBeforeTheMilestoneIsDueIsPlannedWhole() {
        var early = role("c1", "p1", "4", FIRST_DAY, AUDIT_DUE.minusDays(1));

        assertThat(since("0", early, AUDIT_DUE, false)).isEqualByComparingTo("4");
        assertThat(since("4", early, PLAN_DUE, true)).isZero();
    }

    @Test
    void aRoleThatBeginsAfterTheMilestoneIsDueHasNothingPlannedYet() {
        var late = role("c1", "p1", "4", AUDIT_DUE.plusDays(1), PLAN_DUE);

        assertThat(since("0", late, AUDIT_DUE, false)).isZero();
    }

    @Test
    void weekendsAndHolidaysPlanNothing() {
        var aroundEaster = role("c1", "p1", "2", LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 30));

        assertThat(since("0", aroundEaster, LocalDate.of(2027, 3, 29), false))
                .as("Friday and Tuesday are worked, Easter Monday is not")
                .isEqualByComparingTo("1");
        var aWeekend = role("c1", "p1", "2", LocalDate.of(2027, 1, 9), LocalDate.of(2027, 1, 10));
        assertThat(since("0", aWeekend, LocalDate.of(2027, 1, 9), false)).isZero();
    }

    @Test
    void whateverTheNumberOfMilestonesTheirDaysSumToThoseAgreed() {
        for (var days : List.of("0.25", "1", "3.75", "9.5", "20")) {
            var before = BigDecimal.ZERO;
            for (var due = FIRST_DAY; !due.isAfter(PLAN_DUE); due = due.plusDays(3)) {
                var planned = since(before.toPlainString(), role(days), due, false);
                assertThat(planned).isNotNegative();
                before = before.add(planned);
            }
            var rest = since(before.toPlainString(), role(days), PLAN_DUE, true);
            assertThat(before.add(rest)).isEqualByComparingTo(days);
        }
    }

    @Test
    void aPlanThatShrankIsNeverNegative() {
        assertThat(since("6", role("5"), PLAN_DUE, true)).isZero();
    }

    private static BigDecimal since(String before, Contribution role, LocalDate due, boolean last) {
        return PlannedDays.since(new BigDecimal(before), role, due, last);
    }
}
