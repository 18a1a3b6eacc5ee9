package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import network.relais.metrics.Course;
import network.relais.metrics.FormerWork;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of all missions from sums, of some from their facts. */
@Repository
class JdbcFormerWork implements FormerWork {

    /** All that is agreed, since whatever comes later has been agreed too. */
    private static final List<Moment> AGREED =
            Course.MOMENTS.subList(Course.MOMENTS.indexOf(Moment.AGREED), Course.MOMENTS.indexOf(Moment.ENDED));

    private final JdbcClient jdbc;
    private final SumRows sums;
    private final Clock clock;

    JdbcFormerWork(JdbcClient jdbc, SumRows sums, Clock clock) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.clock = clock;
    }

    @Override
    public Map<String, UnderWay> asBegan(LocalDate day, Selection selection) {
        var underWay = selection.equals(Selection.ALL) ? ofSums(day) : ofFacts(day, selection);
        underWay.values().removeIf(each -> each.missions() == 0 && each.agreed() == 0);
        return underWay;
    }

    private Map<String, UnderWay> ofSums(LocalDate day) {
        var underWay = new TreeMap<String, UnderWay>();
        sums.of(SumTable.FLOW, names(List.of(Moment.OPENED, Moment.AGREED, Moment.ENDED)), before(day))
                .forEach((key, amounts) -> {
                    var moment = Moment.valueOf(key.get(0));
                    var isEnded = moment == Moment.ENDED;
                    underWay.merge(
                            key.get(1),
                            new UnderWay(
                                    isEnded ? -amounts[0] : moment == Moment.OPENED ? amounts[0] : 0,
                                    isEnded ? -amounts[1] : moment == Moment.AGREED ? amounts[1] : 0),
                            JdbcFormerWork::add);
                });
        return underWay;
    }

    private static UnderWay add(UnderWay one, UnderWay other) {
        return new UnderWay(one.missions() + other.missions(), one.agreed() + other.agreed());
    }

    private Map<String, UnderWay> ofFacts(LocalDate day, Selection selection) {
        var sql = new StringBuilder(
                """
                select m.currency, count(*) as missions, sum(case when %s then m.agreed else 0 end) as agreed
                from relais.metric_mission m%s
                where m.opened_at < ? and (m.ended_at is null or m.ended_at >= ?)"""
                        .formatted(
                                AGREED.stream()
                                        .map(moment -> "m.%s < ?".formatted(MissionRows.MOMENTS.get(moment)))
                                        .collect(Collectors.joining(" or ")),
                                JdbcSelection.joined(selection)));
        var params = new ArrayList<Object>(Collections.nCopies(AGREED.size() + 2, Spans.start(day, clock.getZone())));
        JdbcSelection.addToJoined(sql, params, selection);
        var underWay = new TreeMap<String, UnderWay>();
        jdbc.sql(sql.append(" group by m.currency").toString()).params(params).query((ResultSet row) -> {
            underWay.put(row.getString("currency"), new UnderWay(row.getLong("missions"), row.getLong("agreed")));
        });
        return underWay;
    }

    private static List<String> names(List<Moment> moments) {
        return moments.stream().map(Moment::name).toList();
    }

    private static Period before(LocalDate day) {
        return new Period(LocalDate.EPOCH, day.minusDays(1));
    }

    @Override
    public Map<Moment, Long> passedBefore(LocalDate day) {
        var passed = new EnumMap<Moment, Long>(Moment.class);
        Course.MOMENTS.forEach(moment -> passed.put(moment, 0L));
        sums.of(SumTable.FLOW, names(Course.MOMENTS), before(day))
                .forEach((key, amounts) -> passed.merge(Moment.valueOf(key.get(0)), amounts[0], Long::sum));
        return passed;
    }

    @Override
    public Map<Moment, SortedMap<LocalDate, Long>> passed(LocalDate from, LocalDate until) {
        var passed = new EnumMap<Moment, SortedMap<LocalDate, Long>>(Moment.class);
        for (var moment : Course.MOMENTS) {
            var days = new TreeMap<LocalDate, Long>();
            jdbc.sql(
                            """
                            select starts_on, sum(missions) as missions from relais.metric_flow_sum
                            where moment = ? and grain = 'DAY' and starts_on >= ? and starts_on < ? group by starts_on""")
                    .params(moment.name(), from, until)
                    .query((ResultSet row) -> {
                        days.put(row.getObject("starts_on", LocalDate.class), row.getLong("missions"));
                    });
            passed.put(moment, days);
        }
        return passed;
    }

    // ---- as it is added up

    /** One day of all missions: how many passed what, and what is agreed of them. Each moment is asked for alone, from its index. */
    Map<List<String>, long[]> day(LocalDate day) {
        var ofDay = new HashMap<List<String>, long[]>();
        var seen = new HashSet<String>();
        for (var moment : Course.MOMENTS) {
            jdbc.sql("select * from relais.metric_mission where %1$s >= ? and %1$s < ?"
                            .formatted(MissionRows.MOMENTS.get(moment)))
                    .params(Spans.moments(new Period(day, day), clock.getZone()))
                    .query((ResultSet row) -> {
                        if (seen.add(row.getString("mission"))) {
                            add(ofDay, day, row);
                        }
                    });
        }
        return ofDay;
    }

    private void add(Map<List<String>, long[]> ofDay, LocalDate day, ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var agreed = row.getLong("agreed");
        Course.passed(JdbcMissionFacts.moments(row)).forEach((moment, at) -> {
            if (isOn(day, at)) {
                var amounts = ofDay.computeIfAbsent(List.of(moment.name(), currency), key -> new long[2]);
                amounts[0]++;
                amounts[1] += agreed;
            }
        });
    }

    private boolean isOn(LocalDate day, Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone()).equals(day);
    }
}
