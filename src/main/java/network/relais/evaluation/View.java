package network.relais.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One person's part in an evaluation.
 *
 * @param person who is asked: the contributor; for the client the coordinator, for the prescriber the introducer
 * @param result what was delivered, 1 to 5; the client's only
 * @param cooperation how it was to work together, 1 to 5
 * @param recommends whether the client would recommend the network, 0 to 10
 * @param toKeep in the speaker's words; empty if nothing was said
 * @param toChange as {@code toKeep}
 * @param words what else was said
 */
public record View(
        Side side,
        String person,
        State state,
        @Nullable Integer result,
        @Nullable Integer cooperation,
        @Nullable Integer recommends,
        String toKeep,
        String toChange,
        String words) {

    /** Whether somebody has spoken: waiting ends with an answer, or with the knowledge that there is none. */
    public enum State {
        WAITING,
        ANSWERED,
        NOT_ANSWERED
    }

    static View waitingFor(Side side, String person) {
        return new View(side, person, State.WAITING, null, null, null, "", "", "");
    }

    static View unanswered(Side side, String person) {
        return new View(side, person, State.NOT_ANSWERED, null, null, null, "", "", "");
    }

    static View ofClient(String person, int result, int cooperation, int recommends, String useful, String toChange) {
        return new View(Side.CLIENT, person, State.ANSWERED, result, cooperation, recommends, useful, toChange, "");
    }

    static View ofContributor(String person, int cooperation, String toKeep, String toChange, String words) {
        return new View(Side.CONTRIBUTOR, person, State.ANSWERED, null, cooperation, null, toKeep, toChange, words);
    }

    static View ofPrescriber(String person, String words) {
        return new View(Side.PRESCRIBER, person, State.ANSWERED, null, null, null, "", "", words);
    }

    public boolean isAnswered() {
        return state == State.ANSWERED;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
