package network.relais.mission;

/** Why a mission is somebody's business: whoever has none of these, and does not hold the network together, cannot see it. */
public enum Part {
    INTRODUCER,
    COORDINATOR,
    /** Was asked to coordinate or to join, and has not answered yet. */
    ASKED,
    /** Was asked to take over a role that somebody else has, and has not answered yet. */
    SUCCESSOR,
    /** Has a share of the budget under negotiation or agreed. */
    PARTY,
    CONTRIBUTOR,
    ARBITER,
    /** Answers for a party who is away. */
    DEPUTY
}
