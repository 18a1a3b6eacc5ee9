package network.relais.protocol;

import network.relais.Rejection;

/** The network says no to a step of a protocol agreement. */
public final class ProtocolRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    ProtocolRefused(String code, String message, String french) {
        super(code, message, french);
    }
}
