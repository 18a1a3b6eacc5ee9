package network.relais.demo;

import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import network.relais.demo.DemoMissions.Deed;
import network.relais.demo.DemoMissions.Payment;
import network.relais.demo.PlannedMission.Turn;
import network.relais.demo.YearsHabits.Act;
import network.relais.demo.YearsHabits.Seen;
import network.relais.settlement.Schedule.Standing;

/** When clients of the two years pay what they were invoiced: most in time, some late, a few never. */
final class YearsPayments {

    private final Dice dice;
    private final OfficeHours hours;

    YearsPayments(Dice dice, OfficeHours hours) {
        this.dice = dice;
        this.hours = hours;
    }

    Optional<Act> of(PlannedMission planned, Seen seen, Standing standing) {
        var claim = standing.claim();
        var payBy = claim.payBy();
        var coordinator = seen.mission().coordinator();
        var isLast = seen.instalments().indexOf(standing) == seen.instalments().size() - 1;
        if (payBy == null
                || coordinator == null
                || seen.mission().isPaused()
                || planned.has(Turn.UNPAID) && isLast && claim.position() > 0) {
            return Optional.empty();
        }
        var late = planned.has(Turn.LATE) && claim.followUps() == 0
                ? dice.between(4, 35, "late", planned.number(), claim.id())
                : dice.between(-12, 1, "in time", planned.number(), claim.id());
        var paidOn = payBy.plusDays(late);
        var invoicedOn = Objects.requireNonNull(claim.invoicedOn());
        var day = paidOn.isAfter(invoicedOn) ? paidOn : invoicedOn.plusDays(1);
        var at =
                hours.after(hours.at(day, LocalTime.of(9, 0)), 1 + 6 * dice.roll("paid", planned.number(), claim.id()));
        var reference = "Virement " + seen.mission().id() + "-" + claim.id() + "-" + claim.followUps();
        return Optional.of(new Act(
                at,
                Deed.pays(
                        DemoMissions.idOf(coordinator),
                        new Payment(standing.open().amount().toPlainString(), reference))));
    }
}
