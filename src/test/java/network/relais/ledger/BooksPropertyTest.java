package network.relais.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import network.relais.ledger.BookAccount.Kind;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import network.relais.split.SplitRejected;

/** Whatever happens to a mission's money, in whatever order, its books stay right. */
class BooksPropertyTest {

    private static final String OPEN = "open-";

    /** Something that happens; what a figure means depends on it. */
    record Event(What what, long figure) {}

    enum What {
        PAY,
        PAY_A_CENT,
        PAY_EVERYTHING,
        REVERSE,
        AMEND,
        CANCEL,
        LEAVE,
        JOIN,
        PAY_OUT,
        TAKE_BACK,
        REFUND
    }

    /** A mission of three contributors, of whom each can leave, with a network share and an expense. */
    private static final class Mission {
        private long budget;
        private final String[] team = {"anne", "bruno", "chloe"};
        private int version = 1;
        private int joined;
        private long transfers;
        private Split split;
        private Books books = new Books(Currency.EUR, List.of(), List.of());

        Mission(long budget) {
            this.budget = budget;
            split = Split.of(terms(budget, team));
        }

        void happens(Event event) {
            var figure = event.figure();
            switch (event.what()) {
                case PAY -> pay(1 + figure % (2 * budget + 2));
                case PAY_A_CENT -> pay(1);
                case PAY_EVERYTHING -> pay(Math.max(1, budget - books.received().minorUnits()));
                case REVERSE -> reverse(figure);
                case AMEND -> amend(figure % 200_000, team);
                // What was handed out is all that it comes to.
                case CANCEL -> amend(books.handedOut().minorUnits(), team);
                case LEAVE -> replace((int) (figure % 3), OPEN + joined++);
                case JOIN -> replace((int) (figure % 3), "p" + joined++);
                case PAY_OUT -> {
                    var to = team[(int) (figure % 3)];
                    post(books.payOut(++transfers, line -> line.party().equals(to)));
                }
                case TAKE_BACK -> {
                    post(books.takeBackPayout(1 + figure % (transfers + 1)));
                    settle();
                }
                case REFUND -> {
                    var credit = books.credit().minorUnits();
                    if (credit > 0) {
                        post(books.refund(++transfers, euros(1 + figure % credit)));
                    }
                }
            }
        }

        void pay(long cents) {
            var number = books.payments().size() + 1;
            var payments = new ArrayList<>(books.payments());
            var day = LocalDate.of(2026, 3, 2);
            var payment = new Payment(number, "M", "r" + number, euros(cents), day, "", "p", Instant.EPOCH);
            payments.add(payment);
            books = new Books(Currency.EUR, payments, books.entries());
            post(List.of(payment.posting()));
            settle();
        }

        private void reverse(long which) {
            var holding = books.payments().stream()
                    .filter(books::holds)
                    .filter(payment -> books.refundedOf(payment).isZero())
                    .toList();
            if (!holding.isEmpty()) {
                post(books.reverse(holding.get((int) (which % holding.size()))));
                settle();
            }
        }

        private void replace(int place, String who) {
            var changed = team.clone();
            changed[place] = who;
            amend(budget, changed);
        }

        private void amend(long newBudget, String[] newTeam) {
            try {
                split = Split.of(terms(newBudget, newTeam));
            } catch (SplitRejected notPossible) {
                return;
            }
            budget = newBudget;
            System.arraycopy(newTeam, 0, team, 0, team.length);
            version++;
            settle();
        }

        void settle() {
            if (!books.fit(split)) {
                split = Split.of(terms(budget, team));
            }
            post(books.settle(version, split, party -> party.startsWith(OPEN)));
        }

        private void post(List<Posting> postings) {
            books = books.plus(postings);
        }

        private SplitCase terms(long cents, String[] contributors) {
            var input = SplitCase.ofBudget(euros(cents));
            input.rate(LineKind.NETWORK, BigDecimal.TEN);
            input.beneficiary(LineKind.NETWORK, "network", BigDecimal.ONE);
            if (cents >= 10) {
                input.expense("e1", "anne", euros(cents / 10), "train");
            }
            for (int i = 0; i < contributors.length; i++) {
                input.contribution(contributors[i], "role", BigDecimal.valueOf(i + 1L), BigDecimal.TEN, BigDecimal.ONE);
            }
            var paid = new HashMap<Map.Entry<LineKind, String>, Money>();
            books.paidByLine()
                    .forEach((line, amount) -> paid.merge(Map.entry(line.kind(), line.party()), amount, Money::plus));
            paid.forEach((whose, amount) -> input.paid(whose.getKey(), whose.getValue(), amount));
            return input.build();
        }
    }

