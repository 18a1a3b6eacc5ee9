package network.relais.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.delivery.MilestoneState;
import network.relais.delivery.Milestones;
import network.relais.ledger.HandOut.Batch;
import network.relais.ledger.Ledger;
import network.relais.ledger.Posting;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.protocol.Party;
import network.relais.protocol.ProtocolVersion;
import network.relais.protocol.Protocols;

/**
 * Looks at everything that may have happened since the last look, and brings the rows up to date: the instalments follow the
 * protocol in force, payments are handed out, instalments fall due or are withdrawn. Looking twice changes nothing more.
 */
@UseCase
public class ReviewInstalments {

    /**
     * What is new.
     *
     * @param due ids of the instalments that fell due and are not paid
     * @param handedOut ids of the payments, each with its version, of which somebody got something
     */
    public record News(List<String> due, List<String> handedOut) {
        public News {
            due = List.copyOf(due);
            handedOut = List.copyOf(handedOut);
        }
    }

    private final Missions missions;
    private final Protocols protocols;
    private final Milestones milestones;
    private final Accounting accounting;
    private final Claims claims;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    ReviewInstalments(
            Missions missions,
            Protocols protocols,
            Milestones milestones,
            Accounting accounting,
            Claims claims,
            Ledger ledger,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.milestones = milestones;
        this.accounting = accounting;
        this.claims = claims;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /** The instalments as the protocol in force has them, before anything falls due. */
    public void plan(String missionId) {
        var mission = missions.lock(missionId);
        accounting.requiredInForce(missionId);
        save(mission, accounting.schedule(mission).claims());
    }

    public News review(String missionId) {
        var mission = missions.lock(missionId);
        var version = accounting.requiredInForce(missionId);
        var handedOut = handOutPayments(mission, version);
        var schedule = accounting.schedule(mission);
        var due = schedule.newlyDue(eventsOf(mission));
        schedule = schedule.with(due);
        var withdrawn = isCancelled(mission) ? schedule.outOfReach(LocalDate.now(clock)) : List.<Claim>of();
        schedule = schedule.with(withdrawn);
        save(mission, schedule.claims());
        due.forEach(claim -> noteInstalment(mission, "instalmentDue", claim));
        withdrawn.forEach(claim -> noteInstalment(mission, "instalmentWithdrawn", claim));
        return new News(stillOpen(schedule, due), handedOut);
    }

    /** The payments alone; nobody is told. Nothing, as long as there is no version in force. */
    void handOut(String missionId) {
        var mission = missions.lock(missionId);
        accounting.inForce(missionId).ifPresent(version -> handOutPayments(mission, version));
    }

    private List<String> handOutPayments(Mission mission, ProtocolVersion version) {
        var books = accounting.books(mission);
        var postings = books.settle(version.number(), Accounting.splitOf(version, books), Party::isOpen);
        ledger.post(mission.id(), postings, null, clock.instant());
        return postings.stream()
                .filter(posting -> posting.kind() == Posting.Kind.HAND_OUT)
                .flatMap(posting -> Optional.ofNullable(posting.batch()).stream())
                .map(Batch::id)
                .distinct()
                .toList();
    }

    private Schedule.Events eventsOf(Mission mission) {
        var accepted = milestones.of(mission.id());
        return new Schedule.Events(
                orderedOn(mission),
                milestone -> accepted.stream()
                        .filter(state -> state.id().equals(milestone))
                        .map(MilestoneState::acceptedOn)
                        .flatMap(day -> Optional.ofNullable(day).stream())
                        .findFirst(),
                accounting.today(mission));
    }

    private LocalDate orderedOn(Mission mission) {
        return protocols
                .order(mission.id())
                .orElseThrow(() -> new IllegalStateException(
                        "Mission %s is settled without an order of the client".formatted(mission.id())))
                .orderedOn();
    }

    private static boolean isCancelled(Mission mission) {
        return mission.endReason() != null;
    }

    private static List<String> stillOpen(Schedule schedule, List<Claim> due) {
        return due.stream()
                .map(Claim::id)
                .filter(id -> schedule.standing(id).isOpen())
                .toList();
    }

    private void save(Mission mission, List<Claim> all) {
        all.forEach(claim -> claims.save(mission.id(), claim));
    }

    private void noteInstalment(Mission mission, String kind, Claim claim) {
        journal.note(
                mission.id(),
                kind,
                null,
                Map.of(
                        "instalment",
                        claim.label(),
                        "amountMoney",
                        String.valueOf(claim.amount().minorUnits())));
    }
}
