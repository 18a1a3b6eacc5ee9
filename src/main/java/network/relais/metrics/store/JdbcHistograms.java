package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.metrics.Grain;
import network.relais.metrics.Histogram;
import network.relais.metrics.Histograms;
import network.relais.metrics.Series;
import network.relais.metrics.Series.Measure;
import network.relais.metrics.Series.Subject;
import network.relais.metrics.TargetSubject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHistograms implements Histograms {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcHistograms(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What is there already is not written again: most of a day stays as it was a minute ago. */
    @Override
    public void put(Grain grain, LocalDate startsOn, Map<Series, Histogram> histograms) {
        var known = sum(grain, startsOn, startsOn.plusDays(1));
        var gone = new ArrayList<Object[]>();
        known.forEach((series, histogram) -> {
            if (!histogram.equals(histograms.get(series))) {
                gone.add(key(grain, startsOn, series));
            }
        });
        var added = new ArrayList<Object[]>();
        histograms.forEach((series, histogram) -> {
            if (!histogram.equals(known.get(series))) {
                var row = Arrays.copyOf(key(grain, startsOn, series), 10);
                row[6] = histogram.durations();
                row[7] = histogram.total();
                row[8] = histogram.packed();
                row[9] = histogram.reworks();
                added.add(row);
            }
        });
        batches.batchUpdate(
                """
                delete from relais.metric_histogram
                where grain = ? and starts_on = ? and subject = ? and diagram = ? and activity = ? and measure = ?""",
                gone);
        batches.batchUpdate(
                """
                insert into relais.metric_histogram
                    (grain, starts_on, subject, diagram, activity, measure, durations, total, buckets, reworks)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                added);
    }

    @Override
    public Map<Series, Histogram> sum(Grain grain, LocalDate from, LocalDate until) {
        var sums = new HashMap<Series, Histogram>();
        jdbc.sql("select * from relais.metric_histogram where grain = ? and starts_on >= ? and starts_on < ?")
                .params(grain.name(), from, until)
                .query((ResultSet row) -> add(row, sums));
        return sums;
    }

    @Override
    public Map<Series, Histogram> of(Subject subject, Measure measure, LocalDate from, LocalDate until) {
        var sums = new HashMap<Series, Histogram>();
        for (var span : Spans.of(from, until)) {
            jdbc.sql(
                            """
                            select * from relais.metric_histogram
                            where grain = ? and starts_on >= ? and starts_on < ? and subject = ? and measure = ?""")
                    .params(span.grain().name(), span.from(), span.until(), subject.name(), measure.name())
                    .query((ResultSet row) -> add(row, sums));
        }
        return sums;
    }

    @Override
    public Histogram officeTime(TargetSubject subject, LocalDate from, LocalDate until) {
        var isStep = subject.kind() == TargetSubject.Kind.STEP;
        var sum = Measure.OFFICE.histogram();
        for (var span : Spans.of(from, until)) {
            var params = new ArrayList<Object>(List.of(
                    subject.kind().name(),
                    isStep ? subject.activity() : subject.of(),
                    Measure.OFFICE.name(),
                    span.grain().name(),
                    span.from(),
                    span.until()));
            var select =
                    """
                    select * from relais.metric_histogram
                    where subject = ? and activity = ? and measure = ? and grain = ? and starts_on >= ? and starts_on < ?""";
            if (isStep) {
                // A step's id says something only within its process.
                select += " and diagram in (select diagram from relais.metric_diagram where process = ?)";
                params.add(subject.of());
            }
            jdbc.sql(select).params(params).query((ResultSet row) -> add(row, sum));
        }
        return sum;
    }

    private static void add(ResultSet row, Map<Series, Histogram> sums) throws SQLException {
        var series = new Series(
                Subject.valueOf(row.getString("subject")),
                row.getString("diagram"),
                row.getString("activity"),
                Measure.valueOf(row.getString("measure")));
        add(row, sums.computeIfAbsent(series, each -> each.measure().histogram()));
    }

    private static void add(ResultSet row, Histogram sum) throws SQLException {
        sum.add(row.getBytes("buckets"), row.getLong("durations"), row.getLong("total"), row.getLong("reworks"));
    }

    private static Object[] key(Grain grain, LocalDate startsOn, Series series) {
        return new Object[] {
            grain.name(),
            startsOn,
            series.subject().name(),
            series.diagram(),
            series.activity(),
            series.measure().name()
        };
    }
}
