package network.relais.handover;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.handover.HandOver.Role;
import network.relais.handover.HandOver.State;
import network.relais.mission.Journal;
import network.relais.mission.Mission;
import network.relais.mission.MissionAccess;
import network.relais.mission.Missions;
import network.relais.mission.Part;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** The member who was asked takes the role over, with every step that waits for it, or declines. */
@UseCase
public class AnswerSuccession {

    private static final int LONGEST_REASON = 2000;

    private final Missions missions;
    private final MissionAccess access;
    private final HandOvers handOvers;
    private final OpenSteps openSteps;
    private final HandOverMails mails;
    private final Journal journal;
    private final Clock clock;

    AnswerSuccession(
            Missions missions,
            MissionAccess access,
            HandOvers handOvers,
            OpenSteps openSteps,
            HandOverMails mails,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.access = access;
        this.handOvers = handOvers;
        this.openSteps = openSteps;
        this.mails = mails;
        this.journal = journal;
        this.clock = clock;
    }

    /** From now on the steps, reminders and answers of the role are the successor's. No share changes by it. */
    public void accept(String missionId, String by, long number) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        var asked = askedOf(mission, by, number);
        end(asked, State.ACCEPTED, "");
        if (asked.role() == Role.COORDINATOR) {
            missions.nameCoordinator(missionId, by);
        } else {
            missions.nameIntroducer(missionId, by);
        }
        openSteps.follow(missionId, asked.holder());
        journal.note(
                missionId,
                "roleHandedOver",
                by,
                Map.of("mandate", asked.role().name(), "formerPerson", asked.holder()));
        mails.accepted(asked);
    }

    /** @param reason may be empty */
    public void decline(String missionId, String by, long number, @Nullable String reason) {
        access.read(missionId, by);
        var mission = missions.lock(missionId);
        var asked = askedOf(mission, by, number);
        var why = Texts.paragraph("Why not", reason, LONGEST_REASON);
        end(asked, State.DECLINED, why);
        journal.note(
                missionId,
                "successorDeclined",
                by,
                Map.of("mandate", asked.role().name()));
        mails.declined(handOvers.find(missionId, number).orElseThrow());
    }

    private HandOver askedOf(Mission mission, String by, long number) {
        return Optional.of(number)
                .flatMap(each -> handOvers.find(mission.id(), each))
                .filter(each -> each.isOpen() && each.successor().equals(by))
                .filter(each -> !mission.hasEnded()
                        && Objects.equals(each.holder(), each.role().holder(mission)))
                .orElseThrow(HandOverRefused::answered);
    }

    private void end(HandOver asked, State state, String reason) {
        handOvers.end(asked.number(), state, reason, clock.instant());
        missions.take(asked.missionId(), asked.successor(), Part.SUCCESSOR);
    }
}
