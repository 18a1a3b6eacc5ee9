package network.relais.protocol.process;

import network.relais.Rejection;

/** None of a form's choices was made. */
final class ChooseOne extends Rejection {

    private static final long serialVersionUID = 1L;

    ChooseOne() {
        super("CHOOSE_ONE", "Choose one of the answers.", "Choisissez une des réponses.");
    }
}
