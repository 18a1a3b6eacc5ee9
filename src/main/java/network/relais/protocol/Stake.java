package network.relais.protocol;

/**
 * What a new version changes for one person: all that {@code approval_level.dmn} is told to decide whether they have to agree.
 * Amounts in minor units, excluding VAT.
 *
 * @param hasAgreed whether they have agreed to the version that the new one is compared with
 * @param approvalHolds whether they have agreed to the round before, and no amount and nothing of their own has changed since
 * @param ownTermsChange whether a role, days, a rate, dates or a milestone of their own are other than they were
 * @param movedBy by how much the one of their lines moves that moves most
 * @param fallsBy by how much the share falls of the party they speak for that loses most; 0 if none falls
 * @param belowWorkDone whether a line for work would be less than the work done is worth
 * @param coordinator whether they coordinate the mission
 * @param forNetwork whether they are the animator who speaks for the network
 * @param movedPercent what goes from some parties to others or to the client, as a percentage of the budget before, rounded up
 */
public record Stake(
        Change change,
        boolean hasAgreed,
        boolean approvalHolds,
        boolean ownTermsChange,
        long movedBy,
        long fallsBy,
        boolean belowWorkDone,
        boolean coordinator,
        boolean forNetwork,
        long movedPercent) {

    /** What kind of version it is. */
    public enum Change {
        /** Nobody has seen terms before. */
        FIRST("first"),
        /** Other terms in the negotiation of an agreement that is not in force. */
        ROUND("round"),
        /** The same work on the same terms; only who does it is another. */
        LIKE_FOR_LIKE("likeForLike"),
        /** The same work and the same amounts on other dates. */
        DATES("dates"),
        /** Other terms for a mission that is under way. */
        AMENDMENT("amendment");

        private final String code;

        Change(String code) {
            this.code = code;
        }

        /** As the table writes it. */
        public String code() {
            return code;
        }
    }
}
