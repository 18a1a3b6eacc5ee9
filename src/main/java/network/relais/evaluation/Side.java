package network.relais.evaluation;

/** Whose view it is. The client and the prescriber have no login: the coordinator and the introducer speak with them. */
public enum Side {
    CLIENT,
    CONTRIBUTOR,
    PRESCRIBER
}
