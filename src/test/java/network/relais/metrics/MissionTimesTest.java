package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import network.relais.metrics.MissionFact.Moment;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What histograms say of all missions is what their facts say one by one. */
class MissionTimesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Period QUARTER = Period.of(90, TODAY);
    private static final Selection IN_LYON = new Selection(null, "Lyon", null, null, null);

    /** Two hundred missions in Lyon, some of which were delivered before the period or after it. */
    private final List<MissionFact> missions = missions(new SplittableRandom(7));

    private final MissionTimes times = new MissionTimes(this::daily, new Facts(), Clock.system(PARIS));

    @Test
    void ofAllMissionsTheFiguresAreThoseOfTheirFacts() {
        var all = times.of(QUARTER, Selection.ALL).get(Moment.DELIVERED);
        var some = times.of(QUARTER, IN_LYON).get(Moment.DELIVERED);

        var expected = missions.stream()
                .filter(mission -> isIn(QUARTER, day(mission)))
                .map(mission -> Duration.between(mission.opened(), at(mission)))
                .sorted()
                .toList();
        assertThat(all).isEqualTo(some);
        assertThat(all.durations()).isEqualTo(expected.size()).isGreaterThan(50);
        assertThat((double) all.percentile(0.85).orElseThrow().toMillis())
                .isCloseTo(
                        expected.get((int) Math.ceil(0.85 * expected.size()) - 1)
                                .toMillis(),
                        Percentage.withPercentage(100 * Buckets.ERROR));
    }

    @Test
    void thePartsOfAPeriodAddUpToItAndNoneIsMissing() {
        var parts = times.byPart(QUARTER, Selection.ALL);

        var whole = new Histogram();
        parts.values().forEach(part -> whole.add(part.get(Moment.DELIVERED)));
        assertThat(whole).isEqualTo(times.of(QUARTER, Selection.ALL).get(Moment.DELIVERED));
        assertThat(parts.keySet())
                .containsExactlyElementsOf(QUARTER.from()
                        .datesUntil(QUARTER.until())
                        .map(Grain.WEEK::startOf)
                        .distinct()
                        .toList());
    }

    private static List<MissionFact> missions(SplittableRandom random) {
        return IntStream.range(0, 200)
                .mapToObj(number -> {
                    var opened =
                            TODAY.atStartOfDay(PARIS).toInstant().minus(Duration.ofHours(random.nextInt(200 * 24)));
                    var delivered = opened.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 60)));
                    return new MissionFact(
                            "M-" + number,
                            Map.of(Moment.OPENED, opened, Moment.DELIVERED, delivered),
                            opened,
                            null,
                            "DELIVERY",
                            "Lyon",
                            null,
                            null,
                            null,
                            null,
                            "EUR",
                            0,
                            0);
                })
                .toList();
    }

    private Map<LocalDate, Map<Moment, Histogram>> daily(LocalDate from, LocalDate until) {
        var byDay = new TreeMap<LocalDate, Map<Moment, Histogram>>();
        for (var mission : missions) {
            if (!day(mission).isBefore(from) && day(mission).isBefore(until)) {
                byDay.computeIfAbsent(day(mission), day -> new TreeMap<>())
                        .computeIfAbsent(Moment.DELIVERED, moment -> new Histogram())
                        .add(Duration.between(mission.opened(), at(mission)).toMillis());
            }
        }
        return byDay;
    }

    private static boolean isIn(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && day.isBefore(period.until());
    }

    private static Instant at(MissionFact mission) {
        return mission.reached().get(Moment.DELIVERED);
    }

    private static LocalDate day(MissionFact mission) {
        return LocalDate.ofInstant(at(mission), PARIS);
    }

    private final class Facts implements MissionFacts {

        @Override
        public Optional<MissionFact> find(String mission) {
            return Optional.empty();
        }

        @Override
        public List<MissionFact> list(WhichMissions which, Selection selection, int atMost) {
            return List.of();
        }

        @Override
        public long count(WhichMissions which, Selection selection) {
            return 0;
        }

        @Override
        public List<Instant> reachedAt(Moment moment, Instant from, Instant until, Selection selection) {
            return List.of();
        }

        @Override
        public List<Map<Moment, Instant>> moments(Instant from, Instant until, Selection selection) {
            return missions.stream().map(MissionFact::reached).toList();
        }
    }
}
