package network.relais.staffing;

import network.relais.Rejection;

/** Nobody can be asked, or answer, as somebody wants to. */
final class StaffingRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    StaffingRefused(String code, String message, String french) {
        super(code, message, french);
    }
}
