package network.relais.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.protocol.Contribution;
import network.relais.protocol.Party;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** The client says to a milestone that was delivered whether they accept it: themselves, or the coordinator records it. */
@UseCase
public class AcceptMilestone {

    private static final int LONGEST_WORDS = 2000;

    private final Missions missions;
    private final Milestones milestones;
    private final Deliveries deliveries;
    private final Confirmations confirmations;
    private final Hands hands;
    private final DeliveryProcess process;
    private final Journal journal;
    private final Clock clock;

    AcceptMilestone(
            Missions missions,
            Milestones milestones,
            Deliveries deliveries,
            Confirmations confirmations,
            Hands hands,
            DeliveryProcess process,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.milestones = milestones;
        this.deliveries = deliveries;
        this.confirmations = confirmations;
        this.hands = hands;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The client accepted. Instalments may be due now, and each contributor is asked for the days done.
     *
     * @param typedDay as a form hands it over, {@code 2026-03-04}
     * @throws DeliveryRefused if it is not theirs to record, nothing waits for it, or the day cannot be right
     */
    public void accept(String missionId, String milestoneId, String by, @Nullable String typedDay) {
        var mission = lockToAnswer(missionId, by);
        var milestone = delivered(missionId, milestoneId);
        accept(mission, milestone, by, dayOfAcceptance(mission, typedDay));
    }

    /**
     * The client's contact accepts themselves, today.
     *
     * @throws DeliveryRefused if they are not the contact any more, or nothing waits for it
     */
    public void acceptedByClient(String missionId, String milestoneId, String contact) {
        var mission = lockForClient(missionId, contact);
        accept(mission, delivered(missionId, milestoneId), contact, LocalDate.now(clock));
    }

    private void accept(Mission mission, Delivery milestone, String by, LocalDate day) {
        var missionId = mission.id();
        var milestoneId = milestone.milestone();
        deliveries.answer(milestone.accepted(by, clock.instant(), day));
        askForDays(mission, milestones.get(missionId, milestoneId));
        journal.note(
                missionId,
                "milestoneAccepted",
                by,
                Map.of("milestone", titleOf(missionId, milestoneId), "acceptedDate", day.toString()));
        process.instalmentsChanged(missionId);
    }

    /** The client wants something changed: back to whoever is responsible, with the client's words. */
    public void sendBack(String missionId, String milestoneId, String by, @Nullable String corrections) {
        lockToAnswer(missionId, by);
        askForCorrections(missionId, milestoneId, by, corrections);
    }

    /** The client's contact says themselves what has to be changed. */
    public void sentBackByClient(String missionId, String milestoneId, String contact, @Nullable String corrections) {
        lockForClient(missionId, contact);
        askForCorrections(missionId, milestoneId, contact, corrections);
    }

    private void askForCorrections(String missionId, String milestoneId, String by, @Nullable String corrections) {
        var milestone = delivered(missionId, milestoneId);
        var wanted = Texts.requiredParagraph("What the client wants changed", corrections, LONGEST_WORDS);
        deliveries.answer(milestone.sentBack(by, clock.instant(), wanted));
        journal.note(missionId, "correctionsAsked", by, Map.of("milestone", titleOf(missionId, milestoneId)));
    }

    private Mission lockToAnswer(String missionId, String by) {
        var mission = missions.lock(missionId);
        if (!by.equals(mission.lead())) {
            throw DeliveryRefused.notYoursToAccept();
        }
        return mission;
    }

    private Mission lockForClient(String missionId, String contact) {
        var mission = missions.lock(missionId);
        if (!contact.equals(mission.clientContact())) {
            throw DeliveryRefused.notYoursToAccept();
        }
        return mission;
    }

    private Delivery delivered(String missionId, String milestoneId) {
        return milestones
                .lastDelivery(missionId, milestoneId)
                .filter(delivery -> !delivery.isAnswered())
                .orElseThrow(() -> DeliveryRefused.notToBeAnswered(titleOf(missionId, milestoneId)));
    }

    private LocalDate dayOfAcceptance(Mission mission, @Nullable String typed) {
        var day = day(typed);
        var today = LocalDate.now(clock);
        var first = LocalDate.ofInstant(mission.openedAt(), clock.getZone());
        if (day.isBefore(first) || day.isAfter(today)) {
            throw DeliveryRefused.noDayOfAcceptance(day, first, today);
        }
        return day;
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException noDay) {
            throw DeliveryRefused.noDay();
        }
    }

    private void askForDays(Mission mission, MilestoneState accepted) {
        var last = milestones.next(mission.id()).isEmpty();
        for (var role : milestones.terms(mission.id()).contributions()) {
            if (Party.isPerson(role.party()) && !hands.hasLeft(mission.id(), role.id(), role.party())) {
                var planned = PlannedDays.since(plannedBefore(mission.id(), role), role, accepted.dueOn(), last);
                confirmations.ask(DaysConfirmation.asked(
                        mission.id(), accepted.id(), role.id(), role.party(), planned, clock.instant()));
            }
        }
    }

    private BigDecimal plannedBefore(String missionId, Contribution role) {
        return confirmations.of(missionId).stream()
                .filter(confirmation -> confirmation.contribution().equals(role.id()))
                .map(DaysConfirmation::planned)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String titleOf(String missionId, String milestoneId) {
        return milestones.get(missionId, milestoneId).title();
    }
}