    @Property
    void theBooksBalanceAndNothingIsNegativeWhateverHappens(
            @ForAll("budgets") long budget, @ForAll("events") List<Event> events) {
        var mission = new Mission(budget);
        for (var event : events) {
            mission.happens(event);
            var books = mission.books;

            assertThat(books.accounts().stream().mapToLong(books::balance).sum())
                    .isZero();
            var ahead = books.handedOut().minorUnits() > books.received().minorUnits();
            for (var account : books.accounts()) {
                var mayBeBelow = account.kind() == Kind.BANK || (account.kind() == Kind.CLIENT && ahead);
                assertThat(books.balance(account))
                        .as("%s after %s", account.code(), event)
                        .isGreaterThanOrEqualTo(mayBeBelow ? Long.MIN_VALUE : 0);
            }
            assertThat(books.standing().stream()
                            .filter(entry -> entry.posting().kind() == Posting.Kind.PAYMENT)
                            .mapToLong(entry -> entry.posting().amount().minorUnits())
                            .sum())
                    .isEqualTo(books.received().plus(books.refunded()).minorUnits());
            var running = new HashMap<BookAccount, Long>();
            BalancedEntry.of(books).forEach(each -> {
                running.put(each.entry().posting().debit(), each.debitedAfter());
                running.put(each.entry().posting().credit(), each.creditedAfter());
            });
            running.forEach((account, balance) -> assertThat(balance).isEqualTo(books.balance(account)));
            assertThat(books.entries().stream().map(entry -> entry.posting().key()))
                    .doesNotHaveDuplicates();
            assertThat(books.settle(mission.version, mission.split, party -> party.startsWith(OPEN)))
                    .as("settled once is settled")
                    .isEmpty();
        }
    }

    @Property
    void whenEverythingIsPaidEveryLineHasItsTotalAndTheRestIsCredit(
            @ForAll("budgets") long budget, @ForAll("events") List<Event> events, @ForAll("cents") long more) {
        var mission = new Mission(budget);
        events.forEach(mission::happens);
        var missing = mission.budget - mission.books.received().minorUnits();
        mission.pay(Math.max(0, missing) + more);

        var received = mission.books.receivedUnder(mission.version);
        assertThat(Account.of(mission.split, received))
                .allSatisfy(account -> assertThat(account.received()).isEqualTo(account.total()));
        assertThat(mission.books.received().minorUnits())
                .isEqualTo(mission.budget + mission.books.credit().minorUnits());
        assertThat(mission.books.balance(BookAccount.CLIENT)).isZero();
    }

    @Property
    void aReversalRestoresEveryBalance(
            @ForAll("budgets") long budget, @ForAll("events") List<Event> events, @ForAll("cents") long wrong) {
        var mission = new Mission(budget);
        events.forEach(mission::happens);
        mission.settle();
        var before = balances(mission.books);

        mission.pay(wrong);
        var payment = mission.books.payments().get(mission.books.payments().size() - 1);
        mission.post(mission.books.reverse(payment));

        assertThat(balances(mission.books)).isEqualTo(before);
        mission.settle();
        assertThat(balances(mission.books)).isEqualTo(before);
    }

    @Property
    void nobodyEverHasLessThanTheyWerePaidOut(@ForAll("budgets") long budget, @ForAll("events") List<Event> events) {
        var mission = new Mission(budget);
        var paidOut = new HashMap<LineKey, Long>();
        for (var event : events) {
            var before = mission.books.entries().size();
            mission.happens(event);
            mission.books.entries().subList(before, mission.books.entries().size()).stream()
                    .map(Entry::posting)
                    .filter(BooksPropertyTest::isOfAPayout)
                    .forEach(posting -> paidOut.merge(lineOf(posting), paidBy(posting), Long::sum));
            var theirs = mission.books.paidByLine();
            paidOut.forEach((line, amount) ->
                    assertThat(theirs.getOrDefault(line, euros(0)).minorUnits()).isGreaterThanOrEqualTo(amount));
        }
    }

