package network.relais.protocol;

/**
 * Who or what has a line of the split: a person (by id), the network itself, or a role that nobody has taken yet, which
 * stands in so that the figures are whole.
 */
public final class Party {

    /** The network itself; an animator answers for it. */
    public static final String NETWORK = "network";

    private static final String OPEN = "open-";

    private Party() {}

    /** What stands in for whoever will take the role. */
    public static String open(String contributionId) {
        return OPEN + contributionId;
    }

    public static boolean isOpen(String party) {
        return party.startsWith(OPEN);
    }

    public static boolean isPerson(String party) {
        return !isOpen(party) && !party.equals(NETWORK);
    }
}
