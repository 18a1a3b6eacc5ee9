package network.relais.split;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.money.Currency;
import network.relais.money.Money;

/**
 * What a split is made from: the figures that the parties negotiate. All amounts are excluding VAT and in the budget's
 * currency; parties are identifiers, of which the split knows nothing but their order.
 *
 * @param budget the fee agreed with the client
 * @param rates per pot, its percentage of the base; absent is 0
 * @param beneficiaries per pot, who shares it; the delivery pot is shared by the contributions instead
 * @param caps per pot, the most it may receive
 * @param floors the least that contributors receive from the delivery pot; those of one party are added
 * @param paid what was paid already, when the case amends an earlier one
 */
public record SplitCase(
        Money budget,
        List<Entry> expenses,
        List<Entry> fixed,
        Map<LineKind, BigDecimal> rates,
        Map<LineKind, List<Beneficiary>> beneficiaries,
        Map<LineKind, Money> caps,
        List<Contribution> contributions,
        List<Floor> floors,
        List<Paid> paid) {

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 9;

    /**
     * An expense, or work bought at a fixed price.
     *
     * @param entry tells it from the other entries of its party; must not change from version to version
     * @param label what it is for; may be empty
     */
    public record Entry(String entry, String party, Money amount, String label) {}

    /** @param weight in proportion to which those of one pot share it; a party named twice has its weights added */
    public record Beneficiary(String party, BigDecimal weight) {
        public Beneficiary {
            requireReasonable(weight);
        }
    }

    /**
     * What somebody invests in the delivery: {@code days × dayRate × coefficient}. A party with several roles has its
     * investments added.
     */
    public record Contribution(String party, String role, BigDecimal days, BigDecimal dayRate, BigDecimal coefficient) {
        public Contribution {
            requireReasonable(days);
            requireReasonable(dayRate);
            requireReasonable(coefficient);
        }

        BigDecimal investment() {
            return days.multiply(dayRate).multiply(coefficient);
        }
    }

    public record Floor(String party, Money amount) {}

    public record Paid(LineKind kind, String party, Money amount) {}

    public SplitCase {
        expenses = List.copyOf(expenses);
        fixed = List.copyOf(fixed);
        rates = Map.copyOf(rates);
        beneficiaries = beneficiaries.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, pot -> List.copyOf(pot.getValue())));
        caps = Map.copyOf(caps);
        contributions = List.copyOf(contributions);
        floors = List.copyOf(floors);
        paid = List.copyOf(paid);
        rates.values().forEach(SplitCase::requireReasonable);
        requireRatedPots(rates.keySet());
        requireRatedPots(beneficiaries.keySet());
        requireRatedPots(caps.keySet());
        requireDistinct(expenses);
        requireDistinct(fixed);
        requireOneCurrency(budget.currency(), expenses, fixed, caps, floors, paid);
    }

    public Currency currency() {
        return budget.currency();
    }

    BigDecimal rate(LineKind pot) {
        return rates.getOrDefault(pot, BigDecimal.ZERO);
    }

    List<Beneficiary> beneficiaries(LineKind pot) {
        return beneficiaries.getOrDefault(pot, List.of());
    }

    List<Entry> entries(LineKind deducted) {
        return deducted == LineKind.EXPENSE ? expenses : fixed;
    }

    public static Builder ofBudget(Money budget) {
        return new Builder(budget);
    }

    private static void requireReasonable(BigDecimal number) {
        if (number.scale() > MOST_DECIMALS || number.precision() - number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("More digits than any rate or weight needs: " + number);
        }
    }

    private static void requireRatedPots(Set<LineKind> pots) {
        if (!LineKind.RATED_POTS.containsAll(pots)) {
            throw new IllegalArgumentException("Only " + LineKind.RATED_POTS + " have rates, but here are " + pots);
        }
    }

    private static void requireDistinct(List<Entry> entries) {
        var seen = new HashSet<List<String>>();
        for (Entry each : entries) {
            if (!seen.add(List.of(each.party(), each.entry()))) {
                throw new IllegalArgumentException("Two entries with the same key: " + each);
            }
        }
    }

    private static void requireOneCurrency(
            Currency currency,
            List<Entry> expenses,
            List<Entry> fixed,
            Map<LineKind, Money> caps,
            List<Floor> floors,
            List<Paid> paid) {
        expenses.forEach(each -> requireCurrency(currency, each.amount()));
        fixed.forEach(each -> requireCurrency(currency, each.amount()));
        caps.values().forEach(each -> requireCurrency(currency, each));
        floors.forEach(each -> requireCurrency(currency, each.amount()));
        paid.forEach(each -> requireCurrency(currency, each.amount()));
    }

    private static void requireCurrency(Currency currency, Money amount) {
        if (amount.currency() != currency) {
            throw new IllegalArgumentException(amount + " in a case of " + currency);
        }
    }

    /** Puts a case together figure by figure. What is not said is absent. */
    public static final class Builder {

        private final Money budget;
        private final List<Entry> expenses = new ArrayList<>();
        private final List<Entry> fixed = new ArrayList<>();
        private final Map<LineKind, BigDecimal> rates = new EnumMap<>(LineKind.class);
        private final Map<LineKind, List<Beneficiary>> beneficiaries = new EnumMap<>(LineKind.class);
        private final Map<LineKind, Money> caps = new EnumMap<>(LineKind.class);
        private final List<Contribution> contributions = new ArrayList<>();
        private final List<Floor> floors = new ArrayList<>();
        private final List<Paid> paid = new ArrayList<>();

        private Builder(Money budget) {
            this.budget = Objects.requireNonNull(budget);
        }

        public Builder expense(String entry, String party, Money amount, String label) {
            expenses.add(new Entry(entry, party, amount, label));
            return this;
        }

        public Builder fixedPrice(String entry, String party, Money amount, String label) {
            fixed.add(new Entry(entry, party, amount, label));
            return this;
        }

        /** @param percent of the base: 10 for a tenth */
        public Builder rate(LineKind pot, BigDecimal percent) {
            rates.put(pot, percent);
            return this;
        }

        public Builder beneficiary(LineKind pot, String party) {
            return beneficiary(pot, party, BigDecimal.ONE);
        }

        public Builder beneficiary(LineKind pot, String party, BigDecimal weight) {
            beneficiaries.computeIfAbsent(pot, none -> new ArrayList<>()).add(new Beneficiary(party, weight));
            return this;
        }

        public Builder cap(LineKind pot, Money most) {
            caps.put(pot, most);
            return this;
        }

        public Builder contribution(
                String party, String role, BigDecimal days, BigDecimal dayRate, BigDecimal coefficient) {
            contributions.add(new Contribution(party, role, days, dayRate, coefficient));
            return this;
        }

        public Builder floor(String party, Money least) {
            floors.add(new Floor(party, least));
            return this;
        }

        public Builder paid(LineKind kind, String party, Money amount) {
            paid.add(new Paid(kind, party, amount));
            return this;
        }

        public SplitCase build() {
            return new SplitCase(budget, expenses, fixed, rates, beneficiaries, caps, contributions, floors, paid);
        }
    }
}
