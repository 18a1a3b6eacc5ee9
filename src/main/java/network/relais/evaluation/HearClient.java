package network.relais.evaluation;

import java.time.Clock;
import java.util.Map;
import network.relais.UseCase;
import network.relais.mission.Journal;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/** The client says how the mission was: themselves, or the coordinator writes it down, or that the client did not answer. */
@UseCase
public class HearClient {

    private final AskedViews asked;
    private final Evaluations evaluations;
    private final Journal journal;
    private final Clock clock;

    HearClient(AskedViews asked, Evaluations evaluations, Journal journal, Clock clock) {
        this.asked = asked;
        this.evaluations = evaluations;
        this.journal = journal;
        this.clock = clock;
    }

    /** As typed. Scores as text: result and cooperation 1 to 5, recommends 0 to 10. */
    public record Feedback(
            @Nullable String result,
            @Nullable String cooperation,
            @Nullable String recommends,
            @Nullable String useful,
            @Nullable String toChange) {}

    /** @throws network.relais.Rejection if somebody else was asked, or something typed cannot be kept */
    public void answered(String missionId, String by, Feedback typed) {
        asked.lock(missionId, Side.CLIENT, by);
        record(missionId, by, typed);
        journal.note(missionId, "clientFeedbackRecorded", by, Map.of());
    }

    /**
     * The client's contact says it themselves.
     *
     * @throws network.relais.Rejection if nobody waits for it any more, or something typed cannot be kept
     */
    public void answeredByClient(String missionId, String contact, Feedback typed) {
        record(missionId, asked.lockOf(missionId, Side.CLIENT), typed);
        journal.note(missionId, "clientGaveFeedback", contact, Map.of());
    }

    private void record(String missionId, String by, Feedback typed) {
        var view = View.ofClient(
                by,
                Scores.read("The result", typed.result(), 1, 5),
                Scores.read("The cooperation", typed.cooperation(), 1, 5),
                Scores.read("Would recommend us", typed.recommends(), 0, 10),
                Texts.paragraph("What was useful", typed.useful(), 2000),
                Texts.paragraph("What we should have done differently", typed.toChange(), 2000));
        evaluations.record(missionId, view, clock.instant());
    }

    /** @throws EvaluationRefused if somebody else was asked */
    public void notAnswered(String missionId, String by) {
        asked.lock(missionId, Side.CLIENT, by);
        evaluations.record(missionId, View.unanswered(Side.CLIENT, by), clock.instant());
        journal.note(missionId, "clientDidNotAnswer", by, Map.of());
    }
}
