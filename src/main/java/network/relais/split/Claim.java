package network.relais.split;

import java.math.BigDecimal;

/**
 * What one party brings to the sharing of one pot.
 *
 * @param weight in proportion to which it shares
 * @param agreedFloor the least that the protocol promises, in minor units
 * @param paid what it has been paid out of the pot already, in minor units
 */
record Claim(String party, BigDecimal weight, long agreedFloor, long paid) {

    static Claim ofWeight(String party, BigDecimal weight) {
        return new Claim(party, weight, 0, 0);
    }

    static Claim ofAgreedFloor(String party, long floor) {
        return new Claim(party, BigDecimal.ZERO, floor, 0);
    }

    static Claim ofPaid(String party, long paid) {
        return new Claim(party, BigDecimal.ZERO, 0, paid);
    }

    /** What the same party brings for another reason comes on top. */
    Claim plus(Claim other) {
        return new Claim(
                party,
                weight.add(other.weight),
                Math.addExact(agreedFloor, other.agreedFloor),
                Math.addExact(paid, other.paid));
    }

    /** What was paid cannot be taken back, and what was promised is kept: the larger of the two holds. */
    long floor() {
        return Math.max(agreedFloor, paid);
    }
}
