package network.relais.protocol;

/** Whether the coordinator was asked to revise a version before everybody has answered. */
public enum CoordinatorDecision {
    NOT_ASKED,
    ASKED,
    HEARS_THE_OTHERS
}
