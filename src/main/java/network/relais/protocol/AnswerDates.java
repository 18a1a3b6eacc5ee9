package network.relais.protocol;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.Means;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.mission.Missions;
import network.relais.protocol.ProtocolVersion.Origin;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** Contributors say whether new dates suit. Only they do: silence is no yes, and nobody says yes for somebody else. */
@UseCase
public class AnswerDates {

    private static final int LONGEST_WORDS = 1900;

    private final Missions missions;
    private final Protocols protocols;
    private final Minutes minutes;
    private final Journal journal;
    private final Clock clock;

    AnswerDates(Missions missions, Protocols protocols, Minutes minutes, Journal journal, Clock clock) {
        this.missions = missions;
        this.protocols = protocols;
        this.minutes = minutes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whoever was asked about the dates as they are now, and has not answered. */
    public List<DatesQuestion> open(String missionId) {
        return moved(missionId)
                .map(version -> OpenQuestions.of(protocols, version).stream()
                        .map(person -> new DatesQuestion(version.number(), person))
                        .toList())
                .orElse(List.of());
    }

    public boolean isOpen(String missionId, DatesQuestion question) {
        return open(missionId).contains(question);
    }

    /** @throws VersionReplaced if the dates have moved again since this person was asked */
    public void requireNotMovedAgain(String missionId, DatesQuestion question) {
        moved(missionId)
                .map(ProtocolVersion::number)
                .filter(latest -> latest > question.version())
                .ifPresent(latest -> {
                    throw new VersionReplaced(question.version(), latest);
                });
    }

    /**
     * The dates suit: the person is confirmed on them.
     *
     * @param means how Relais knew that it is this person
     */
    public void agree(String missionId, DatesQuestion question, Means means, @Nullable String words) {
        var said = record(missionId, question, Answer.Kind.AGREED, means, words);
        protocols
                .latestAgreed(missionId)
                .filter(latest -> latest.number() != question.version())
                .ifPresent(latest -> minutes.carriedOver(
                        latest,
                        new Answer(
                                missionId,
                                latest.number(),
                                said.person(),
                                said.kind(),
                                said.words(),
                                said.answeredAt(),
                                question.version())));
        journal.note(missionId, "datesConfirmed", question.person(), Map.of());
    }

    /**
     * The dates do not suit. What becomes of the person's roles is for the caller.
     *
     * @param means how Relais knew that it is this person
     */
    public void decline(String missionId, DatesQuestion question, Means means, @Nullable String words) {
        record(missionId, question, Answer.Kind.NOT_TAKING_PART, means, words);
        journal.note(missionId, "datesDeclined", question.person(), Map.of());
    }

    /** What the person said; empty while they have not. */
    public Optional<Answer> answer(String missionId, DatesQuestion question) {
        return protocols.answers(missionId, question.version()).stream()
                .filter(answer -> answer.person().equals(question.person()))
                .findFirst();
    }

    /** The answer is of no use any more. */
    public void withdraw(String missionId, DatesQuestion question) {
        missions.lock(missionId);
        protocols.withdraw(missionId, question.version(), question.person(), clock.instant());
    }

    public void withdrawAll(String missionId) {
        open(missionId).forEach(question -> withdraw(missionId, question));
    }

    private Answer record(
            String missionId, DatesQuestion question, Answer.Kind kind, Means means, @Nullable String words) {
        missions.lock(missionId);
        var answer = new Answer(
                missionId,
                question.version(),
                question.person(),
                kind,
                Texts.paragraph("A word", words, LONGEST_WORDS),
                clock.instant(),
                null);
        var version = protocols.version(missionId, question.version());
        var statement = Wording.english().answersToDates(kind, question.version());
        if (!isOpen(missionId, question) || !minutes.answered(version, answer, means, statement)) {
            throw new ProtocolRefused(
                    "NOT_ASKED",
                    "You are not asked about these dates any more: there is nothing to do.",
                    "On ne vous interroge plus sur ces dates\u00a0: il n’y a rien à faire.");
        }
        return answer;
    }

    /** The version that moved the dates last, unless all was negotiated anew since. */
    private Optional<ProtocolVersion> moved(String missionId) {
        var newestFirst = new ArrayList<>(protocols.versions(missionId));
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .takeWhile(version -> version.origin() != Origin.NEGOTIATED)
                .filter(version -> version.origin() == Origin.DATES_MOVED)
                .findFirst();
    }
}
