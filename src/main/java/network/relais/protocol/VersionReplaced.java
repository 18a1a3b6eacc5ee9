package network.relais.protocol;

import network.relais.Rejection;

/** Somebody answered to a version that another has replaced meanwhile. */
final class VersionReplaced extends Rejection {

    private static final long serialVersionUID = 1L;

    private final int answeredTo;
    private final int latest;

    VersionReplaced(int answeredTo, int latest) {
        super(
                "VERSION_REPLACED",
                "Version %d replaced version %d, review again.".formatted(latest, answeredTo),
                "La version %d a remplacé la version %d\u00a0: relisez-la.".formatted(latest, answeredTo));
        this.answeredTo = answeredTo;
        this.latest = latest;
    }

    public int answeredTo() {
        return answeredTo;
    }

    public int latest() {
        return latest;
    }

    @Override
    public boolean isOvertaken() {
        return true;
    }
}
