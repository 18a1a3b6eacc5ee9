package network.relais.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.metrics.Diagrams;
import network.relais.metrics.Histogram;
import network.relais.metrics.Histograms;
import network.relais.metrics.RebuildMetrics;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.TargetSubject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure of the demo's missions, worked out once more from the raw rows by other means: numbers exactly, percentiles within 4.31 %. */
@WholeDemo
class FiguresOfDemoTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 15);
    private static final List<Double> PARTS = List.of(0.5, 0.85, 0.95);

    @Autowired
    private RebuildMetrics rebuild;

    @Autowired
    private Histograms histograms;

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** @param took milliseconds */
    private record Lasted(String what, long took) {}

    @BeforeEach
    void theFiguresAreUpToDate() {
        assertThat(rebuild.now(progress -> {})).isTrue();
    }

    @Test
    void stepsTookWhatTheHistorySays() {
        var drawn = diagrams.steps();
        var figures = new HashMap<String, Histogram>();
        histograms.of(Subject.STEP, Measure.WHOLE, LONG_AGO, tomorrow()).forEach((series, histogram) -> {
            var place = drawn.get(new Diagrams.Place(series.diagram(), series.activity()));
            if (series.activity().startsWith("userTask_")) {
                figures.computeIfAbsent(place.process() + " " + series.activity(), each -> new Histogram())
                        .add(histogram);
            }
        });

        compare(
                figures,
                """
                select act.proc_def_key_ || ' ' || act.act_id_, act.start_time_, act.end_time_
                from act_hi_actinst act join act_hi_procinst run on run.id_ = act.proc_inst_id_
                where act.act_type_ = 'userTask' and act.end_time_ is not null and act.act_inst_state_ <> 2
                    and run.business_key_ is not null""");
    }

    @Test
    void phasesTookWhatTheHistorySays() {
        var figures = new HashMap<String, Histogram>();
        histograms
                .of(Subject.PHASE, Measure.WHOLE, LONG_AGO, tomorrow())
                .forEach((series, histogram) -> figures.computeIfAbsent(series.activity(), each -> new Histogram())
                        .add(histogram));

        compare(
                figures,
                """
                select proc_def_key_, start_time_, end_time_ from act_hi_procinst
                where state_ = 'COMPLETED' and business_key_ is not null""");
    }

    @Test
    void missionsTookWhatTheirRowsSay() {
        var figures = new HashMap<String, Histogram>();
        histograms
                .of(Subject.MISSION, Measure.WHOLE, LONG_AGO, tomorrow())
                .forEach((series, histogram) -> figures.put(series.activity(), histogram));
        figures.keySet().removeAll(List.of("PURSUED", "STAFFED"));

        compare(
                figures,
                """
                select 'OPENED', opened_at, opened_at from relais.mission
                union all select 'AGREED', m.opened_at, min(v.in_force_since)
                    from relais.mission m join relais.protocol_version v on v.mission = m.id
                    where v.in_force_since is not null group by m.id, m.opened_at
                union all select 'DELIVERED', opened_at, delivered_at from relais.mission where delivered_at is not null
                union all select 'EVALUATED', opened_at, evaluated_at from relais.mission where evaluated_at is not null
                union all select 'PAID', opened_at, paid_at from relais.mission where paid_at is not null
                union all select 'ENDED', opened_at, ended_at from relais.mission where ended_at is not null
                union all select 'COMPLETED', opened_at, ended_at from relais.mission where outcome = 'COMPLETED'""");
    }

    /** Office time by the minute, of every step and phase that a target may be set for, of every lead time. */
    @Test
    void officeTimeIsThatOfEachByItself() {
        var exact = new HashMap<TargetSubject, List<Long>>();
        var officeTime = new OfficeMinutes(clock.getZone(), clock.instant(), 1);
        jdbc.sql(
                        """
                        select 'step/' || act.proc_def_key_ || '/' || act.act_id_, act.start_time_, act.end_time_
                        from act_hi_actinst act join act_hi_procinst run on run.id_ = act.proc_inst_id_
                        where act.act_type_ = 'userTask' and act.end_time_ is not null and act.act_inst_state_ <> 2
                            and run.business_key_ is not null
                        union all
                        select 'phase/' || proc_def_key_, start_time_, end_time_ from act_hi_procinst
                        where state_ = 'COMPLETED' and business_key_ is not null
                        union all
                        select 'mission/DELIVERED', opened_at, delivered_at from relais.mission where delivered_at is not null
                        union all
                        select 'mission/PAID', opened_at, paid_at from relais.mission where paid_at is not null""")
                .query((ResultSet row) -> {
                    var took = officeTime.between(
                            row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant());
                    exact.computeIfAbsent(TargetSubject.read(row.getString(1)).orElseThrow(), each -> new ArrayList<>())
                            .add(took.toMillis());
                });

        assertThat(exact).hasSizeGreaterThan(20);
        exact.forEach((subject, took) -> {
            var sorted = took.stream().sorted().toList();
            var figure = histograms.officeTime(subject, LONG_AGO, tomorrow());
            assertThat(figure.durations()).as(subject.key()).isEqualTo(sorted.size());
            assertThat(figure.total())
                    .as(subject.key())
                    .isEqualTo(sorted.stream().mapToLong(Long::longValue).sum());
            for (var part : PARTS) {
                var at = sorted.get((int) Math.ceil(part * sorted.size() - 1e-9) - 1);
                assertThat(figure.percentile(part))
                        .as("%s at %s", subject.key(), part)
                        .contains(Duration.ofMinutes((at + 59_999) / 60_000));
            }
        });
    }

    private void compare(Map<String, Histogram> figures, String rows) {
        Map<String, List<Long>> exact = jdbc
                .sql(rows)
                .query((row, number) -> new Lasted(
                        row.getString(1),
                        row.getTimestamp(3).getTime() - row.getTimestamp(2).getTime()))
                .list()
                .stream()
                .collect(groupingBy(Lasted::what, mapping(Lasted::took, toList())));
        assertThat(exact).hasSizeGreaterThan(3);
        assertThat(figures.keySet()).isEqualTo(exact.keySet());
        exact.forEach((what, took) -> {
            var sorted = took.stream().sorted().toList();
            var figure = figures.get(what);
            assertThat(figure.durations()).as(what).isEqualTo(sorted.size());
            assertThat(figure.total())
                    .as(what)
                    .isEqualTo(sorted.stream().mapToLong(Long::longValue).sum());
            for (var part : PARTS) {
                var at = sorted.get((int) Math.ceil(part * sorted.size() - 1e-9) - 1);
                assertThat((double) figure.percentile(part).orElseThrow().toMillis())
                        .as("%s at %s", what, part)
                        .isCloseTo(at, within(at * 0.0431 + 0.5));
            }
        });
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }
}
