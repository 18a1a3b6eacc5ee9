package network.relais.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import network.relais.ledger.HandOut.Batch;
import network.relais.ledger.Posting.Kind;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.Split;
import network.relais.split.SplitLine;

/**
 * What came in for a mission and what went out, at one moment. What may be posted next is worked out here; nothing is ever
 * changed.
 *
 * @param payments in the order in which they were recorded, those that were reversed included
 * @param entries in the order in which they were made
 */
public record Books(Currency currency, List<Payment> payments, List<Entry> entries) {

    public Books {
        payments = List.copyOf(payments);
        entries = List.copyOf(entries);
    }

    // ---- what they say

    /** Those that hold: without reversals and without what was reversed, which cancel each other out. */
    public List<Entry> standing() {
        var reversed = new HashSet<Long>();
        entries.forEach(entry -> Optional.ofNullable(entry.posting().reverses()).ifPresent(reversed::add));
        return entries.stream()
                .filter(entry -> entry.posting().kind() != Kind.REVERSAL)
                .filter(entry -> !reversed.contains(entry.number()))
                .toList();
    }

    /** What the client has paid and not got back. */
    public Money received() {
        return money(-balance(BookAccount.BANK) + units(Kind.PAYOUT));
    }

    /** What the client got back. */
    public Money refunded() {
        return money(units(Kind.REFUND));
    }

    /** What went to somebody, and stays theirs, paid out or not; what was set aside is not in it. */
    public Money handedOut() {
        return money(units(Kind.HAND_OUT) + units(Kind.ADVANCE));
    }

    /** What left the network's account for somebody, as far as it was not taken back. */
    public Money transferred() {
        return money(units(Kind.PAYOUT));
    }

    /** What is the client's, since it exceeds the budget. */
    public Money credit() {
        return money(balance(BookAccount.CREDIT));
    }

    /** What was paid to somebody, by line, whatever the version. */
    public Map<LineKey, Money> paidByLine() {
        return byLine(entry -> isTheirs(entry.posting()));
    }

    /** What was transferred to somebody, by line. */
    public Map<LineKey, Money> transferredByLine() {
        var transferred = new LinkedHashMap<LineKey, Money>();
        standing().stream()
                .map(Entry::posting)
                .filter(posting -> posting.kind() == Kind.PAYOUT)
                .forEach(posting -> transferred.merge(posting.debit().requiredLine(), posting.amount(), Money::plus));
        return transferred;
    }

    /** What lines have received as a version sees it: what was set aside under another version is free again. */
    public Map<LineKey, Money> receivedUnder(int version) {
        return byLine(entry -> isTheirs(entry.posting()) || isSetAsideUnder(version, entry.posting()));
    }

