package network.relais.figures;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import network.relais.figures.Sample.Bucket;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the figures take that throw dice. Figures: {@code docs/performance.md}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@State(Scope.Thread)
public class FiguresBenchmark {

    private static final long SEED = 1;

    private final Random random = new Random(SEED);

    /** About three a week. */
    private final List<Integer> twoYears =
            IntStream.range(0, 104).mapToObj(week -> random.nextInt(7)).toList();

    private final Forecast forecast = new Forecast(twoYears, SEED);

    private final Sample hundred = Sample.of(
            DoubleStream.generate(random::nextDouble).limit(100).boxed().toList());

    /** Two hundred buckets with five thousand in each. */
    private final Sample million = Sample.ofBuckets(IntStream.range(0, 200)
            .mapToObj(bucket -> new Bucket(Math.pow(1.09, bucket), Math.pow(1.09, bucket + 1), 5000))
            .toList());

    @Benchmark
    public Object whenAreThirtyDone() {
        return forecast.weeksUntil(30);
    }

    @Benchmark
    public Object howManyInAQuarter() {
        return forecast.howManyIn(13);
    }

    @Benchmark
    public Object backtestOverTwoYears() {
        return Backtest.of(twoYears, 4, SEED);
    }

    @Benchmark
    public Object compareTwoHundreds() {
        return Comparison.of(hundred, hundred, 0.5, SEED);
    }

    @Benchmark
    public Object compareTwoMillions() {
        return Comparison.of(million, million, 0.85, SEED);
    }
}
