package network.relais.protocol;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import network.relais.UseCase;
import network.relais.mission.Missions;
import network.relais.mission.Steps;
import org.jspecify.annotations.Nullable;

/**
 * A party answers on a page of ours instead of in the step of the process, which then goes on by itself. Whichever comes first
 * counts.
 */
@UseCase
public class AnswerOnPage {

    /** What a form sends as {@code answer}. */
    public static final String AGREED = "agreed";

    public static final String COUNTER_PROPOSAL = "counterProposal";
    public static final String NOT_TAKING_PART = "notTakingPart";
    public static final String NEEDS_TIME = "needsTime";

    private final Missions missions;
    private final Protocols protocols;
    private final AnswerProtocol answerProtocol;
    private final AnswerMails mails;
    private final Steps steps;

    AnswerOnPage(
            Missions missions, Protocols protocols, AnswerProtocol answerProtocol, AnswerMails mails, Steps steps) {
        this.mails = mails;
        this.missions = missions;
        this.protocols = protocols;
        this.answerProtocol = answerProtocol;
        this.steps = steps;
    }

    /**
     * As typed.
     *
     * @param words what is proposed instead, or why somebody does not take part
     * @param needsUntil as a form hands it over, {@code 2026-03-04}
     */
    public record Typed(@Nullable String answer, @Nullable String words, @Nullable String needsUntil) {}

    /** @throws network.relais.Rejection if it cannot be taken like that; nothing has changed then */
    public void answer(String missionId, String person, Seen seen, Typed typed) {
        missions.lock(missionId);
        switch (typed.answer() == null ? "" : typed.answer()) {
            case AGREED -> answerProtocol.agree(missionId, person, seen);
            case COUNTER_PROPOSAL -> answerProtocol.proposeSomethingElse(missionId, person, seen, typed.words());
            case NOT_TAKING_PART -> answerProtocol.doNotTakePart(missionId, person, seen, typed.words());
            case NEEDS_TIME -> answerProtocol.needTimeUntil(missionId, person, seen, day(typed.needsUntil()));
            default ->
                throw new ProtocolRefused(
                        "NO_CHOICE",
                        "\"Your answer\" is empty. Choose one of these before you go on.",
                        "Choisissez d’abord une réponse.");
        }
        if (!steps.goOn(missionId, ProtocolSteps.ANSWER, person)) {
            tellCoordinator(missionId, person);
        }
    }

    /** After an answer was taken back there is no step that would: the process asks again only when all others have answered. */
    private void tellCoordinator(String missionId, String person) {
        var version = protocols.latest(missionId).orElseThrow();
        protocols.answers(missionId, version.number()).stream()
                .filter(answer -> answer.person().equals(person))
                .forEach(answer -> mails.tellCoordinator(version, answer));
    }

    /** What the rows say that this party has answered to the latest version: for the step that goes on. */
    public Optional<Answer.Kind> answered(String missionId, String person) {
        return protocols.latest(missionId).stream()
                .flatMap(version -> protocols.answers(missionId, version.number()).stream())
                .filter(answer -> answer.person().equals(person))
                .map(Answer::kind)
                .findFirst();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
