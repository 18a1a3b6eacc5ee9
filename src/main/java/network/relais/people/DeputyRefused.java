package network.relais.people;

import network.relais.Rejection;

/** Nobody can be named deputy like that. */
public final class DeputyRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    DeputyRefused(String message, String french) {
        super("DEPUTY", message, french);
    }
}
