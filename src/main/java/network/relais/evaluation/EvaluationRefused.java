package network.relais.evaluation;

import network.relais.Rejection;

/** A view, or what becomes of an improvement, that cannot be taken as it is. */
final class EvaluationRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private EvaluationRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static EvaluationRefused notAsked() {
        return new EvaluationRefused(
                "NOT_ASKED",
                "Only the person who was asked can answer this, and only once. Nothing was changed.",
                "Seule la personne interrogée peut répondre, et une seule fois. Rien n’a été changé.");
    }

    static EvaluationRefused noScore(String field, int worst, int best) {
        return new EvaluationRefused(
                "BAD_SCORE",
                "Choose a score from %d to %d for \"%s\".".formatted(worst, best, field),
                "Choisissez une note pour chaque question.");
    }

    static EvaluationRefused leftOpen(String field) {
        return new EvaluationRefused(
                "LEFT_OPEN",
                "Choose an answer for \"%s\".".formatted(field),
                "Choisissez une note pour chaque question.");
    }

    static EvaluationRefused closed() {
        return new EvaluationRefused(
                "EVALUATION_CLOSED",
                "This evaluation is closed: its results are computed.",
                "Ce bilan est clos\u00a0: ses résultats sont établis.");
    }

    static EvaluationRefused notForYou() {
        return new EvaluationRefused(
                "NOT_FOR_YOU",
                "Animators and process owners look after the list of improvements. Ask one of them.",
                "L’animation et les responsables de processus s’occupent de la liste des améliorations. Adressez-vous à eux.");
    }

    static EvaluationRefused noSuchImprovement(long number) {
        return new EvaluationRefused(
                "UNKNOWN_IMPROVEMENT",
                "There is no improvement number " + number + ".",
                "Il n’y a pas d’amélioration numéro " + number + ".");
    }

    static EvaluationRefused alreadyDone() {
        return new EvaluationRefused(
                "ALREADY_DONE",
                "This improvement was marked as done already. Nothing was changed.",
                "Cette amélioration est déjà marquée comme faite. Rien n’a été changé.");
    }
}
