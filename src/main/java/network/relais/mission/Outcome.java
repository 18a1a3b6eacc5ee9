package network.relais.mission;

/** How a mission ended; one for each end event of the map. */
public enum Outcome {
    DECLINED,
    NO_AGREEMENT,
    CLIENT_SAID_NO,
    CANCELLED,
    COMPLETED
}
