package network.relais.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import network.relais.money.Money;
import network.relais.split.LineKey;

/**
 * One payment of the client, handed out. Each line is drawn towards its target, {@code total × paid so far ÷ budget}, by
 * giving the payment away minor unit by minor unit, each to the line that is furthest below its target.
 *
 * @param payouts one a line, in the order of the lines; those that get nothing included
 * @param credit what exceeds the budget: it stays the client's
 */
record Settlement(List<Payout> payouts, Money credit) {

    record Payout(LineKey line, Money amount) {}

    public Settlement {
        payouts = List.copyOf(payouts);
    }

    /**
     * @param accounts of all lines of the split, in its order; their totals sum to the budget
     * @param payment in the accounts' currency; may be more than is still to be paid
     * @throws IllegalArgumentException if currencies are mixed
     */
    public static Settlement of(List<Account> accounts, Money payment) {
        Money none = Money.zero(payment.currency());
        long budget =
                accounts.stream().map(Account::total).reduce(none, Money::plus).minorUnits();
        long paidBefore = accounts.stream()
                .map(Account::received)
                .reduce(none, Money::plus)
                .minorUnits();
        long handedOut = Math.min(payment.minorUnits(), budget - paidBefore);
        long[] amounts = handOut(accounts, budget, paidBefore, handedOut);

        var payouts = new ArrayList<Payout>(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            payouts.add(new Payout(accounts.get(i).line(), new Money(amounts[i], payment.currency())));
        }
        return new Settlement(payouts, new Money(payment.minorUnits() - handedOut, payment.currency()));
    }

    /** The accounts of which it was worked out, once the payouts have been received. */
    List<Account> receivedOn(List<Account> accounts) {
        var after = new ArrayList<Account>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            var account = accounts.get(i);
            after.add(new Account(
                    account.line(),
                    account.total(),
                    account.received().plus(payouts.get(i).amount())));
        }
        return after;
    }

    /**
     * A line and how far it is below its target, in parts of a minor unit of which {@code budget} make one whole: so all
     * gaps are whole numbers.
     */
    private record Gap(int line, BigInteger size) {}

    /**
     * The loop over single units in closed form. Each unit lowers the widest gap by one, so that in the end all lines that
     * got something are near one common level. The level is where the gaps above it sum to what there is to hand out; the
     * whole units above it are certain, and the few left over go to the largest remainders.
     */
    private static long[] handOut(List<Account> accounts, long budget, long paidBefore, long units) {
        long[] payouts = new long[accounts.size()];
        if (units == 0) {
            return payouts;
        }
        BigInteger whole = BigInteger.valueOf(budget);
        BigInteger toHandOut = BigInteger.valueOf(units).multiply(whole);
        List<Gap> widestFirst = gaps(accounts, whole, BigInteger.valueOf(paidBefore + units));
        List<Gap> above = thoseAboveTheLevel(widestFirst, toHandOut);

        // The level is a fraction of this many parts; to stay with whole numbers, everything is multiplied by it.
        BigInteger parts = BigInteger.valueOf(above.size());
        BigInteger level = sumOf(above).subtract(toHandOut);
        var remainders = new ArrayList<Gap>(above.size());
        long leftOver = units;
        for (Gap gap : above) {
            BigInteger[] divided = gap.size().multiply(parts).subtract(level).divideAndRemainder(whole.multiply(parts));
            payouts[gap.line()] = divided[0].longValueExact();
            leftOver -= payouts[gap.line()];
            remainders.add(new Gap(gap.line(), divided[1]));
        }
        remainders.sort(WIDEST_FIRST);
        for (int i = 0; i < leftOver; i++) {
            payouts[remainders.get(i).line()]++;
        }
        return payouts;
    }

    private static final Comparator<Gap> WIDEST_FIRST =
            Comparator.comparing(Gap::size).reversed().thenComparingInt(Gap::line);

    private static List<Gap> gaps(List<Account> accounts, BigInteger budget, BigInteger paidSoFar) {
        var gaps = new ArrayList<Gap>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            BigInteger target = BigInteger.valueOf(account.total().minorUnits()).multiply(paidSoFar);
            BigInteger received =
                    BigInteger.valueOf(account.received().minorUnits()).multiply(budget);
            gaps.add(new Gap(i, target.subtract(received)));
        }
        gaps.sort(WIDEST_FIRST);
        return gaps;
    }

    /** As many of the widest gaps as reach up to the level at which those above it sum to what there is to hand out. */
    private static List<Gap> thoseAboveTheLevel(List<Gap> widestFirst, BigInteger toHandOut) {
        BigInteger sum = BigInteger.ZERO;
        int count = 0;
        for (Gap gap : widestFirst) {
            BigInteger sumWithIt = sum.add(gap.size());
            BigInteger levelTimesCount = sumWithIt.subtract(toHandOut);
            if (gap.size().multiply(BigInteger.valueOf(count + 1L)).compareTo(levelTimesCount) < 0) {
                break;
            }
            sum = sumWithIt;
            count++;
        }
        return widestFirst.subList(0, count);
    }

    private static BigInteger sumOf(List<Gap> gaps) {
        return gaps.stream().map(Gap::size).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
