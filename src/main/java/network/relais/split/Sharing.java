package network.relais.split;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import network.relais.money.Apportionment;

/** One pot shared among its parties: floors by water-filling, the rest in proportion to weights, to the minor unit. */
final class Sharing {

    private final List<Claim> claims;
    private final boolean[] held;
    private final long shared;
    private final BigDecimal weights;
    private final long[] amounts;

    /**
     * @param pot minor units, at least the sum of the floors
     * @param claims with a weight above 0 among them if the pot is more than the sum of the floors
     */
    static Sharing of(long pot, List<Claim> claims) {
        boolean[] held = new boolean[claims.size()];
        if (hasNoFloors(claims)) {
            return new Sharing(claims, held, pot);
        }
        boolean someoneLeft;
        do {
            someoneLeft = holdWhoeverIsBelowTheirFloor(
                    leftToShare(pot, claims, held), weightsOfSharers(claims, held), claims, held);
        } while (someoneLeft);
        return new Sharing(claims, held, leftToShare(pot, claims, held));
    }

    private Sharing(List<Claim> claims, boolean[] held, long shared) {
        this.claims = claims;
        this.held = held;
        this.shared = shared;
        this.weights = weightsOfSharers(claims, held);
        this.amounts = amounts();
    }

    /** In minor units. */
    long amount(int claim) {
        return amounts[claim];
    }

    /** Whether the party gets exactly its floor because its proportional part would be less. */
    boolean isHeldAtFloor(int claim) {
        return held[claim];
    }

    /** Minor units that were left, after the floors of those held, for those who share in proportion. */
    long shared() {
        return shared;
    }

    /** The sum of the weights of those who share in proportion. */
    BigDecimal weights() {
        return weights;
    }

    private static boolean hasNoFloors(List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.floor() != 0) {
                return false;
            }
        }
        return true;
    }

    private static long leftToShare(long pot, List<Claim> claims, boolean[] held) {
        long left = pot;
        for (int i = 0; i < held.length; i++) {
            if (held[i]) {
                left -= claims.get(i).floor();
            }
        }
        return left;
    }

    private static BigDecimal weightsOfSharers(List<Claim> claims, boolean[] held) {
        BigDecimal weights = BigDecimal.ZERO;
        for (int i = 0; i < held.length; i++) {
            if (!held[i]) {
                weights = weights.add(claims.get(i).weight());
            }
        }
        return weights;
    }

    /** One round of water-filling. Returns whether somebody left the sharing, so that the others have to look again. */
    private static boolean holdWhoeverIsBelowTheirFloor(
            long left, BigDecimal weights, List<Claim> claims, boolean[] held) {
        boolean someoneLeft = false;
        for (int i = 0; i < held.length; i++) {
            if (!held[i] && isBelowFloor(claims.get(i), left, weights)) {
                held[i] = true;
                someoneLeft = true;
            }
        }
        return someoneLeft;
    }

    /** Whether {@code left × weight ÷ weights < floor}, without dividing. */
    private static boolean isBelowFloor(Claim claim, long left, BigDecimal weights) {
        if (claim.floor() == 0) {
            return false;
        }
        if (claim.weight().signum() == 0) {
            return true;
        }
        BigDecimal part = BigDecimal.valueOf(left).multiply(claim.weight());
        return part.compareTo(BigDecimal.valueOf(claim.floor()).multiply(weights)) < 0;
    }

    private long[] amounts() {
        var sharers = new ArrayList<BigDecimal>(held.length);
        for (int i = 0; i < held.length; i++) {
            if (!held[i]) {
                sharers.add(claims.get(i).weight());
            }
        }
        long[] shares = Apportionment.byLargestRemainder(shared, sharers);
        long[] all = new long[held.length];
        int next = 0;
        for (int i = 0; i < held.length; i++) {
            all[i] = held[i] ? claims.get(i).floor() : shares[next++];
        }
        return all;
    }
}
