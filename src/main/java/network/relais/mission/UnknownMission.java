package network.relais.mission;

import network.relais.Rejection;

/** There is no such mission, or it is none of the reader's business: the two look the same from outside. */
public class UnknownMission extends Rejection {

    private static final long serialVersionUID = 1L;

    public UnknownMission(String missionId) {
        super(
                "UNKNOWN_MISSION",
                "There is no mission \"" + missionId + "\" that you take part in.",
                "Il n’y a pas de mission «\u00a0" + missionId + "\u00a0» à laquelle vous prenez part.");
    }
}
