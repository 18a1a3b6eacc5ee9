package network.relais.dispute;

import network.relais.Rejection;

/** The network says no to a step of a dispute. */
public final class DisputeRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    DisputeRefused(String code, String message, String french) {
        super(code, message, french);
    }
}