    /** What lines have earned and were not paid out, by line; those that have nothing to come are absent. */
    public Map<LineKey, Money> payable() {
        var open = new LinkedHashMap<LineKey, Long>();
        for (var entry : standing()) {
            var posting = entry.posting();
            if (isTheirs(posting)) {
                open.merge(posting.credit().requiredLine(), posting.amount().minorUnits(), Math::addExact);
            } else if (posting.kind() == Kind.PAYOUT) {
                open.merge(posting.debit().requiredLine(), -posting.amount().minorUnits(), Math::addExact);
            }
        }
        var payable = new LinkedHashMap<LineKey, Money>();
        open.forEach((line, units) -> {
            if (units != 0) {
                payable.put(line, money(units));
            }
        });
        return payable;
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

    /** Whether the payment came in, as far as anybody knows: it was not reversed. */
    public boolean holds(Payment payment) {
        return standing().stream()
                .anyMatch(entry -> isOf(payment, entry) && entry.posting().kind() == Kind.PAYMENT);
    }

    /** What of a payment the client got back. */
    public Money refundedOf(Payment payment) {
        return money(standing().stream()
                .filter(entry -> isOf(payment, entry) && entry.posting().kind() == Kind.REFUND)
                .mapToLong(Books::units)
                .sum());
    }

    public List<HandOut> of(Batch batch) {
        return standing().stream()
                .filter(entry -> batch.equals(entry.posting().batch()))
                .map(Books::handOut)
                .toList();
    }

    /** As they were when something had just been handed out. */
    public Books whenHandedOut(Batch batch) {
        var last = entries.stream()
                .filter(entry -> batch.equals(entry.posting().batch()))
                .filter(entry -> entry.posting().kind() != Kind.REVERSAL)
                .mapToLong(Entry::number)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was handed out as " + batch.id()));
        return new Books(
                currency,
                payments,
                entries.stream().filter(entry -> entry.number() <= last).toList());
    }

    /** What an account was credited with, beyond what it was debited with; in minor units, negative the other way round. */
    long balance(BookAccount account) {
        long balance = 0;
        for (var entry : entries) {
            var posting = entry.posting();
            if (posting.credit().equals(account)) {
                balance = Math.addExact(balance, posting.amount().minorUnits());
            }
            if (posting.debit().equals(account)) {
                balance = Math.subtractExact(balance, posting.amount().minorUnits());
            }
        }
        return balance;
    }

    Set<BookAccount> accounts() {
        var accounts = new HashSet<BookAccount>();
        entries.forEach(entry -> {
            accounts.add(entry.posting().debit());
            accounts.add(entry.posting().credit());
        });
        return accounts;
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

    // ---- what to post

    /**
     * All that is to be posted so that whatever came in is handed out under a version, by the rules of {@link Settlement}:
     * what was set aside under another version is free again, credit pays for a budget that has grown, what is there goes to the
     * lines, and the rest is the client's credit. Nothing, if it has been done already.
     *
     * @param isOpen whether nobody has that party's lines yet
     */
    public List<Posting> settle(int version, Split split, Predicate<String> isOpen) {
        return new Bookkeeper(this).settle(version, split, isOpen);
    }

    /**
     * Takes a payment back that did not come in, with all that was handed out of it. What somebody has been paid out of it stays
     * theirs: the line is ahead then, and waits until the others have caught up.
     */
    public List<Posting> reverse(Payment payment) {
        return new Bookkeeper(this).reverse(payment);
    }

    /**
     * Gives credit back to the client, from the earliest payment on.
     *
     * @throws IllegalArgumentException if it is more than the credit
     */
    public List<Posting> refund(long transfer, Money amount) {
        return new Bookkeeper(this).refund(transfer, amount);
    }

    /** Pays out all that these lines have to come. */
    public List<Posting> payOut(long transfer, Predicate<LineKey> lines) {
        var postings = new ArrayList<Posting>();
        payable().forEach((line, amount) -> {
            if (lines.test(line)) {
                postings.add(Posting.payout(transfer, line, amount));
            }
        });
        return postings;
    }

    /**
     * Takes back that parties were paid by a transfer: they have it to come again. Of a payment of the client that turned out to be none
     * they kept what they were paid, and no more: that is taken back too, and what is there is to be {@link #settle settled} anew.
     * Nothing, if it was taken back already.
     */
    public List<Posting> takeBackPayout(long transfer) {
        return new Bookkeeper(this).takeBackPayout(transfer);
    }

    /** With numbers that follow the last: what the ledger gives them in the end does not matter to what is worked out. */
    Books plus(List<Posting> postings) {
        if (postings.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(entries);
        var number = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
        for (var posting : postings) {
            number++;
            all.add(new Entry(number, posting));
        }
        return new Books(currency, payments, all);
    }

    private Map<LineKey, Money> byLine(Predicate<Entry> which) {
        var received = new LinkedHashMap<LineKey, Money>();
        lines(which)
                .forEach(entry -> received.merge(
                        entry.posting().credit().requiredLine(), entry.posting().amount(), Money::plus));
        return received;
    }

    private Stream<Entry> lines(Predicate<Entry> which) {
        return standing().stream().filter(which);
    }

    private static boolean isTheirs(Posting posting) {
        return posting.kind() == Kind.HAND_OUT || posting.kind() == Kind.ADVANCE;
    }

    private static boolean isSetAsideUnder(int version, Posting posting) {
        var batch = posting.batch();
        return posting.kind() == Kind.SET_ASIDE && batch != null && batch.version() == version;
    }

    private static boolean isOf(Payment payment, Entry entry) {
        var number = entry.posting().payment();
        return number != null && number == payment.number();
    }

    private static HandOut handOut(Entry entry) {
        var posting = entry.posting();
        var batch = posting.batch();
        if (batch == null) {
            throw new IllegalArgumentException("Not handed out: " + posting.key());
        }
        return new HandOut(batch, posting.credit().requiredLine(), posting.amount(), posting.kind() == Kind.SET_ASIDE);
    }

    private long units(Kind kind) {
        return standing().stream()
                .filter(entry -> entry.posting().kind() == kind)
                .mapToLong(Books::units)
                .reduce(0, Math::addExact);
    }

    private static long units(Entry entry) {
        return entry.posting().amount().minorUnits();
    }

    private Money money(long units) {
        return new Money(units, currency);
    }
}
