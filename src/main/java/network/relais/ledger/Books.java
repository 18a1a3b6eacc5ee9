package network.relais.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        var now = this;
        now = now.plus(now.releases(version));
        now = now.plus(now.creditUsed(version, split));
        for (var payment : payments) {
            now = now.plus(now.handOut(payment, version, split, isOpen));
        }
        for (var payment : payments) {
            now = now.plus(now.credit(payment));
        }
        return now.since(this);
    }

    /**
     * Takes a payment back that did not come in, with all that was handed out of it. What somebody has been paid out of it stays
     * theirs: the line is ahead then, and waits until the others have caught up.
     */
    public List<Posting> reverse(Payment payment) {
        var now = plus(standing().stream()
                .filter(entry -> isOf(payment, entry))
                .map(Posting::reversalOf)
                .toList());
        var advances = new ArrayList<Posting>();
        for (var account : accounts()) {
            var balance = now.balance(account);
            if (account.kind() == BookAccount.Kind.PAYABLE && balance < 0) {
                advances.add(Posting.advance(payment.number(), account.requiredLine(), money(-balance)));
            }
        }
        advances.sort(Comparator.comparing(Posting::key));
        return now.plus(advances).since(this);
    }

    /**
     * Gives credit back to the client, from the earliest payment on.
     *
     * @throws IllegalArgumentException if it is more than the credit
     */
    public List<Posting> refund(long transfer, Money amount) {
        var postings = new ArrayList<Posting>();
        var left = amount.minorUnits();
        for (var payment : payments) {
            var part = Math.min(left, creditOf(payment));
            if (part > 0) {
                postings.add(Posting.refund(transfer, payment.number(), money(part)));
                left -= part;
            }
        }
        if (left > 0) {
            throw new IllegalArgumentException(amount + " is more than the credit of " + credit());
        }
        return postings;
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

    /** As long as parties are ahead of what the client has paid, nothing is there to be set aside. */
    private List<Posting> releases(int version) {
        var areAhead = balance(BookAccount.CLIENT) < 0;
        return standing().stream()
                .filter(entry -> entry.posting().kind() == Kind.SET_ASIDE)
                .filter(entry -> areAhead || !isSetAsideUnder(version, entry.posting()))
                .map(Posting::reversalOf)
                .toList();
    }

    private List<Posting> creditUsed(int version, Split split) {
        var handedOut = receivedUnder(version).values().stream()
                .mapToLong(Money::minorUnits)
                .sum();
        var room = split.budget().minorUnits() - handedOut - balance(BookAccount.CLIENT);
        var postings = new ArrayList<Posting>();
        for (var payment : payments) {
            var part = Math.min(room, creditOf(payment));
            if (part > 0) {
                postings.add(Posting.creditUsed(payment.number(), occurrence(Kind.CREDIT_USED, payment), money(part)));
                room -= part;
            }
        }
        return postings;
    }

    private List<Posting> handOut(Payment payment, int version, Split split, Predicate<String> isOpen) {
        var left = left(payment);
        if (left == 0) {
            return List.of();
        }
        var batch = nextBatch(payment, version);
        var settlement = Settlement.of(Account.of(split, receivedUnder(version)), money(left));
        return settlement.payouts().stream()
                .filter(payout -> !payout.amount().isZero())
                .map(payout -> Posting.handOut(new HandOut(
                        batch,
                        payout.line(),
                        payout.amount(),
                        isOpen.test(payout.line().party()))))
                .toList();
    }

    /** Called when nothing more can be handed out. */
    private List<Posting> credit(Payment payment) {
        var left = left(payment);
        return left == 0
                ? List.of()
                : List.of(Posting.credit(payment.number(), occurrence(Kind.CREDIT, payment), money(left)));
    }

    /**
     * What of a payment is still to be handed out. If parties are ahead of what the client has paid, the earliest payments make up for
     * it: so a later one that is reversed leaves what there was before it.
     */
    private long left(Payment payment) {
        var left = new LinkedHashMap<Long, Long>();
        payments.forEach(each -> left.put(each.number(), 0L));
        for (var entry : standing()) {
            var change = change(BookAccount.CLIENT, entry);
            if (change != 0) {
                left.merge(Objects.requireNonNull(entry.posting().payment()), change, Math::addExact);
            }
        }
        var ahead =
                left.values().stream().mapToLong(units -> Math.max(0, -units)).sum();
        for (var each : left.entrySet()) {
            var free = Math.max(0, each.getValue() - ahead);
            if (each.getKey() == payment.number()) {
                return free;
            }
            ahead = Math.max(0, ahead - Math.max(0, each.getValue()));
        }
        throw new IllegalArgumentException("No payment " + payment.number());
    }

    private long creditOf(Payment payment) {
        return standing().stream()
                .filter(entry -> isOf(payment, entry))
                .mapToLong(entry -> change(BookAccount.CREDIT, entry))
                .sum();
    }

    private static long change(BookAccount account, Entry entry) {
        var posting = entry.posting();
        if (posting.credit().equals(account)) {
            return units(entry);
        }
        return posting.debit().equals(account) ? -units(entry) : 0;
    }

    private Batch nextBatch(Payment payment, int version) {
        var runs = entries.stream()
                .map(entry -> entry.posting().batch())
                .flatMap(batch -> Optional.ofNullable(batch).stream())
                .filter(batch -> batch.payment() == payment.number() && batch.version() == version)
                .mapToInt(Batch::run)
                .max()
                .orElse(0);
        return new Batch(payment.number(), version, runs + 1);
    }

    private int occurrence(Kind kind, Payment payment) {
        return 1
                + (int) entries.stream()
                        .filter(entry -> entry.posting().kind() == kind && isOf(payment, entry))
                        .count();
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

    private List<Posting> since(Books before) {
        return entries.subList(before.entries.size(), entries.size()).stream()
                .map(Entry::posting)
                .toList();
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
