package network.relais.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.money.Money;
import network.relais.protocol.Party;
import network.relais.protocol.ProtocolLine;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;
import org.springframework.stereotype.Component;

/** Which papers the contracts in force want of whom. A contract is a payee's part of one mission. */
@Component
class Needs {

    private final Missions missions;
    private final Protocols protocols;
    private final WhoIsPaid whoIsPaid;
    private final PaperRules rules;
    private final Clock clock;

    Needs(Missions missions, Protocols protocols, WhoIsPaid whoIsPaid, PaperRules rules, Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.whoIsPaid = whoIsPaid;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * One payee's part of one mission.
     *
     * @param persons through whom the payee is in it
     * @param wants what the rules of the day of signing want, each with how long such a paper counts
     */
    record Contract(
            Mission mission,
            String payee,
            List<String> persons,
            Money amount,
            LocalDate signedOn,
            Map<PaperKind, Integer> wants) {}

    /** Of all missions that have not ended, with those payees. */
    List<Contract> contracts(Predicate<String> payee) {
        return missions.all().stream()
                .filter(mission -> !mission.hasEnded())
                .flatMap(mission -> of(mission, payee).stream())
                .toList();
    }

    /** Empty if the payee has no part of what is agreed. */
    Optional<Contract> of(String missionId, String payee) {
        return of(missions.get(missionId), payee::equals).stream().findFirst();
    }

    private List<Contract> of(Mission mission, Predicate<String> payee) {
        return protocols
                .inForce(mission.id())
                .map(version -> contracts(mission, version, payee))
                .orElse(List.of());
    }

    private List<Contract> contracts(Mission mission, ProtocolVersion version, Predicate<String> wanted) {
        var since = version.inForceSince();
        var signedOn = LocalDate.ofInstant(since == null ? version.proposedAt() : since, clock.getZone());
        var amounts = new TreeMap<String, Money>();
        var persons = new TreeMap<String, List<String>>();
        for (ProtocolLine line : protocols.lines(mission.id(), version.number())) {
            var party = line.key().party();
            if (Party.isPerson(party)) {
                var payee = whoIsPaid.of(party);
                amounts.merge(payee, line.amount(), Money::plus);
                var of = persons.computeIfAbsent(payee, none -> new ArrayList<>());
                if (!of.contains(party)) {
                    of.add(party);
                }
            }
        }
        return amounts.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()) && !each.getValue().isZero())
                .map(each -> new Contract(
                        mission,
                        each.getKey(),
                        List.copyOf(persons.get(each.getKey())),
                        each.getValue(),
                        signedOn,
                        wants(signedOn, each.getValue())))
                .toList();
    }

    private Map<PaperKind, Integer> wants(LocalDate signedOn, Money amount) {
        var wants = new EnumMap<PaperKind, Integer>(PaperKind.class);
        for (var kind : PaperKind.values()) {
            var rule = rules.rule(signedOn, kind, amount.amount().longValue());
            if (rule.required()) {
                wants.put(kind, rule.validMonths());
            }
        }
        return wants;
    }
}
