package network.relais.split;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import network.relais.money.Currency;
import network.relais.money.Money;

/**
 * Cases that yield a split: few parties and many, in one pot and in all, no money and very much of it, with floors, caps
 * and amounts paid already that just fit or fit amply.
 */
final class RandomCase {

    /** Sorted by code point they are in another order than by locale or by UTF-16 unit. */
    private static final String[] PARTIES = {"a", "b", "bb", "é", "Z", "\uFFFD", "\uD83D\uDE00", "1", "ab", "zoé"};

    private final Random random;
    private final Currency currency;

    private RandomCase(Random random) {
        this.random = random;
        this.currency = Currency.values()[random.nextInt(Currency.values().length)];
    }

    static Arbitrary<SplitCase> cases() {
        return Arbitraries.randomValue(
                random -> new RandomCase(random).withoutFloors().build());
    }

    static Arbitrary<SplitCase> casesWithFloorsAndPayments() {
        return Arbitraries.randomValue(random -> new RandomCase(random).withFloorsAndPayments());
    }

    private SplitCase.Builder withoutFloors() {
        long base = amount();
        long[] expenses = several(3);
        long[] fixed = several(2);
        var input = SplitCase.ofBudget(money(base + sum(expenses) + sum(fixed)));
        for (int i = 0; i < expenses.length; i++) {
            input.expense("e" + i, party(), money(expenses[i]), i == 0 ? "train" : "");
        }
        for (int i = 0; i < fixed.length; i++) {
            input.fixedPrice("f" + i, party(), money(fixed[i]), "");
        }
        LineKind.RATED_POTS.forEach(pot -> addPot(input, pot));
        int contributions = random.nextInt(12);
        for (int i = 0; i < contributions; i++) {
            input.contribution(party(), "expert", decimal(200, 1), decimal(15_000, 1), decimal(20, 1));
        }
        // At least one that counts, or there is nothing to share by.
        return input.contribution(
                party(), "expert", BigDecimal.ONE, decimal(9_000, 3).add(BigDecimal.ONE), BigDecimal.ONE);
    }

    private void addPot(SplitCase.Builder input, LineKind pot) {
        int rate = random.nextInt(4);
        if (rate > 0) {
            input.rate(pot, rate == 1 ? new BigDecimal("25") : rate == 2 ? new BigDecimal("3.33") : decimal(2_500, 2));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            input.beneficiary(pot, party(), decimal(50, 1));
        }
        input.beneficiary(pot, party());
        if (random.nextInt(3) == 0) {
            input.cap(pot, money(amount() / 10));
        }
    }

    /** What the split gives without them tells how much room there is for floors and payments. */
    private SplitCase withFloorsAndPayments() {
        var input = withoutFloors();
        var split = Split.of(input.build());
        for (PotSize pot : split.pots()) {
            long room = random.nextInt(4) == 0
                    ? pot.amount().minorUnits()
                    : (long) (pot.amount().minorUnits() * random.nextDouble());
            for (SplitLine line : split.lines()) {
                if (line.kind() == pot.kind()) {
                    long floor = (long) (room * random.nextDouble());
                    room -= floor;
                    addFloor(input, line.key(), floor);
                }
            }
            addFloor(input, LineKey.ofShare(pot.kind(), "gone"), room);
        }
        for (SplitLine line : split.lines()) {
            if (LineKind.DEDUCTED.contains(line.kind())) {
                long part = (long) (line.amount().minorUnits() * random.nextDouble());
                input.paid(line.kind(), line.party(), money(part));
            }
        }
        return input.build();
    }

    /** As agreed, as paid already, or both, in one piece or in two. */
    private void addFloor(SplitCase.Builder input, LineKey line, long floor) {
        boolean isAgreed = line.kind() == LineKind.DELIVERY && !line.party().equals("gone") && random.nextBoolean();
        long first = random.nextBoolean() ? floor : floor / 3;
        if (isAgreed) {
            input.floor(line.party(), money(first)).floor(line.party(), money(floor - first));
        }
        if (!isAgreed || random.nextInt(3) == 0) {
            input.paid(line.kind(), line.party(), money(first)).paid(line.kind(), line.party(), money(floor - first));
        }
    }

    private long amount() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(30);
            case 1 -> random.nextInt(1_000);
            case 2 -> random.nextInt(20_000_000);
            default -> (long) (random.nextDouble() * Money.LARGEST_TYPED);
        };
    }

    private long[] several(int most) {
        return random.longs(random.nextInt(most + 1), 0, 100_000).toArray();
    }

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    private BigDecimal decimal(int unscaled, int scale) {
        return BigDecimal.valueOf(random.nextInt(unscaled + 1), scale);
    }

    private String party() {
        return PARTIES[random.nextInt(PARTIES.length)];
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, currency);
    }
}
