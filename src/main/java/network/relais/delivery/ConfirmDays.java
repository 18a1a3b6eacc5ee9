package network.relais.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.money.Decimals;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Whoever did the work says whether the days were as planned. What they say never changes a share by itself. */
@UseCase
public class ConfirmDays {

    private static final int LONGEST_REASON = 2000;

    private final Missions missions;
    private final Milestones milestones;
    private final Confirmations confirmations;
    private final Hands hands;
    private final Journal journal;
    private final Clock clock;

    ConfirmDays(
            Missions missions,
            Milestones milestones,
            Confirmations confirmations,
            Hands hands,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.milestones = milestones;
        this.confirmations = confirmations;
        this.hands = hands;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws IllegalStateException if these days were never asked for: the process and our rows disagree */
    public DaysConfirmation find(String missionId, String milestoneId, String contribution) {
        return confirmations.of(missionId).stream()
                .filter(each -> each.milestone().equals(milestoneId)
                        && each.contribution().equals(contribution))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody asked for the days of %s up to %s in mission %s"
                        .formatted(contribution, milestoneId, missionId)));
    }

    public void asPlanned(String missionId, String milestoneId, String contribution, String by) {
        var open = lockToConfirm(missionId, milestoneId, contribution, by);
        record(open.confirmed(open.planned(), "", by, clock.instant()), by);
    }

    /**
     * @param days as typed, with a comma or a point
     * @param reason why they are not the days planned; not needed if they are
     */
    public void otherwise(
            String missionId,
            String milestoneId,
            String contribution,
            String by,
            @Nullable String days,
            @Nullable String reason) {
        var open = lockToConfirm(missionId, milestoneId, contribution, by);
        var done = TypedDays.read("Days really done", days);
        var why = Texts.paragraph("Why it was different", reason, LONGEST_REASON);
        if (done.compareTo(open.planned()) != 0) {
            Texts.requiredParagraph("Why it was different", why, LONGEST_REASON);
        }
        record(open.confirmed(done, why, by, clock.instant()), by);
    }

    /** Nobody answered in time. */
    public void letPass(String missionId, String milestoneId, String contribution) {
        missions.lock(missionId);
        var open = find(missionId, milestoneId, contribution);
        confirmations.answer(open.unconfirmed(clock.instant()));
        journal.note(
                missionId,
                "daysNotConfirmed",
                null,
                Map.of("milestone", title(missionId, milestoneId), "contributorPerson", open.person()));
    }

    private DaysConfirmation lockToConfirm(String missionId, String milestoneId, String contribution, String by) {
        var mission = missions.lock(missionId);
        var open = find(missionId, milestoneId, contribution);
        if (!by.equals(hands.confirm(mission, open))) {
            throw DeliveryRefused.notYoursToConfirm();
        }
        if (!open.isOpen()) {
            throw DeliveryRefused.answeredBefore();
        }
        return open;
    }

    private void record(DaysConfirmation answered, String by) {
        confirmations.answer(answered);
        var done = answered.done() == null ? BigDecimal.ZERO : answered.done();
        journal.note(
                answered.missionId(),
                answered.state() == DaysConfirmation.State.AS_PLANNED ? "daysAsPlanned" : "daysOtherwise",
                by,
                Map.of(
                        "milestone", title(answered.missionId(), answered.milestone()),
                        "contributorPerson", answered.person(),
                        "days", Decimals.plain(done),
                        "planned", Decimals.plain(answered.planned())));
    }

    private String title(String missionId, String milestoneId) {
        return milestones.get(missionId, milestoneId).title();
    }
}
