package network.relais.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import network.relais.calendar.WorkingDays;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.mission.Phase;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.protocol.Contribution;
import network.relais.protocol.Instalment;
import network.relais.protocol.Milestone;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.ProtocolVersion.Origin;
import network.relais.protocol.ProtocolVersion.Status;
import network.relais.protocol.Protocols;
import network.relais.protocol.Terms;
import network.relais.split.LineKind;

/** For tests of a mission in delivery: the first role's holder coordinates; an audit is due in 20 working days, a plan in 40. */
public record Agreement(LocalDate today, List<Contribution> roles) {

    public LocalDate auditDue() {
        return WorkingDays.after(today, 20);
    }

    public LocalDate planDue() {
        return WorkingDays.after(today, 40);
    }

    public static Contribution role(String id, String person, String days, LocalDate today) {
        return new Contribution(
                id,
                person,
                "Role " + id,
                List.of("audit"),
                new BigDecimal(days),
                eur("600"),
                BigDecimal.ONE,
                "",
                WorkingDays.after(today, 1),
                WorkingDays.after(today, 40));
    }

    /** The second role's holder answers for the audit, the coordinator for the plan. */
    public Terms terms() {
        var coordinator = roles.get(0).party();
        return new Terms(
                eur("20000"),
                today,
                planDue(),
                List.of(),
                List.of(),
                Map.of(LineKind.COORDINATION, pot(coordinator)),
                roles,
                List.of(
                        new Milestone("m2", "Plan", planDue(), coordinator),
                        new Milestone("m1", "Audit", auditDue(), roles.get(1).party())),
                List.of(new Instalment("i1", "Audit", Instalment.Due.ON_ACCEPTANCE, "m1", null, eur("20000"), null)));
    }

    public void putInForce(String mission, Missions missions, Protocols protocols, Clock clock) {
        var now = clock.instant();
        var coordinator = roles.get(0).party();
        missions.nameCoordinator(mission, coordinator);
        missions.enter(mission, Phase.DELIVERY);
        protocols.add(
                new ProtocolVersion(
                        mission, 1, 1, Origin.NEGOTIATED, coordinator, now, terms(), List.of(), Status.AGREED, null),
                List.of());
        protocols.putInForce(mission, 1, now);
        terms().contributors().forEach(person -> {
            missions.give(mission, person, Part.PARTY);
            missions.give(mission, person, Part.CONTRIBUTOR);
        });
    }

    private static Terms.Pot pot(String person) {
        return new Terms.Pot(
                BigDecimal.TEN, BigDecimal.TEN, "", null, List.of(new Terms.Beneficiary(person, BigDecimal.ONE)));
    }

    private static Money eur(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
