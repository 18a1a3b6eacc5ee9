package network.relais.evaluation;

import java.time.Clock;
import network.relais.UseCase;
import network.relais.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A contributor says what to keep and what to change. No journal entry says who did: the mission page shows how many have
 * answered, never who.
 */
@UseCase
public class GiveView {

    private final AskedViews asked;
    private final Evaluations evaluations;
    private final Clock clock;

    GiveView(AskedViews asked, Evaluations evaluations, Clock clock) {
        this.asked = asked;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** As typed. The cooperation as text, 1 to 5. */
    public record Typed(
            @Nullable String cooperation, @Nullable String toKeep, @Nullable String toChange, @Nullable String words) {}

    /** @throws network.relais.Rejection if somebody else was asked, or something typed cannot be kept */
    public void give(String missionId, String by, Typed typed) {
        asked.lock(missionId, Side.CONTRIBUTOR, by);
        var view = View.ofContributor(
                by,
                Scores.read("The cooperation", typed.cooperation(), 1, 5),
                Texts.paragraph("What to keep", typed.toKeep(), 2000),
                Texts.paragraph("What to change in how we work", typed.toChange(), 2000),
                Texts.paragraph("Anything else", typed.words(), 2000));
        evaluations.record(missionId, view, clock.instant());
    }
}
