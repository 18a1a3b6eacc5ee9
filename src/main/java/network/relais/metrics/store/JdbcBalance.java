package network.relais.metrics.store;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import network.relais.metrics.Balance;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of all missions from sums, of some from their facts. */
@Repository
class JdbcBalance implements Balance {

    private static final String SHARES = "SHARES";
    private static final String INCOME = "INCOME";

    /** All that is added up, by name. */
    static final List<String> MEASURES = Stream.of(
                    List.of(SHARES, INCOME), names(Effort.values()), names(Source.values()))
            .flatMap(List::stream)
            .toList();

    /** Of what is counted and no money. */
    private static final String NO_CURRENCY = "-";

    private final JdbcClient jdbc;
    private final SumRows sums;
    private final Clock clock;

    JdbcBalance(JdbcClient jdbc, SumRows sums, Clock clock) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.clock = clock;
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @Override
    public Map<String, Long> missions(Period period, Selection selection) {
        return counted(SHARES, amounts(WHO_SHARES, List.of(SHARES), period, selection));
    }

    @Override
    public Map<String, Map<String, Long>> income(Period period, Selection selection) {
        return byCurrency(INCOME, amounts(WHO_EARNS, List.of(INCOME), period, selection));
    }

    @Override
    public Map<Effort, Map<String, Long>> done(Period period, Selection selection) {
        var amounts = amounts(WHO_DID, names(Effort.values()), period, selection);
        var done = new EnumMap<Effort, Map<String, Long>>(Effort.class);
        for (var effort : Effort.values()) {
            done.put(effort, counted(effort.name(), amounts));
        }
        return done;
    }

    @Override
    public Map<String, Map<String, Long>> agreed(Source source, Period period, Selection selection) {
        return byCurrency(source.name(), amounts(fromWhom(source), List.of(source.name()), period, selection));
    }

    private static Map<String, Long> counted(String measure, Map<List<String>, long[]> amounts) {
        return byCurrency(measure, amounts).getOrDefault(NO_CURRENCY, Map.of());
    }

    private static Map<String, Map<String, Long>> byCurrency(String measure, Map<List<String>, long[]> amounts) {
        var byCurrency = new TreeMap<String, Map<String, Long>>();
        amounts.forEach((key, amount) -> {
            if (key.get(0).equals(measure)) {
                byCurrency
                        .computeIfAbsent(key.get(2), currency -> new HashMap<>())
                        .put(key.get(1), amount[0]);
            }
        });
        return byCurrency;
    }

    /** By measure, whom it came to or from, and currency: as sums are kept. */
    private Map<List<String>, long[]> amounts(
            Question question, List<String> measures, Period period, Selection selection) {
        return selection.equals(Selection.ALL)
                ? sums.of(SumTable.BALANCE, measures, period)
                : ofFacts(question, period, selection);
    }

    /** One day of all missions, as it is added up. */
    Map<List<String>, long[]> day(LocalDate day) {
        var ofDay = new HashMap<List<String>, long[]>();
        Stream.concat(
                        Stream.of(WHO_SHARES, WHO_EARNS, WHO_DID),
                        Arrays.stream(Source.values()).map(JdbcBalance::fromWhom))
                .forEach(question -> ofDay.putAll(ofFacts(question, new Period(day, day), Selection.ALL)));
        return ofDay;
    }

    // ---- what is asked of facts

    /**
     * @param measure how its name follows from a fact
     * @param amount what a fact counts for
     * @param at when it counts
     * @param also what else has to hold
     */
    private record Question(
            String facts, String measure, String whom, boolean isMoney, String amount, String at, String also) {}

    private static final Question WHO_SHARES =
            new Question("metric_share", "'SHARES'", "person", false, "1", "agreed_at", "");

    private static final Question WHO_EARNS =
            new Question("metric_income", "'INCOME'", "person", true, "f.amount", "recorded_at", "");

    private static final Question WHO_DID = new Question(
            "metric_step",
            Arrays.stream(Effort.values())
                    .map(effort -> "when f.activity in (%s) then '%s'".formatted(literals(effort.activities()), effort))
                    .collect(Collectors.joining(" ", "case ", " end")),
            "holder",
            false,
            "1",
            "ended_at",
            " and f.ended_how = 'DONE' and f.activity in (%s)"
                    .formatted(literals(Arrays.stream(Effort.values())
                            .flatMap(effort -> effort.activities().stream())
                            .toList())));

    private static Question fromWhom(Source source) {
        return new Question(
                "metric_mission",
                "'%s'".formatted(source),
                source.name().toLowerCase(Locale.ROOT),
                true,
                "f.agreed",
                "agreed_at",
                "");
    }

    private static String literals(Collection<String> values) {
        return values.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }

    private Map<List<String>, long[]> ofFacts(Question question, Period period, Selection selection) {
        // Where all count, nobody looks which they are.
        var missions = selection.equals(Selection.ALL)
                ? ""
                : " join relais.metric_mission m on m.mission = f.mission" + JdbcSelection.joined(selection);
        var sql = new StringBuilder(
                """
                select measure, whom, currency, sum(amount) as amount from (
                    select %s as measure, f.%s as whom, %s as currency, %s as amount
                    from relais.%s f%s
                    where f.%s >= ? and f.%s < ?%s"""
                        .formatted(
                                question.measure(),
                                question.whom(),
                                question.isMoney() ? "f.currency" : literals(List.of(NO_CURRENCY)),
                                question.amount(),
                                question.facts(),
                                missions,
                                question.at(),
                                question.at(),
                                question.also()));
        var params = Spans.moments(period, clock.getZone());
        JdbcSelection.addToJoined(sql, params, selection);
        sql.append(") facts where whom is not null group by measure, whom, currency");
        var amounts = new HashMap<List<String>, long[]>();
        jdbc.sql(sql.toString()).params(params).query((ResultSet row) -> {
            amounts.put(
                    List.of(row.getString("measure"), row.getString("whom"), row.getString("currency")),
                    new long[] {row.getLong("amount")});
        });
        return amounts;
    }
}
