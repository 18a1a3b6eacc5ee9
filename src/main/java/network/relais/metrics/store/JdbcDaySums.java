package network.relais.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import network.relais.metrics.Course;
import network.relais.metrics.DaySums;
import network.relais.metrics.Funnel.By;
import network.relais.metrics.Grain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDaySums implements DaySums {

    /** What of a mission is added up; before the mission's id stand the moments on whose days it is. */
    private static final List<String> ADDED_UP = List.of(
            """
            select opened_at, agreed_at, mission, pursued_at, delivered_at, paid_at, recommended_again_at, place, client,
                prescriber, introducer, currency, agreed, received
            from relais.metric_mission where mission in (:missions)""",
            """
            select m.opened_at, m.agreed_at, m.mission, kinds.kind
            from relais.metric_mission_kind kinds join relais.metric_mission m on m.mission = kinds.mission
            where kinds.mission in (:missions)""",
            """
            select m.opened_at, share.agreed_at, m.mission, share.person
            from relais.metric_share share join relais.metric_mission m on m.mission = share.mission
            where share.mission in (:missions)""",
            """
            select %s, mission, currency, agreed from relais.metric_mission where mission in (:missions)"""
                    .formatted(Course.MOMENTS.stream()
                            .map(MissionRows.MOMENTS::get)
                            .collect(Collectors.joining(", "))));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SumRows sums;
    private final JdbcFunnel funnel;
    private final JdbcBalance balance;
    private final JdbcFormerWork formerWork;
    private final Clock clock;

    JdbcDaySums(
            JdbcClient jdbc,
            JdbcTemplate batches,
            SumRows sums,
            JdbcFunnel funnel,
            JdbcBalance balance,
            JdbcFormerWork formerWork,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sums = sums;
        this.funnel = funnel;
        this.balance = balance;
        this.formerWork = formerWork;
        this.clock = clock;
    }

    @Override
    public void outdate(LocalDate first, LocalDate last) {
        outdate(first.datesUntil(last.plusDays(1)).toList());
    }

    private void outdate(Collection<LocalDate> days) {
        batches.batchUpdate(
                "insert into relais.metric_outdated_day (on_day) values (?)",
                days.stream().map(day -> new Object[] {day}).toList());
    }

    private record Noted(long number, LocalDate day) {}

    /** What is noted meanwhile, by whoever else writes facts, stays noted. */
    @Override
    public boolean addUpNextMonth() {
        var noted = jdbc.sql("select number, on_day from relais.metric_outdated_day order by on_day")
                .query((row, number) -> new Noted(row.getLong(1), row.getObject(2, LocalDate.class)))
                .list();
        if (noted.isEmpty()) {
            return false;
        }
        var month = Grain.MONTH.startOf(noted.get(0).day());
        var ofMonth = noted.stream()
                .takeWhile(each -> Grain.MONTH.startOf(each.day()).equals(month))
                .toList();
        ofMonth.stream().map(Noted::day).distinct().forEach(this::addUp);
        SumTable.ALL.forEach(table -> sums.addUpMonth(table, month));
        batches.batchUpdate(
                "delete from relais.metric_outdated_day where number = ?",
                ofMonth.stream().map(each -> new Object[] {each.number()}).toList());
        return true;
    }

    private void addUp(LocalDate day) {
        var leads = new HashMap<List<String>, long[]>();
        for (var by : By.values()) {
            leads.putAll(funnel.day(by, day));
        }
        sums.putDay(SumTable.LEADS, day, leads);
        sums.putDay(SumTable.BALANCE, day, balance.day(day));
        sums.putDay(SumTable.FLOW, day, formerWork.day(day));
    }

    /**
     * Whatever is added up under somebody's id; the days are added up without it the next time. Called while the facts still tell which
     * days these are: of those that are being added up at this moment no sum can be seen yet.
     */
    void forget(String person) {
        outdate(jdbc
                .sql(
                        """
                        select opened_at from relais.metric_mission where prescriber = :person or introducer = :person
                        union
                        select agreed_at from relais.metric_mission where prescriber = :person or introducer = :person
                        union
                        select agreed_at from relais.metric_share where person = :person
                        union
                        select recorded_at from relais.metric_income where person = :person
                        union
                        select ended_at from relais.metric_step where holder = :person""")
                .param("person", person)
                .query((row, number) -> day(row, 1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        jdbc.sql("delete from relais.metric_balance_sum where of_whom = ?")
                .param(person)
                .update();
        jdbc.sql("delete from relais.metric_lead_sum where told_by in ('PRESCRIBER', 'INTRODUCER') and label = ?")
                .param(person)
                .update();
    }

    // ---- what changes

    private record AddedUp(List<@Nullable LocalDate> days, List<@Nullable Object> of) {}

    /** Outdates the days of what changes meanwhile: most that is read again is as it was. */
    void whileWriting(List<String> missions, Runnable write) {
        var before = addedUp(missions);
        write.run();
        var after = addedUp(missions);
        var changed = new HashSet<>(after);
        changed.removeAll(before);
        before.removeAll(after);
        changed.addAll(before);
        outdate(changed.stream()
                .flatMap(each -> each.days().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private Set<AddedUp> addedUp(List<String> missions) {
        var rows = new HashSet<AddedUp>();
        for (var select : ADDED_UP) {
            rows.addAll(jdbc.sql(select)
                    .param("missions", missions)
                    .query(this::row)
                    .list());
        }
        return rows;
    }

    private AddedUp row(ResultSet row, int number) throws SQLException {
        var days = new ArrayList<@Nullable LocalDate>();
        var mission = row.findColumn("mission");
        for (int column = 1; column < mission; column++) {
            days.add(day(row, column));
        }
        var values = new ArrayList<@Nullable Object>();
        for (int column = mission; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(row.getObject(column));
        }
        return new AddedUp(days, values);
    }

    private @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
