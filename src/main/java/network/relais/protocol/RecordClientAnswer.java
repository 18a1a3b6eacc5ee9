package network.relais.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import network.relais.UseCase;
import network.relais.introduction.RecordIntroduction;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.people.Directory;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** What the client says to the protocol on which all parties agree; the coordinator hears it and writes it down. */
@UseCase
public class RecordClientAnswer {

    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_WORDS = 1900;

    private final Missions missions;
    private final Protocols protocols;
    private final Minutes minutes;
    private final Drafts drafts;
    private final Directory directory;
    private final RecordIntroduction introduction;
    private final Journal journal;
    private final Clock clock;

    RecordClientAnswer(
            Missions missions,
            Protocols protocols,
            Minutes minutes,
            Drafts drafts,
            Directory directory,
            RecordIntroduction introduction,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.minutes = minutes;
        this.drafts = drafts;
        this.directory = directory;
        this.introduction = introduction;
        this.journal = journal;
        this.clock = clock;
    }

    /** From now on the mission is run by the version agreed. */
    public void ordered(String missionId, String coordinator, @Nullable LocalDate on, @Nullable String reference) {
        var mission = missions.lock(missionId);
        var version = protocols.latestAgreed(missionId).orElseThrow();
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            throw new ProtocolRefused(
                    "ORDER_DATE",
                    "On which day did the client order? Choose today or an earlier day.",
                    "Quel jour le client a-t-il commandé\u00a0? Choisissez aujourd’hui ou un jour passé.");
        }
        var given = Texts.requiredLine("Reference of the order", reference, LONGEST_REFERENCE);
        minutes.ordered(version, new Order(missionId, version.number(), on, given, coordinator, clock.instant()));
        minutes.inForce(version);
        introduction.clientOrdered(mission, on);
        journal.note(missionId, "clientOrdered", coordinator, Map.of("orderedDate", on.toString(), "reference", given));
    }

    /** The client orders, but something else: back to the draft, with what the client wants on top of it. */
    public void wantsSomethingElse(String missionId, String coordinator, @Nullable String words) {
        var mission = missions.lock(missionId);
        var wish = Texts.requiredParagraph("What does the client want?", words, LONGEST_WORDS);
        var remark =
                Wording.of(directory.person(mission.lead())).say("The client wants: ", "Le client veut\u00a0: ") + wish;
        drafts.find(missionId).ifPresent(draft -> drafts.save(draft.remarked(remark)));
        journal.note(missionId, "clientWantsSomethingElse", coordinator, Map.of());
    }

    public void refused(String missionId, String coordinator, @Nullable String words) {
        missions.lock(missionId);
        missions.giveReasonForEnd(missionId, Texts.paragraph("What does the client say?", words, LONGEST_WORDS), null);
        journal.note(missionId, "clientRefused", coordinator, Map.of());
    }

    /** @return the day of the next reminder */
    public LocalDate notYet(String missionId, String coordinator, @Nullable LocalDate remindOn) {
        missions.lock(missionId);
        if (remindOn == null || !remindOn.isAfter(LocalDate.now(clock))) {
            throw new ProtocolRefused(
                    "REMIND_ON",
                    "When shall we ask again? Choose a day after today.",
                    "Quand faut-il redemander\u00a0? Choisissez un jour après aujourd’hui.");
        }
        journal.note(missionId, "clientHasNotAnswered", coordinator, Map.of("untilDate", remindOn.toString()));
        return remindOn;
    }
}
