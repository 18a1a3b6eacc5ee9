package network.relais.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import network.relais.ledger.HandOut.Batch;
import network.relais.ledger.Posting.Kind;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.Split;
import org.jspecify.annotations.Nullable;

/**
 * Works out what is to be posted next. It reads the books once and keeps its figures running from then on, posting by posting: what is
 * worked out takes time in proportion to the entries and the lines, however many payments there are.
 */
final class Bookkeeper {

    private final Currency currency;
    private final List<Payment> payments;
    private final List<Posting> posted = new ArrayList<>();

    /** Entries that hold, by number, in their order. */
    private final Map<Long, Entry> standing = new LinkedHashMap<>();

    /** In minor units, as the entries that hold have it; likewise the others. By payment: what of it is in the client's account. */
    private final Map<Long, Long> inClientAccount = new HashMap<>();

    private final Map<Long, Long> credits = new HashMap<>();
    private final Map<LineKey, Long> theirs = new LinkedHashMap<>();
    private final Map<Integer, Map<LineKey, Long>> setAside = new HashMap<>();
    private final Map<BookAccount, Long> balances = new HashMap<>();

    /** How often something was posted, whether it holds or not: keys count on. */
    private final Map<Object, Integer> occurrences = new HashMap<>();

    private long lastNumber;

    private record Happened(Kind kind, @Nullable Long payment, @Nullable LineKey line) {}

    private record Runs(long payment, int version) {}

    Bookkeeper(Books books) {
        currency = books.currency();
        payments = books.payments();
        books.entries().forEach(this::enter);
    }

    // ---- what to post

    /** @see Books#settle */
    List<Posting> settle(int version, Split split, Predicate<String> isOpen) {
        release(version);
        useCredit(version, split);
        takeBackAdvancesNotPaid();
        forEachFree((payment, free) -> handOut(payment, free, version, split, isOpen));
        // Nothing more can be handed out: what is left is the client's.
        forEachFree((payment, free) ->
                post(Posting.credit(payment.number(), next(Kind.CREDIT, payment.number(), null), money(free))));
        return posted;
    }

    /** @see Books#reverse */
    List<Posting> reverse(Payment payment) {
        takeBack(entry -> Objects.equals(entry.posting().payment(), payment.number()));
        var advances = new ArrayList<Posting>();
        balances.forEach((account, balance) -> {
            if (account.kind() == BookAccount.Kind.PAYABLE && balance < 0) {
                advances.add(advance(payment.number(), account.requiredLine(), -balance));
            }
        });
        advances.sort(Comparator.comparing(Posting::key));
        advances.forEach(this::post);
        return posted;
    }

    /** @see Books#refund */
    List<Posting> refund(long transfer, Money amount) {
        var rest = amount.minorUnits();
        for (var payment : payments) {
            var part = Math.min(rest, credits.getOrDefault(payment.number(), 0L));
            if (part > 0) {
                post(Posting.refund(transfer, payment.number(), money(part)));
                rest -= part;
            }
        }
        if (rest > 0) {
            throw new IllegalArgumentException(
                    amount + " is more than the credit of " + money(amount.minorUnits() - rest));
        }
        return posted;
    }

    /** @see Books#takeBackPayout */
    List<Posting> takeBackPayout(long transfer) {
        var lines = new LinkedHashSet<LineKey>();
        for (var entry : takeBack(each -> each.posting().kind() == Kind.PAYOUT
                && Objects.equals(each.posting().transfer(), transfer))) {
            lines.add(entry.posting().debit().requiredLine());
        }
        lines.forEach(this::takeBackAdvances);
        return posted;
    }

    /**
     * As long as parties are ahead of what the client has paid, nobody is who was not paid it: a later payment may have made up for what
     * somebody was paid of one that was none, and turn out to be none itself.
     */
    private void takeBackAdvancesNotPaid() {
        if (areAhead()) {
            var lines = new LinkedHashSet<LineKey>();
            for (var entry : standing.values()) {
                if (entry.posting().kind() == Kind.ADVANCE) {
                    lines.add(entry.posting().credit().requiredLine());
                }
            }
            lines.forEach(this::takeBackAdvances);
        }
    }

    /** Whoever keeps what they were paid of a payment that was none keeps no more than they are still paid. */
    private void takeBackAdvances(LineKey line) {
        var account = BookAccount.payable(line);
        var advances = new ArrayList<>(standing.values().stream()
                .filter(entry -> entry.posting().kind() == Kind.ADVANCE)
                .filter(entry -> entry.posting().credit().equals(account))
                .toList());
        Collections.reverse(advances);
        var notPaid = balances.getOrDefault(account, 0L);
        for (var entry : advances) {
            if (notPaid > 0) {
                var units = entry.posting().amount().minorUnits();
                post(Posting.reversalOf(entry));
                if (units > notPaid) {
                    var payment = Objects.requireNonNull(entry.posting().payment());
                    post(advance(payment, line, units - notPaid));
                }
                notPaid -= units;
            }
        }
    }

    private Posting advance(long payment, LineKey line, long units) {
        return Posting.advance(payment, next(Kind.ADVANCE, payment, line), line, money(units));
    }

