package network.relais.mission;

/** Where a mission stands on the map. Settlement and evaluation go on beside and after the delivery. */
public enum Phase {
    LEAD,
    PROTOCOL,
    STAFFING,
    DELIVERY,
    ENDED
}
