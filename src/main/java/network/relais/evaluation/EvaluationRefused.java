package network.relais.evaluation;

import network.relais.Rejection;

/** A view, or what becomes of an improvement, that cannot be taken as it is. */
final class EvaluationRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private EvaluationRefused(String code, String message) {
        super(code, message);
    }

    static EvaluationRefused notAsked() {
        return new EvaluationRefused(
                "NOT_ASKED", "Only the person who was asked can answer this, and only once. Nothing was changed.");
    }

    static EvaluationRefused noScore(String field, int worst, int best) {
        return new EvaluationRefused(
                "BAD_SCORE", "Choose a score from %d to %d for \"%s\".".formatted(worst, best, field));
    }

    static EvaluationRefused leftOpen(String field) {
        return new EvaluationRefused("LEFT_OPEN", "Choose an answer for \"%s\".".formatted(field));
    }

    static EvaluationRefused closed() {
        return new EvaluationRefused("EVALUATION_CLOSED", "This evaluation is closed: its results are computed.");
    }

    static EvaluationRefused notForYou() {
        return new EvaluationRefused(
                "NOT_FOR_YOU", "Animators and process owners look after the list of improvements. Ask one of them.");
    }

    static EvaluationRefused noSuchImprovement(long number) {
        return new EvaluationRefused("UNKNOWN_IMPROVEMENT", "There is no improvement number " + number + ".");
    }

    static EvaluationRefused alreadyDone() {
        return new EvaluationRefused(
                "ALREADY_DONE", "This improvement was marked as done already. Nothing was changed.");
    }
}
