package network.relais.metrics.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import network.relais.metrics.KeptPeriod;
import network.relais.metrics.KeptPeriod.Fixed;
import network.relais.metrics.KeptPeriod.LastDays;
import network.relais.metrics.Period;
import network.relais.metrics.SavedView;
import network.relais.metrics.SavedView.Shown;
import network.relais.metrics.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSavedViews implements SavedViews {

    private final JdbcClient jdbc;

    JdbcSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(String person) {
        jdbc.sql("select id from relais.person where id = ? for update")
                .param(person)
                .query(String.class)
                .optional();
    }

    @Override
    public List<SavedView> of(String person) {
        return those("person = ? and deleted_at is null", person);
    }

    @Override
    public List<SavedView> deleted(String person) {
        return those("person = ? and deleted_at is not null", person);
    }

    private List<SavedView> those(String which, String person) {
        return jdbc.sql("select * from relais.metric_view where " + which + " order by lower(name), number")
                .param(person)
                .query(JdbcSavedViews::view)
                .list();
    }

    @Override
    public SavedView add(String person, String name, Shown shown, Instant at) {
        var number = jdbc.sql("select nextval('relais.metric_view_number')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into relais.metric_view (panel, asked, last_days, from_day, to_day, kept_at, number, person, name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(shown, at))
                .params(number, person, name)
                .update();
        return new SavedView(number, name, shown);
    }

    @Override
    public void change(long number, Shown shown, Instant at) {
        jdbc.sql(
                        """
                        update relais.metric_view
                        set panel = ?, asked = ?, last_days = ?, from_day = ?, to_day = ?, kept_at = ? where number = ?""")
                .params(values(shown, at))
                .param(number)
                .update();
    }

    private static @Nullable Object[] values(Shown shown, Instant at) {
        var fixed = shown.period() instanceof Fixed days ? days.period() : null;
        return new @Nullable Object[] {
            shown.panel(),
            written(shown.asked()),
            shown.period() instanceof LastDays last ? last.days() : null,
            fixed == null ? null : fixed.from(),
            fixed == null ? null : fixed.to(),
            Timestamp.from(at)
        };
    }

    @Override
    public void rename(long number, String name) {
        jdbc.sql("update relais.metric_view set name = ? where number = ?")
                .params(name, number)
                .update();
    }

    @Override
    public void delete(long number, Instant at) {
        jdbc.sql("update relais.metric_view set deleted_at = ? where number = ?")
                .params(Timestamp.from(at), number)
                .update();
    }

    @Override
    public void bringBack(long number) {
        jdbc.sql("update relais.metric_view set deleted_at = null where number = ?")
                .param(number)
                .update();
    }

    @Override
    public void clear(long number) {
        jdbc.sql("delete from relais.metric_view where number = ?")
                .param(number)
                .update();
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getLong("number"),
                row.getString("name"),
                new Shown(row.getString("panel"), read(row.getString("asked")), period(row)));
    }

    private static @Nullable KeptPeriod period(ResultSet row) throws SQLException {
        var days = row.getObject("last_days", Integer.class);
        var from = row.getObject("from_day", LocalDate.class);
        if (days != null) {
            return new LastDays(days);
        }
        return from == null ? null : new Fixed(new Period(from, row.getObject("to_day", LocalDate.class)));
    }

    private static String written(Map<String, String> asked) {
        return asked.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> URLEncoder.encode(each.getKey(), UTF_8) + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> read(String written) {
        var asked = new HashMap<String, String>();
        for (var each : written.isEmpty() ? new String[0] : written.split("&")) {
            var parts = each.split("=", 2);
            asked.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return asked;
    }
}
