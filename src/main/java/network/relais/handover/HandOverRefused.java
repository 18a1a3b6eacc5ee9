package network.relais.handover;

import network.relais.Rejection;

/** A role cannot be handed over as somebody wants to. */
final class HandOverRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    HandOverRefused(String code, String message) {
        super(code, message);
    }

    static HandOverRefused notYours() {
        return new HandOverRefused(
                "NOT_YOURS",
                "Only whoever has a role, or an animator for them, can ask somebody to take it over. Nothing was changed.");
    }

    static HandOverRefused answered() {
        return new HandOverRefused(
                "NOT_ASKED", "This question is not open any more: it was answered or taken back. Nothing was changed.");
    }
}