    /** As long as the client has not paid what parties have, those who have it were paid it: nobody is still to be. */
    @Property
    void nobodyWaitsForWhatTheyAreAheadBy(@ForAll("budgets") long budget, @ForAll("events") List<Event> events) {
        var mission = new Mission(budget);
        for (var event : events) {
            mission.happens(event);
            var books = mission.books;
            if (books.handedOut().isMoreThan(books.received())) {
                assertThat(books.payable())
                        .doesNotContainKeys(books.standing().stream()
                                .map(Entry::posting)
                                .filter(posting -> posting.kind() == Posting.Kind.ADVANCE)
                                .map(posting -> posting.credit().requiredLine())
                                .toArray(LineKey[]::new));
            }
        }
    }

    @Property
    void aPayoutThatIsTakenBackRestoresEveryBalanceIfNothingHappenedSince(
            @ForAll("budgets") long budget, @ForAll("events") List<Event> events, @ForAll("cents") long which) {
        var mission = new Mission(budget);
        events.forEach(mission::happens);
        mission.settle();
        var before = balances(mission.books);
        var theirs = sum(mission.books.receivedUnder(mission.version));
        var transferred = mission.books.transferred();
        // What somebody kept of a payment that was none may be handed out anew, to whoever is furthest behind by now,
        // or set aside.
        var isAhead = mission.books.standing().stream()
                .anyMatch(entry -> entry.posting().kind() == Posting.Kind.ADVANCE);

        mission.happens(new Event(What.PAY_OUT, which));
        mission.post(mission.books.takeBackPayout(mission.transfers));

        if (isAhead) {
            mission.settle();
            assertThat(sum(mission.books.receivedUnder(mission.version))).isEqualTo(theirs);
            assertThat(mission.books.transferred()).isEqualTo(transferred);
        } else {
            assertThat(balances(mission.books)).isEqualTo(before);
        }
        assertThat(mission.books.takeBackPayout(mission.transfers)).isEmpty();
    }

    /** Whatever happened between a payment, its payout and their reversals: nobody keeps anything of it. */
    @Property
    void nobodyIsAheadWhoHasBeenPaidNothing(@ForAll("budgets") long budget, @ForAll("events") List<Event> events) {
        var mission = new Mission(budget);
        events.forEach(mission::happens);
        for (long transfer = 1; transfer <= mission.transfers; transfer++) {
            mission.post(mission.books.takeBackPayout(transfer));
        }
        mission.settle();

        assertThat(mission.books.transferred().isZero()).isTrue();
        assertThat(mission.books.standing())
                .extracting(entry -> entry.posting().kind())
                .doesNotContain(Posting.Kind.ADVANCE);
        assertThat(mission.books.balance(BookAccount.CLIENT)).isGreaterThanOrEqualTo(0);
    }

    private static boolean isOfAPayout(Posting posting) {
        return posting.debit().equals(BookAccount.BANK) != posting.credit().equals(BookAccount.BANK)
                && (posting.debit().kind() == Kind.PAYABLE || posting.credit().kind() == Kind.PAYABLE);
    }

    private static long sum(Map<LineKey, Money> amounts) {
        return amounts.values().stream().mapToLong(Money::minorUnits).sum();
    }

    private static LineKey lineOf(Posting payout) {
        return payout.kind() == Posting.Kind.REVERSAL
                ? payout.credit().requiredLine()
                : payout.debit().requiredLine();
    }

    private static long paidBy(Posting payout) {
        var units = payout.amount().minorUnits();
        return payout.kind() == Posting.Kind.REVERSAL ? -units : units;
    }

    private static Map<BookAccount, Long> balances(Books books) {
        var balances = new HashMap<BookAccount, Long>();
        books.accounts().forEach(account -> {
            if (books.balance(account) != 0) {
                balances.put(account, books.balance(account));
            }
        });
        return balances;
    }

    @Provide
    Arbitrary<Long> budgets() {
        return Arbitraries.longs().between(0, 100_000);
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.oneOf(
                Arbitraries.just(1L),
                Arbitraries.longs().between(1, 100),
                Arbitraries.longs().between(1, 300_000));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.of(What.class), Arbitraries.longs().between(0, 1_000_000))
                .as(Event::new)
                .list()
                .ofMaxSize(14);
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.EUR);
    }
}
