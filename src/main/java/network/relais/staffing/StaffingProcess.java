package network.relais.staffing;

import network.relais.protocol.DatesQuestion;

/** What staffing tells the processes of a mission. Rows come first: a process that does not listen yet reads them when it does. */
public interface StaffingProcess {

    /** The dates have moved: whoever was asked about earlier ones, or offered a role on them, is not any more. */
    void datesMoved(String missionId);

    /** Nobody waits for this answer any more. */
    void noLongerAsked(String missionId, DatesQuestion question);
}
