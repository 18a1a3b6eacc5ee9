package network.relais.handover;

import network.relais.Rejection;

/** A role cannot be handed over as somebody wants to. */
final class HandOverRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    HandOverRefused(String code, String message, String french) {
        super(code, message, french);
    }

    static HandOverRefused notYours() {
        return new HandOverRefused(
                "NOT_YOURS",
                "Only whoever has a role, or an animator for them, can ask somebody to take it over. Nothing was changed.",
                "Seule la personne qui a un rôle, ou l’animation pour elle, peut demander à quelqu’un de le reprendre. Rien n’a été changé.");
    }

    static HandOverRefused answered() {
        return new HandOverRefused(
                "NOT_ASKED",
                "This question is not open any more: it was answered or taken back. Nothing was changed.",
                "Cette question n’est plus ouverte\u00a0: elle a reçu une réponse ou a été retirée. Rien n’a été changé.");
    }
}
