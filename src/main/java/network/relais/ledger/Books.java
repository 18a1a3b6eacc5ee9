package network.relais.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import network.relais.ledger.Payout.Batch;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.Split;
import network.relais.split.SplitLine;

/**
 * What came in for a mission and what went out, at one moment.
 *
 * @param payments in the order in which they were recorded
 * @param payouts in the order in which they were handed out
 * @param batches what was handed out, even if nobody got anything of it
 */
public record Books(Currency currency, List<Payment> payments, List<Payout> payouts, Set<Batch> batches) {

    public Books {
        payments = List.copyOf(payments);
        payouts = List.copyOf(payouts);
        batches = Set.copyOf(batches);
    }

    /** All that the client has paid. */
    public Money received() {
        return sum(payments, payment -> payment.amount().minorUnits());
    }

    /** What went to somebody, and stays theirs; what was set aside is not in it. */
    public Money paidOut() {
        return sum(payouts.stream().filter(payout -> !payout.setAside()).toList(), Books::units);
    }

    /** What was paid to somebody, by line, whatever the version. */
    public Map<LineKey, Money> paidByLine() {
        return byLine(payout -> !payout.setAside());
    }

    /** What lines have received as a version sees it: what was set aside under another version is free again. */
    public Map<LineKey, Money> receivedUnder(int version) {
        return byLine(payout -> counts(payout, version));
    }

    public Optional<Payment> requested(String request) {
        return payments.stream()
                .filter(payment -> payment.request().equals(request))
                .findFirst();
    }

    /** @throws IllegalArgumentException if this mission has no such payment */
    public Payment payment(long number) {
        return payments.stream()
                .filter(payment -> payment.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No payment " + number));
    }

    public List<Payout> of(Batch batch) {
        return payouts.stream().filter(payout -> payout.batch().equals(batch)).toList();
    }

    /** Payments of which something is left to hand out that was not looked at under this version, oldest first. */
    public List<Payment> toHandOut(int version) {
        return payments.stream()
                .filter(payment -> !batches.contains(new Batch(payment.number(), version)))
                .filter(payment -> !left(payment, version).isZero())
                .sorted(Comparator.comparingLong(Payment::number))
                .toList();
    }

    /**
     * The payouts of what is left of a payment, by the rules of {@link Settlement}. What exceeds the budget is nobody's.
     *
     * @param isOpen whether nobody has that party's lines yet
     */
    public List<Payout> handOut(Payment payment, int version, Split split, Predicate<String> isOpen) {
        var accounts = Account.of(split, receivedUnder(version));
        var payouts = new ArrayList<Payout>();
        for (var payout : Settlement.of(accounts, left(payment, version)).payouts()) {
            if (!payout.amount().isZero()) {
                payouts.add(new Payout(
                        payment.number(),
                        version,
                        payout.line(),
                        payout.amount(),
                        isOpen.test(payout.line().party())));
            }
        }
        return payouts;
    }

    /** Whether a split leaves everybody what they have been paid: one made before a payment may not. */
    public boolean fit(Split split) {
        var totals = new HashMap<String, Money>();
        for (SplitLine line : split.lines()) {
            totals.merge(line.kind() + " " + line.party(), line.amount(), Money::plus);
        }
        var paid = new HashMap<String, Money>();
        paidByLine().forEach((line, amount) -> paid.merge(line.kind() + " " + line.party(), amount, Money::plus));
        return paid.entrySet().stream().noneMatch(each -> each.getValue()
                .isMoreThan(totals.getOrDefault(each.getKey(), Money.zero(currency))));
    }

    private Money left(Payment payment, int version) {
        return payment.amount()
                .minus(sum(
                        payouts.stream()
                                .filter(payout -> payout.payment() == payment.number() && counts(payout, version))
                                .toList(),
                        Books::units));
    }

    private static boolean counts(Payout payout, int version) {
        return !payout.setAside() || payout.version() == version;
    }

    private Map<LineKey, Money> byLine(Predicate<Payout> which) {
        var received = new HashMap<LineKey, Money>();
        payouts.stream().filter(which).forEach(payout -> received.merge(payout.line(), payout.amount(), Money::plus));
        return received;
    }

    private static long units(Payout payout) {
        return payout.amount().minorUnits();
    }

    private <T> Money sum(List<T> all, ToLongFunction<T> units) {
        return new Money(all.stream().mapToLong(units).reduce(0, Math::addExact), currency);
    }
}
