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
import org.jspecify.annotations.Nullable;
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
     * @param amount what a fact counts for; null: for one
     * @param at when it counts
     * @param isAsMission whether the mission's row says the same of when, so that fewer missions are looked at
     * @param also what else has to hold
     */
    private record Question(
            String facts,
            String measure,
            String whom,
            boolean isMoney,
            @Nullable String amount,
            String at,
            boolean isAsMission,
            String also) {}

    private static final Question WHO_SHARES =
            new Question("metric_share", "'SHARES'", "person", false, null, "agreed_at", true, "");

    private static final Question WHO_EARNS =
            new Question("metric_income", "'INCOME'", "person", true, "amount", "recorded_at", false, "");

    private static final Question WHO_DID = new Question(
            "metric_step",
            Arrays.stream(Effort.values())
                    .map(effort -> "when f.activity in (%s) then '%s'".formatted(literals(effort.activities()), effort))
                    .collect(Collectors.joining(" ", "case ", " end")),
            "holder",
            false,
            null,
            "ended_at",
            false,
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
                "agreed",
                "agreed_at",
                false,
                "");
    }

    private static String literals(Collection<String> values) {
        return values.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }

    private Map<List<String>, long[]> ofFacts(Question question, Period period, Selection selection) {
        var isOfMissions = question.facts().equals("metric_mission");
        var fact = isOfMissions ? "m." : "f.";
        // Where all count, nobody looks which they are.
        var isOfAll = selection.equals(Selection.ALL);
        var missions = isOfAll || isOfMissions ? "" : " join relais.metric_mission m on m.mission = f.mission";
        var sql = new StringBuilder(
                """
                select measure, whom, currency, sum(amount) as amount from (
                    select %1$s as measure, %2$s as whom, %3$s as currency, %4$s as amount
                    from relais.%5$s
                    where %6$s >= ? and %6$s < ?%7$s"""
                        .formatted(
                                question.measure(),
                                fact + question.whom(),
                                question.isMoney() ? fact + "currency" : literals(List.of(NO_CURRENCY)),
                                question.amount() == null ? "1" : fact + question.amount(),
                                question.facts() + " " + fact.charAt(0) + missions + JdbcSelection.joined(selection),
                                (question.isAsMission() && !isOfAll ? "m." : fact) + question.at(),
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
