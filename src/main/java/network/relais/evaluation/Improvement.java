package network.relais.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to change in how the network works, in the words of somebody who took part in a mission; nobody's name stands at
 * it.
 *
 * @param handledBy who took it up or marked it as done last
 * @param sentence what that person says about it
 */
public record Improvement(
        long number,
        String missionId,
        String words,
        Instant notedAt,
        State state,
        @Nullable String handledBy,
        @Nullable Instant handledAt,
        @Nullable String sentence) {

    public enum State {
        OPEN,
        TAKEN_UP,
        DONE
    }

    Improvement handled(State next, String by, String sentence, Instant now) {
        return new Improvement(number, missionId, words, notedAt, next, by, now, sentence);
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}
