package network.relais.protocol;

import java.time.Clock;
import java.util.Map;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.protocol.Answer.Behalf;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to agree to an amendment cannot be reached: the mediator answers in their place, or the network lets silence
 * count. Never where their line would be less than the work done is worth: that takes their own approval.
 */
@UseCase
public class AnswerInPlace {

    private static final int LONGEST_WORDS = 1900;

    private final Missions missions;
    private final Protocols protocols;
    private final ProtectedWork protectedWork;
    private final Minutes minutes;
    private final Journal journal;
    private final Clock clock;

    AnswerInPlace(
            Missions missions,
            Protocols protocols,
            ProtectedWork protectedWork,
            Minutes minutes,
            Journal journal,
            Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.protectedWork = protectedWork;
        this.minutes = minutes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the person alone can agree, since the version takes from what they have worked. */
    public boolean isBelowWorkDone(String missionId, String person) {
        return protectedWork.takenFrom(person, asked(missionId, person)).isPresent();
    }

    /** The network lets silence count, and the person has been reminded. */
    public void letSilenceCount(String missionId, String person) {
        record(missionId, person, Answer.Kind.AGREED, Behalf.SILENCE, null, Means.PROGRAM, "");
        journal.note(missionId, "silenceCounted", null, Map.of("askedPerson", person));
    }

    /** The mediator agrees for somebody who cannot be reached, and says why that is fair. */
    public void agree(String missionId, String person, String mediator, Means means, @Nullable String why) {
        record(missionId, person, Answer.Kind.AGREED, Behalf.MEDIATOR, mediator, means, why(why));
        journal.note(missionId, "mediatorAgreed", mediator, Map.of("askedPerson", person));
    }

    public void refuse(String missionId, String person, String mediator, Means means, @Nullable String why) {
        record(missionId, person, Answer.Kind.NOT_TAKING_PART, Behalf.MEDIATOR, mediator, means, why(why));
        journal.note(missionId, "mediatorRefused", mediator, Map.of("askedPerson", person));
    }

    private static String why(@Nullable String typed) {
        return Texts.requiredParagraph("Why?", typed, LONGEST_WORDS);
    }

    private void record(
            String missionId,
            String person,
            Answer.Kind kind,
            Behalf behalf,
            @Nullable String by,
            Means means,
            String words) {
        missions.lock(missionId);
        var version = asked(missionId, person);
        if (kind == Answer.Kind.AGREED && isBelowWorkDone(missionId, person)) {
            throw new ProtocolRefused(
                    "BELOW_WORK_DONE",
                    "This would leave them less than the work done is worth. Only they can agree to that: ask again, or refuse.",
                    "Il lui resterait moins que ne vaut le travail fait. Elle seule peut l’accepter\u00a0: redemandez-lui, ou refusez.");
        }
        var answer = new Answer(missionId, version.number(), person, kind, words, clock.instant(), behalf, by);
        if (!minutes.answered(version, answer, means, Wording.english().inPlace(kind, version.number(), behalf))) {
            throw new ProtocolRefused(
                    "ANSWERED",
                    "They have answered to this version already.",
                    "Cette personne a déjà répondu à cette version.");
        }
    }

    private ProtocolVersion asked(String missionId, String person) {
        return protocols
                .latest(missionId)
                .filter(version -> version.status() == ProtocolVersion.Status.PROPOSED)
                .filter(version -> OpenQuestions.of(protocols, version).contains(person))
                .orElseThrow(() -> new ProtocolRefused(
                        "NOT_ASKED",
                        "Nobody waits for this answer any more.",
                        "Plus personne n’attend cette réponse."));
    }
}
