package network.relais.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import network.relais.ledger.Account;
import network.relais.ledger.Payment;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.money.Money;
import network.relais.settlement.Schedule.Standing;
import network.relais.split.LineKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mission's money for whoever shows it. Whether the reader may see it is for the caller to decide: the figures of the mission
 * are for all whom it concerns, the lines for whoever has them.
 */
@Component
@Transactional(readOnly = true)
public class MissionAccounts {

    /**
     * All amounts excluding VAT.
     *
     * @param agreed the budget of the protocol in force; zero before there is one
     * @param received all that the client has paid
     * @param handedOut what became the parties' own, whether it was transferred to them yet or not
     * @param transferred what of it the network has paid them
     * @param waiting what came in and is not handed out yet: because the settlement has not begun, or a role is open
     * @param open what the client is still to pay
     * @param credit what the client has paid beyond the budget: nobody gets it
     * @param ahead what parties were paid before the client has paid it, since a payment turned out to be none
     * @param refunded what the client got back; not in what was received
     * @param instalments as the protocol lists them
     */
    public record Figures(
            Money agreed,
            Money received,
            Money handedOut,
            Money transferred,
            Money waiting,
            Money open,
            Money credit,
            Money ahead,
            Money refunded,
            List<Standing> instalments) {

        public Figures {
            instalments = List.copyOf(instalments);
        }

        /** Those whose last day to pay has passed. */
        public List<Standing> overdue(LocalDate today) {
            return instalments.stream()
                    .filter(standing -> standing.isOverdue(today))
                    .toList();
        }
    }

    /**
     * What somebody has of a mission.
     *
     * @param lines in the order of the split
     * @param total what the lines come to when all is paid
     * @param received what was paid of it so far
     */
    public record Share(List<Line> lines, Money total, Money received) {

        public record Line(LineKey key, String label, Money total, Money received) {}

        public Share {
            lines = List.copyOf(lines);
        }

        /** What is still to come, if the client pays everything. */
        public Money open() {
            return total.minus(received);
        }
    }

    private final Missions missions;
    private final Accounting accounting;
    private final Clock clock;

    MissionAccounts(Missions missions, Accounting accounting, Clock clock) {
        this.missions = missions;
        this.accounting = accounting;
        this.clock = clock;
    }

    /** @throws network.relais.mission.UnknownMission if there is no such mission */
    public Figures of(String missionId) {
        var mission = missions.get(missionId);
        var books = accounting.books(mission);
        var agreed = accounting
                .inForce(missionId)
                .map(version -> version.terms().budget())
                .orElse(Accounting.zero(mission));
        var schedule = accounting.schedule(mission);
        var received = books.received();
        var credit = beyond(received, agreed);
        return new Figures(
                agreed,
                received,
                books.handedOut(),
                books.transferred(),
                beyond(received.minus(credit), books.handedOut()),
                schedule.open(),
                credit,
                beyond(books.handedOut(), received),
                books.refunded(),
                schedule.standings());
    }

    /**
     * A payment of the client as it was recorded.
     *
     * @param isReversed whether it turned out to be none
     */
    public record Recorded(Payment payment, boolean isReversed) {}

    /** In the order in which they were recorded. */
    public List<Recorded> payments(String missionId) {
        var books = accounting.books(missions.get(missionId));
        return books.payments().stream()
                .map(payment -> new Recorded(payment, !books.holds(payment)))
                .toList();
    }

    /** Instalments whose last day to pay has passed. */
    public List<Standing> overdue(String missionId) {
        return of(missionId).overdue(LocalDate.now(clock));
    }

    /** The lines of one party: a person's id, or {@link network.relais.protocol.Party#NETWORK}. */
    public Share share(String missionId, String party) {
        return share(missions.get(missionId), party::equals);
    }

    /** Party by party, in the order of the split; none before there is an agreement in force. */
    public Map<String, Share> shares(String missionId) {
        var mission = missions.get(missionId);
        var lines = new LinkedHashMap<String, List<Share.Line>>();
        lines(mission).forEach(line -> lines.computeIfAbsent(line.key().party(), party -> new ArrayList<>())
                .add(line));
        var shares = new LinkedHashMap<String, Share>();
        lines.forEach((party, its) -> shares.put(party, share(mission, its)));
        return shares;
    }

    Share share(Mission mission, Predicate<String> parties) {
        return share(
                mission,
                lines(mission).stream()
                        .filter(line -> parties.test(line.key().party()))
                        .toList());
    }

    /** What was received on a line that an amendment dropped counts for its party's other lines of the kind. */
    private List<Share.Line> lines(Mission mission) {
        var books = accounting.books(mission);
        var lines = new ArrayList<Share.Line>();
        accounting
                .inForce(mission.id())
                .map(version -> Accounting.splitOf(version, books))
                .ifPresent(split -> {
                    var accounts = Account.of(split, books.paidByLine());
                    for (int i = 0; i < accounts.size(); i++) {
                        var account = accounts.get(i);
                        var label = split.lines().get(i).label();
                        lines.add(new Share.Line(account.line(), label, account.total(), account.received()));
                    }
                });
        return lines;
    }

    private static Share share(Mission mission, List<Share.Line> lines) {
        return new Share(
                lines,
                sum(mission, lines.stream().map(Share.Line::total)),
                sum(mission, lines.stream().map(Share.Line::received)));
    }

    private static Money beyond(Money one, Money other) {
        return one.isMoreThan(other) ? one.minus(other) : Money.zero(one.currency());
    }

    private static Money sum(Mission mission, Stream<Money> amounts) {
        return amounts.reduce(Accounting.zero(mission), Money::plus);
    }
}
