package network.relais.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import network.relais.money.Currency;
import network.relais.money.Money;
import network.relais.split.LineKey;
import network.relais.split.LineKind;
import network.relais.split.Split;
import network.relais.split.SplitCase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long ten payments for 50 parties take, as a rule and in the books. Figures: {@code docs/performance.md}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@State(Scope.Thread)
public class BooksBenchmark {

    private static final int PARTIES = 50;
    private static final int PAYMENTS = 10;
    private static final Money EACH = new Money(2_500_033, Currency.EUR);

    private final Split split = split();
    private final List<Account> accounts = accounts();

    /** The rule alone: what each of 50 lines gets of each payment. */
    @Benchmark
    public List<Account> tenPaymentsByTheRule() {
        var now = accounts;
        for (int i = 0; i < PAYMENTS; i++) {
            now = Settlement.of(now, EACH).receivedOn(now);
        }
        return now;
    }

    /** With entries, looking at all that is on the books before each payment, as it is done when one is recorded. */
    @Benchmark
    public Books tenPaymentsInTheBooks() {
        var books = new Books(Currency.EUR, List.of(), List.of());
        for (int i = 1; i <= PAYMENTS; i++) {
            var payments = new ArrayList<>(books.payments());
            var payment = new Payment(i, "M", "r" + i, EACH, LocalDate.EPOCH, "", "p", Instant.EPOCH);
            payments.add(payment);
            books = new Books(Currency.EUR, payments, books.entries()).plus(List.of(payment.posting()));
            books = books.plus(books.settle(1, split, party -> false));
        }
        return books;
    }

    private static Split split() {
        var mission = SplitCase.ofBudget(new Money(EACH.minorUnits() * PAYMENTS, Currency.EUR));
        for (int i = 0; i < PARTIES; i++) {
            mission.contribution(
                    "p" + i, "expert", BigDecimal.valueOf(1 + i % 7), BigDecimal.valueOf(450 + i), BigDecimal.ONE);
        }
        return Split.of(mission.build());
    }

    private List<Account> accounts() {
        return split.lines().stream()
                .map(line -> new Account(
                        LineKey.ofShare(LineKind.DELIVERY, line.party()), line.amount(), Money.zero(Currency.EUR)))
                .toList();
    }
}
