package network.relais.split;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import network.relais.money.Currency;
import network.relais.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the split of a mission with 50 parties takes, with reasons and without. Figures: {@code docs/performance.md}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@State(Scope.Thread)
public class SplitBenchmark {

    private static final int PARTIES = 50;

    private final SplitCase input = missionOf(PARTIES);
    private final Split split = Split.of(input);
    private final long pot = 10_000_000;
    private final long[] weights = {
        3_600, 3_060, 2_250, 1_800, 5_400, 2_700, 4_275, 1_350, 9_000, 6_300, 3_600, 3_060, 2_250, 1_800, 5_400, 2_700,
        4_275, 1_350, 9_000, 6_300, 3_600, 3_060, 2_250, 1_800, 5_400, 2_700, 4_275, 1_350, 9_000, 6_300, 3_600, 3_060,
        2_250, 1_800, 5_400, 2_700, 4_275, 1_350, 9_000, 6_300, 3_600, 3_060, 2_250, 1_800, 5_400, 2_700, 4_275, 1_350,
        9_000, 6_300
    };

    /** Expenses, a fixed price, all pots, one of them capped, and everybody in the delivery with days and rates of their own. */
    private static SplitCase missionOf(int parties) {
        var mission = SplitCase.ofBudget(euros("250000.00"))
                .expense("e1", "p01", euros("420.00"), "Trains")
                .expense("e2", "p02", euros("77.35"), "Rooms")
                .fixedPrice("f1", "translator", euros("800.00"), "Translation")
                .rate(LineKind.NETWORK, BigDecimal.TEN)
                .beneficiary(LineKind.NETWORK, "network")
                .rate(LineKind.INTRODUCER, new BigDecimal("8"))
                .beneficiary(LineKind.INTRODUCER, "p03")
                .cap(LineKind.INTRODUCER, euros("15000.00"))
                .rate(LineKind.PRESCRIBER, new BigDecimal("2.5"))
                .beneficiary(LineKind.PRESCRIBER, "p04")
                .rate(LineKind.COORDINATION, new BigDecimal("5"))
                .beneficiary(LineKind.COORDINATION, "p01", new BigDecimal("2"))
                .beneficiary(LineKind.COORDINATION, "p02", BigDecimal.ONE);
        for (int i = 1; i <= parties; i++) {
            mission.contribution(
                    "p%02d".formatted(i),
                    "expert",
                    BigDecimal.valueOf(10 + i * 5L, 1),
                    BigDecimal.valueOf(45_000 + i * 700L, 2),
                    i % 3 == 0 ? new BigDecimal("1.2") : BigDecimal.ONE);
        }
        return mission.build();
    }

    private static Money euros(String amount) {
        return Money.of(amount, Currency.EUR);
    }

    /** What a draft is checked with, a version recomputed and a scenario shown. */
    @Benchmark
    public List<SplitLine> withoutReasons() {
        return Split.of(input).lines();
    }

    /** The same, and for each line its rule, base, rate, weight and exact amount as a reduced fraction. */
    @Benchmark
    public List<Object> withReasons() {
        var fresh = Split.of(input);
        var reasons = new ArrayList<Object>(PARTIES * 2);
        for (SplitLine line : fresh.lines()) {
            var why = fresh.explain(line);
            reasons.add(why.ideal());
            reasons.add(why.rounding());
        }
        return reasons;
    }

    /** The same as a version keeps it: in sentences, in both languages. */
    @Benchmark
    public List<String> withReasonsInWords() {
        var fresh = Split.of(input);
        var words = new ArrayList<String>(PARTIES * 2);
        for (SplitLine line : fresh.lines()) {
            var why = fresh.explain(line);
            words.add(why.inWords(Locale.FRENCH));
            words.add(why.inWords(Locale.ENGLISH));
        }
        return words;
    }

    /** Only the words, to tell them from the arithmetic. */
    @Benchmark
    public List<String> wordsOnly() {
        var words = new ArrayList<String>(PARTIES);
        for (SplitLine line : split.lines()) {
            words.add(split.explain(line).inWords(Locale.ENGLISH));
        }
        return words;
    }

    /** For comparison: nothing but the division of one pot, in cents and whole weights that fit, nothing checked or kept. */
    @Benchmark
    public long[] bareArithmetic() {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        var shares = new long[weights.length];
        var cutOff = new long[weights.length];
        long left = pot;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = pot * weights[i] / sum;
            cutOff[i] = pot * weights[i] % sum;
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < shares.length; i++) {
                if (cutOff[i] > cutOff[largest]) {
                    largest = i;
                }
            }
            shares[largest]++;
            cutOff[largest] = -1;
        }
        return shares;
    }
}
