package network.relais.metrics.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import network.relais.metrics.Grain;
import network.relais.metrics.Period;
import network.relais.metrics.store.Spans.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes sums: their amounts by their keys, each in the order of the table's columns. */
@Repository
class SumRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SumRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param first which of the table's first keys */
    Map<List<String>, long[]> of(SumTable table, List<String> first, Period period) {
        var sums = new HashMap<List<String>, long[]>();
        for (var span : Spans.of(period)) {
            read(table, span, first).forEach((key, amounts) -> sums.merge(key, amounts, SumRows::add));
        }
        return sums;
    }

    /** All of a day's. */
    void putDay(SumTable table, LocalDate day, Map<List<String>, long[]> sums) {
        put(table, Grain.DAY, day, sums);
    }

    void addUpMonth(SumTable table, LocalDate month) {
        put(
                table,
                Grain.MONTH,
                month,
                read(table, new Span(Grain.DAY, month, Grain.MONTH.endOf(month)), table.first()));
    }

    /** What is there already is not written again: most of a day stays as it was a minute ago. */
    private void put(SumTable table, Grain grain, LocalDate startsOn, Map<List<String>, long[]> sums) {
        var known = read(table, new Span(grain, startsOn, startsOn.plusDays(1)), table.first());
        batches.batchUpdate(
                "delete from relais.%s where grain = ? and starts_on = ? and %s = ?"
                        .formatted(table.name(), String.join(" = ? and ", table.keys())),
                differing(known, sums)
                        .map(key -> row(grain, startsOn, key, new long[0]))
                        .toList());
        var columns = table.keys().size() + table.amounts().size();
        batches.batchUpdate(
                "insert into relais.%s (grain, starts_on, %s, %s) values (?, ?%s)"
                        .formatted(
                                table.name(),
                                String.join(", ", table.keys()),
                                String.join(", ", table.amounts()),
                                String.join("", Collections.nCopies(columns, ", ?"))),
                differing(sums, known)
                        .map(key -> row(grain, startsOn, key, sums.get(key)))
                        .toList());
    }

    private static Stream<List<String>> differing(Map<List<String>, long[]> ones, Map<List<String>, long[]> others) {
        return ones.keySet().stream().filter(key -> !Arrays.equals(ones.get(key), others.get(key)));
    }

    private static Object[] row(Grain grain, LocalDate startsOn, List<String> key, long[] amounts) {
        return Stream.of(
                        Stream.of(grain.name(), startsOn),
                        key.stream(),
                        Arrays.stream(amounts).boxed())
                .flatMap(part -> part)
                .toArray();
    }

    /** One after the other: asked for several at once, H2 looks at all days of each. */
    private Map<List<String>, long[]> read(SumTable table, Span span, List<String> first) {
        var sums = new HashMap<List<String>, long[]>();
        var select =
                """
                select %1$s, sum(%2$s) from relais.%3$s
                where %4$s = ? and grain = ? and starts_on >= ? and starts_on < ? group by %1$s"""
                        .formatted(
                                String.join(", ", table.keys()),
                                String.join("), sum(", table.amounts()),
                                table.name(),
                                table.keys().get(0));
        for (var each : first) {
            jdbc.sql(select)
                    .params(each, span.grain().name(), span.from(), span.until())
                    .query((ResultSet row) -> {
                        var key = new ArrayList<String>();
                        for (int at = 1; at <= table.keys().size(); at++) {
                            key.add(row.getString(at));
                        }
                        var amounts = new long[table.amounts().size()];
                        for (int at = 0; at < amounts.length; at++) {
                            amounts[at] = row.getLong(key.size() + 1 + at);
                        }
                        sums.put(key, amounts);
                    });
        }
        return sums;
    }

    private static long[] add(long[] ones, long[] others) {
        return IntStream.range(0, ones.length)
                .mapToLong(at -> ones[at] + others[at])
                .toArray();
    }
}