    /** As long as parties are ahead of what the client has paid, nothing is there to be set aside. */
    private void release(int version) {
        var areAhead = areAhead();
        takeBack(entry -> entry.posting().kind() == Kind.SET_ASIDE
                && (areAhead || !isOf(version, entry.posting().batch())));
    }

    private boolean areAhead() {
        return balances.getOrDefault(BookAccount.CLIENT, 0L) < 0;
    }

    private void useCredit(int version, Split split) {
        var handedOut = receivedUnder(version).values().stream()
                .mapToLong(Money::minorUnits)
                .sum();
        var room = split.budget().minorUnits() - handedOut - balances.getOrDefault(BookAccount.CLIENT, 0L);
        for (var payment : payments) {
            var part = Math.min(room, credits.getOrDefault(payment.number(), 0L));
            if (part > 0) {
                post(Posting.creditUsed(payment.number(), next(Kind.CREDIT_USED, payment.number(), null), money(part)));
                room -= part;
            }
        }
    }

    private void handOut(Payment payment, long units, int version, Split split, Predicate<String> isOpen) {
        var run = occurrences.getOrDefault(new Runs(payment.number(), version), 0) + 1;
        var batch = new Batch(payment.number(), version, run);
        for (var payout : Settlement.of(Account.of(split, receivedUnder(version)), money(units))
                .payouts()) {
            if (!payout.amount().isZero()) {
                post(Posting.handOut(new HandOut(
                        batch,
                        payout.line(),
                        payout.amount(),
                        isOpen.test(payout.line().party()))));
            }
        }
    }

    /**
     * What of each payment is still to be handed out. If parties are ahead of what the client has paid, the earliest payments make up for
     * it: so a later one that is reversed leaves what there was before it.
     */
    private void forEachFree(BiConsumer<Payment, Long> action) {
        var ahead = inClientAccount.values().stream()
                .mapToLong(units -> Math.max(0, -units))
                .sum();
        for (var payment : payments) {
            var there = Math.max(0, inClientAccount.getOrDefault(payment.number(), 0L));
            var free = Math.max(0, there - ahead);
            ahead = Math.max(0, ahead - there);
            if (free > 0) {
                action.accept(payment, free);
            }
        }
    }

    // ---- the running figures

    private List<Entry> takeBack(Predicate<Entry> which) {
        var wrong = standing.values().stream().filter(which).toList();
        wrong.forEach(entry -> post(Posting.reversalOf(entry)));
        return wrong;
    }

    private void post(Posting posting) {
        posted.add(posting);
        // What number the ledger gives it in the end does not matter to what is worked out.
        enter(new Entry(lastNumber + 1, posting));
    }

    private void enter(Entry entry) {
        lastNumber = entry.number();
        var posting = entry.posting();
        var units = posting.amount().minorUnits();
        add(balances, posting.credit(), units);
        add(balances, posting.debit(), -units);
        var batch = posting.batch();
        if (batch != null) {
            occurrences.merge(new Runs(batch.payment(), batch.version()), batch.run(), Math::max);
        }
        var reverses = posting.reverses();
        if (reverses == null) {
            standing.put(entry.number(), entry);
            count(posting, amount -> amount);
            occurrences.merge(happened(posting), 1, Integer::sum);
        } else {
            count(Objects.requireNonNull(standing.remove(reverses)).posting(), amount -> -amount);
        }
    }

    private void count(Posting posting, LongUnaryOperator sign) {
        var units = sign.applyAsLong(posting.amount().minorUnits());
        var payment = posting.payment();
        if (payment != null) {
            add(inClientAccount, payment, units * side(posting, BookAccount.CLIENT));
            add(credits, payment, units * side(posting, BookAccount.CREDIT));
        }
        switch (posting.kind()) {
            case HAND_OUT, ADVANCE -> add(theirs, posting.credit().requiredLine(), units);
            case SET_ASIDE ->
                add(
                        setAside.computeIfAbsent(
                                Objects.requireNonNull(posting.batch()).version(), version -> new HashMap<>()),
                        posting.credit().requiredLine(),
                        units);
            default -> {}
        }
    }

    private static int side(Posting posting, BookAccount account) {
        return posting.credit().equals(account) ? 1 : posting.debit().equals(account) ? -1 : 0;
    }

    /** @see Books#receivedUnder */
    private Map<LineKey, Money> receivedUnder(int version) {
        var units = new LinkedHashMap<>(theirs);
        setAside.getOrDefault(version, Map.of()).forEach((line, more) -> add(units, line, more));
        var received = new LinkedHashMap<LineKey, Money>();
        units.forEach((line, all) -> received.put(line, money(all)));
        return received;
    }

    private int next(Kind kind, long payment, @Nullable LineKey line) {
        return occurrences.getOrDefault(new Happened(kind, payment, line), 0) + 1;
    }

    private static Happened happened(Posting posting) {
        return new Happened(
                posting.kind(),
                posting.payment(),
                posting.kind() == Kind.ADVANCE ? posting.credit().requiredLine() : null);
    }

    private static boolean isOf(int version, @Nullable Batch batch) {
        return batch != null && batch.version() == version;
    }

    private static <K> void add(Map<K, Long> figures, K key, long units) {
        if (units != 0) {
            figures.merge(key, units, Math::addExact);
        }
    }

    private Money money(long units) {
        return new Money(units, currency);
    }
}
