package network.relais.protocol;

import network.relais.Rejection;

/** Somebody answered to a version that another has replaced meanwhile. */
public final class VersionReplaced extends Rejection {

    private static final long serialVersionUID = 1L;

    VersionReplaced(int answeredTo, int latest) {
        super("VERSION_REPLACED", "Version %d replaced version %d, review again.".formatted(latest, answeredTo));
    }
}
