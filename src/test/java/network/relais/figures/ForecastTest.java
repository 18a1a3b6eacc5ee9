package network.relais.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final long SEED = 42;

    /** In each week one is finished or none, as a coin falls: then everything can be worked out on paper. */
    private static final List<Integer> COIN = List.of(0, 1, 0, 1, 0, 1, 0, 1);

    @Test
    void aConstantPaceLeavesNothingToChance() {
        var forecast = forecast(Collections.nCopies(8, 3));

        assertThat(forecast.weeksUntil(10)).isEqualTo(new Levels<>(4, 4, 4));
        assertThat(forecast.howManyIn(4)).isEqualTo(new Levels<>(12L, 12L, 12L));
        assertThat(forecast.whenDone(10, MONDAY).at85()).isEqualTo("2026-03-30");
        assertThat(forecast.howMany(MONDAY, LocalDate.of(2026, 4, 5)).at85()).isEqualTo(12);
    }

    @Test
    void waitingForOneIsWaitingForACoin() {
        // Heads by the first week in 50 of 100, by the third in 87.5, by the fifth in 96.9 (by the fourth in 93.8).
        var weeks = forecast(COIN).weeksUntil(1);

        assertThat(weeks.at85()).isEqualTo(3);
        assertThat(weeks.at95()).isEqualTo(5);
    }

    @Test
    void manyCoinsFallAsTheBinomialDistributionSays() {
        // Of four: at least 2 in 68.8 of 100, at least 1 in 93.8, and no more can be promised in 95.
        assertThat(forecast(COIN).howManyIn(4)).isEqualTo(new Levels<>(2L, 1L, 0L));
        // Of twenty: at least 10 in 58.8 of 100, 8 in 86.8, 6 in 97.9 (7 in 94.2).
        assertThat(forecast(COIN).howManyIn(20)).isEqualTo(new Levels<>(10L, 8L, 6L));
    }

    @Test
    void nothingIsDoneInNoTime() {
        assertThat(forecast(COIN).howManyIn(0)).isEqualTo(new Levels<>(0L, 0L, 0L));
    }

    @Test
    void atAStandstillNobodySaysADay() {
        assertThat(forecast(Collections.nCopies(8, 0)).whenDone(1, MONDAY)).isEqualTo(new Levels<>(null, null, null));
    }

    @Test
    void tooLittleHistoryIsSaid() {
        assertThat(Forecast.from(Collections.nCopies(7, 3), SEED)).isEqualTo(new Answer.NotEnough<Forecast>(7, 8));
    }

    @Test
    void whatIsOlderThanAYearDoesNotCount() {
        var history = new ArrayList<>(Collections.nCopies(100, 0));
        history.addAll(Collections.nCopies(52, 2));

        assertThat(forecast(history).weeksUntil(4)).isEqualTo(new Levels<>(2, 2, 2));
    }

    @Test
    void aQuestionWithoutSenseIsRefused() {
        var forecast = forecast(COIN);

        assertThatThrownBy(() -> forecast.whenDone(0, MONDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> forecast.howMany(MONDAY, MONDAY.minusWeeks(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> forecast.howMany(MONDAY, MONDAY.plusYears(400)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> forecast(List.of(1, 1, 1, 1, 1, 1, 1, -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 30)
    void whoeverAsksAgainHearsTheSame(@ForAll @Size(8) List<@IntRange(max = 9) Integer> weeks, @ForAll long seed) {
        assertThat(forecast(weeks, seed).weeksUntil(20))
                .isEqualTo(forecast(weeks, seed).weeksUntil(20));
    }

    @Property(tries = 30)
    void theMoreCertainTheLater(
            @ForAll @Size(8) List<@IntRange(max = 9) Integer> weeks, @ForAll @IntRange(min = 1, max = 50) int items) {
        var until = forecast(weeks).weeksUntil(items);
        var more = forecast(weeks).weeksUntil(items + 1);

        assertThat(List.of(until.at50(), until.at85(), until.at95())).isSorted();
        assertThat(more.at85()).isGreaterThanOrEqualTo(until.at85());
    }

    @Property(tries = 30)
    void theTwoQuestionsNeverContradictOneAnother(
            @ForAll @Size(8) List<@IntRange(max = 9) Integer> weeks,
            @ForAll @IntRange(min = 1, max = 60) int items,
            @ForAll @IntRange(min = 1, max = 30) int by) {
        var when = forecast(weeks).weeksUntil(items);
        var howMany = forecast(weeks).howManyIn(by);

        assertThat(when.at50() <= by).isEqualTo(howMany.at50() >= items);
        assertThat(when.at85() <= by).isEqualTo(howMany.at85() >= items);
        assertThat(when.at95() <= by).isEqualTo(howMany.at95() >= items);
    }

    // ---- from what

    @Test
    void weeksWithoutAnythingAreWeeksToo() {
        // Since a Wednesday: the first whole week begins on 9 March. Today is a Wednesday too, of a week that is not
        // over.
        var since = LocalDate.of(2026, 3, 4);
        var today = LocalDate.of(2026, 4, 8);
        var finished = Stream.of(
                        "2026-03-05T10:00:00Z", // before the first whole week
                        "2026-03-08T22:59:59Z",
                        "2026-03-08T23:00:00Z", // Monday in Paris
                        "2026-03-15T22:59:59Z",
                        "2026-03-23T10:00:00Z",
                        "2026-03-29T21:59:59Z", // summer time began that night
                        "2026-03-29T22:00:00Z",
                        "2026-04-05T22:00:00Z") // this week
                .map(Instant::parse)
                .toList();

        assertThat(Throughput.perWeek(finished, since, today, ZoneId.of("Europe/Paris")))
                .containsExactly(2, 0, 2, 1);
    }

    @Test
    void aYoungNetworkHasNoWholeWeekYet() {
        assertThat(Throughput.perWeek(List.of(), MONDAY, MONDAY.plusDays(6), ZoneOffset.UTC))
                .isEmpty();
        assertThat(Throughput.perWeek(List.of(), MONDAY, MONDAY.plusDays(7), ZoneOffset.UTC))
                .containsExactly(0);
        assertThat(Throughput.perWeek(List.of(), MONDAY.plusYears(1), MONDAY, ZoneOffset.UTC))
                .isEmpty();
    }

    // ---- how good it was

    @Test
    void whatGoesOnAsItWasIsForecastWell() {
        var dice = new Random(SEED);
        var history =
                IntStream.range(0, 208).map(week -> dice.nextInt(7)).boxed().toList();

        var backtest = backtest(history);

        assertThat(backtest.forecasts()).isEqualTo(50);
        assertThat(backtest.held().at50()).isBetween(20, 35);
        assertThat(backtest.held().at85()).isBetween(37, 48);
        assertThat(backtest.held().at95()).isBetween(44, 50);
        assertThat(backtest.tooBold()).isEqualTo(new Levels<>(false, false, false));
    }

    @Test
    void aPaceThatBreaksDownShowsThatItWasTooBold() {
        var history = IntStream.range(0, 48).map(week -> 24 - week / 2).boxed().toList();

        var backtest = backtest(history);

        assertThat(backtest).isEqualTo(new Backtest(10, new Levels<>(0, 0, 0)));
        assertThat(backtest.tooBold()).isEqualTo(new Levels<>(true, true, true));
    }

    @Test
    void aPromiseOf95IsBrokenSoonerThanOneOf50() {
        // Of 20, at most 16 hold in 1.6 of 100 cases where 95 of 100 should, in 35 where 85 should.
        assertThat(new Backtest(20, new Levels<>(5, 16, 16)).tooBold()).isEqualTo(new Levels<>(true, false, true));
        assertThat(new Backtest(20, new Levels<>(6, 14, 17)).tooBold()).isEqualTo(new Levels<>(false, false, false));
    }

    @Test
    void aShortHistoryShowsNothing() {
        assertThat(Backtest.of(Collections.nCopies(27, 1), 4, SEED)).isEqualTo(new Answer.NotEnough<Backtest>(27, 28));
        assertThat(Backtest.of(Collections.nCopies(28, 1), 4, SEED)).isInstanceOf(Answer.Given.class);
        assertThatThrownBy(() -> Backtest.of(COIN, 0, SEED)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Backtest backtest(List<Integer> history) {
        return ((Answer.Given<Backtest>) Backtest.of(history, 4, SEED)).figure();
    }

    private static Forecast forecast(List<Integer> weeks) {
        return forecast(weeks, SEED);
    }

    private static Forecast forecast(List<Integer> weeks, long seed) {
        return ((Answer.Given<Forecast>) Forecast.from(weeks, seed)).figure();
    }
}
