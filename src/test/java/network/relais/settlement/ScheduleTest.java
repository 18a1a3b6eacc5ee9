package network.relais.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.Instalment;
import network.relais.protocol.Instalment.Due;
import network.relais.protocol.Terms;
import network.relais.settlement.Schedule.Events;
import network.relais.settlement.Schedule.Standing;
import network.relais.settlement.Schedule.State;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate ORDER = LocalDate.of(2026, 3, 2);
    private static final LocalDate REST = LocalDate.of(2026, 6, 30);

    private static final Instalment DEPOSIT =
            new Instalment("i1", "Deposit", Due.ON_ORDER, null, null, eur("3000"), null);
    private static final Instalment REPORT =
            new Instalment("i2", "Report", Due.ON_ACCEPTANCE, "m1", null, eur("5000"), null);
    private static final Instalment LAST = new Instalment("i3", "Rest", Due.ON_DATE, null, REST, eur("2000"), null);

    @Test
    void whatIsDueOnOrderIsDueAtOnceAndNothingElse() {
        var due = planned("0").newlyDue(events(ORDER.plusDays(5)));

        assertThat(due).extracting(Claim::id, Claim::dueOn).containsExactly(tuple("i1", ORDER));
    }

    @Test
    void aDateIsReachedOnItsDayAndNotBefore() {
        assertThat(ids(planned("0").newlyDue(events(REST.minusDays(1))))).containsExactly("i1");
        assertThat(ids(planned("0").newlyDue(events(REST)))).containsExactly("i1", "i3");
    }

    @Test
    void anAcceptedMilestoneMakesItsInstalmentDueSinceThatDay() {
        var due = planned("0")
                .newlyDue(new Events(
                        ORDER,
                        milestone -> Optional.of(ORDER.plusDays(40)).filter(day -> milestone.equals("m1")),
                        ORDER.plusDays(41)));

        assertThat(due).extracting(Claim::dueOn).containsExactly(ORDER, ORDER.plusDays(40));
    }

    @Test
    void whatIsDueIsNotDueAgain() {
        var schedule = planned("0");
        var due = schedule.newlyDue(events(REST));

        assertThat(schedule.with(due).newlyDue(events(REST.plusDays(1)))).isEmpty();
    }

    @Test
    void aPaymentPaysWhatFellDueFirstWhateverTheProtocolListsFirst() {
        var schedule = planned("2500")
                .with(List.of(
                        claim(LAST, 2).dueOn(ORDER.minusDays(1)),
                        claim(DEPOSIT, 0).dueOn(ORDER)));

        assertThat(schedule.standings()).extracting(Standing::paid).containsExactly(eur("500"), eur("0"), eur("2000"));
        assertThat(schedule.standings())
                .extracting(Standing::state)
                .containsExactly(State.DUE, State.PLANNED, State.PAID);
        assertThat(schedule.open()).isEqualTo(eur("7500"));
    }

    @Test
    void onePaymentMayPaySeveralInstalmentsAndOneMoreInAdvance() {
        var schedule = planned("9000").with(List.of(claim(DEPOSIT, 0).dueOn(ORDER)));

        assertThat(schedule.standings()).extracting(Standing::open).containsExactly(eur("0"), eur("0"), eur("1000"));
        assertThat(schedule.isSettled()).isFalse();
    }

    @Test
    void whatIsPaidBeyondTheInstalmentsIsNobodysInstalment() {
        assertThat(planned("10000.01").isSettled()).isTrue();
        assertThat(planned("9999.99").isSettled()).isFalse();
    }

    @Test
    void whatIsWrittenOffIsNotExpectedAndWhatWasPaidOfItStays() {
        var schedule =
                planned("1000").with(List.of(claim(DEPOSIT, 0).dueOn(ORDER).writtenOff(eur("2000"), "Gone.")));

        assertThat(schedule.standing("i1").state()).isEqualTo(State.WRITTEN_OFF);
        assertThat(schedule.standing("i1").paid()).isEqualTo(eur("1000"));
        assertThat(schedule.open()).isEqualTo(eur("7000"));
    }

    @Test
    void aCancelledMissionWithdrawsWhatIsNotDueAndNothingElse() {
        var schedule = planned("0").with(List.of(claim(DEPOSIT, 0).dueOn(ORDER)));

        var cancelled = schedule.with(schedule.outOfReach(ORDER.plusDays(9)));

        assertThat(cancelled.standings())
                .extracting(Standing::state)
                .containsExactly(State.DUE, State.WITHDRAWN, State.WITHDRAWN);
        assertThat(cancelled.open()).isEqualTo(eur("3000"));
        assertThat(cancelled.newlyDue(events(REST))).isEmpty();
    }

    @Test
    void anInstalmentIsOverdueTheDayAfterItsLastDayToPay() {
        var schedule =
                planned("0").with(List.of(claim(DEPOSIT, 0).dueOn(ORDER).invoiced(ORDER, "", ORDER.plusDays(30))));

        assertThat(schedule.standing("i1").isOverdue(ORDER.plusDays(30))).isFalse();
        assertThat(schedule.standing("i1").isOverdue(ORDER.plusDays(31))).isTrue();
        assertThat(new Schedule(schedule.claims(), eur("3000")).standing("i1").isOverdue(REST))
                .isFalse();
    }

    @Test
    void theNextDateIsTheNearestThatIsNeitherDueNorPaid() {
        assertThat(planned("0").nextDate()).contains(REST);
        assertThat(planned("10000").nextDate()).isEmpty();
        assertThat(planned("0").with(List.of(claim(LAST, 2).dueOn(REST))).nextDate())
                .isEmpty();
    }

    @Test
    void aNewVersionChangesWhatIsNotInvoiced() {
        var invoiced = claim(DEPOSIT, 0).dueOn(ORDER).invoiced(ORDER, "17", REST);
        var before = planned("0").with(List.of(invoiced));

        var after = before.following(
                terms(
                        new Instalment("i1", "Deposit", Due.ON_ORDER, null, null, eur("2500"), null),
                        new Instalment("i3", "Rest", Due.ON_DATE, null, REST, eur("4000"), null),
                        new Instalment("i4", "New", Due.ON_ORDER, null, null, eur("3500"), null)),
                ORDER);

        assertThat(after.claims()).extracting(Claim::id).containsExactly("i1", "i3", "i4", "i2");
        assertThat(after.standing("i1").claim()).isEqualTo(invoiced);
        assertThat(after.standing("i3").claim().amount()).isEqualTo(eur("4000"));
        assertThat(after.standing("i4").state()).isEqualTo(State.PLANNED);
        assertThat(after.standing("i2").state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void followingTheSameVersionAgainChangesNothing() {
        var schedule = planned("0");

        assertThat(schedule.following(terms(DEPOSIT, REPORT, LAST), REST)).isEqualTo(schedule);
    }

    private static Schedule planned(String received) {
        return new Schedule(List.of(claim(DEPOSIT, 0), claim(REPORT, 1), claim(LAST, 2)), eur(received));
    }

    private static Claim claim(Instalment instalment, int position) {
        return Claim.planned(instalment, position);
    }

    private static Events events(LocalDate today) {
        return new Events(ORDER, milestone -> Optional.empty(), today);
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).toList();
    }

    private static Terms terms(Instalment... instalments) {
        return new Terms(
                eur("10000"), ORDER, REST, List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(instalments));
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
