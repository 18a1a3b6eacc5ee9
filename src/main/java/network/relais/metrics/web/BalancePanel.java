package network.relais.metrics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.figures.Answer;
import network.relais.figures.Dependence;
import network.relais.figures.Spread;
import network.relais.metrics.Balance;
import network.relais.metrics.Balance.Source;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;
import network.relais.people.Directory;
import network.relais.people.Person;
import network.relais.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How missions, income and unpaid effort spread over members, and on whom the network depends. Shown, never enforced; nobody is named. */
@Component
class BalancePanel implements Panel {

    private final Balance balance;
    private final Directory directory;
    private final Clock clock;

    BalancePanel(Balance balance, Directory directory, Clock clock) {
        this.balance = balance;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "balance";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Content of(Asked asked, Say say) {
        var members = directory.holding(Role.MEMBER, LocalDate.now(clock)).stream()
                .map(Person::id)
                .toList();
        var spreads = spreads(members, asked, say);
        return new Content(
                List.of(say.text("note.balance"), say.text("note.balance.effort")),
                List.of(),
                spreads.stream().anyMatch(each -> each.figure() != null) ? List.of(chart(spreads, say)) : List.of(),
                List.of(table(spreads, members.size(), say), dependences(asked, say)));
    }

    // ---- over members

    /**
     * @param currency null where it is no money
     * @param figure null where there are too few people to show one
     */
    private record Spreading(String label, @Nullable String currency, @Nullable Spread figure) {}

    private List<Spreading> spreads(List<String> members, Asked asked, Say say) {
        var period = asked.period();
        var spreads = new ArrayList<Spreading>();
        spreads.add(spread("missions", null, balance.missions(period, asked.selection()), members, say));
        balance.income(period, asked.selection())
                .forEach((currency, income) -> spreads.add(spread("income", currency, income, members, say)));
        var all = new HashMap<String, Long>();
        balance.done(period, asked.selection()).forEach((effort, done) -> {
            spreads.add(spread(effort.name().toLowerCase(Locale.ROOT), null, done, members, say));
            done.forEach((person, times) -> all.merge(person, times, Long::sum));
        });
        spreads.add(spread("effort", null, all, members, say));
        return spreads;
    }

    private static Spreading spread(
            String key, @Nullable String currency, Map<String, Long> amounts, List<String> members, Say say) {
        var label = currency == null ? say.text("spread." + key) : say.text("spread." + key + ".in", currency);
        // More may have been taken back in a period than was handed out in it.
        var answer = Spread.over(members.stream()
                .map(member -> Math.max(0, amounts.getOrDefault(member, 0L)))
                .toList());
        return new Spreading(
                label,
                currency,
                answer instanceof Answer.Given<Spread> known && isOfEnough(known.figure()) ? known.figure() : null);
    }

    /** Of nothing there is nobody to be recognised. */
    private static boolean isOfEnough(Spread spread) {
        return spread.total() == 0 || spread.people() - spread.haveNothing() >= Spread.MINIMUM_PEOPLE;
    }

    private static Chart chart(List<Spreading> spreads, Say say) {
        var shown = spreads.stream()
                .filter(each -> each.figure() != null && each.figure().total() > 0)
                .toList();
        return new Chart(
                "spread",
                say.text("chart.spread"),
                "across",
                say.text("unit.ofMembers"),
                shown.stream().map(Spreading::label).toList(),
                List.of(
                        new Line(
                                say.text("column.have-half"),
                                shown.stream()
                                        .map(each -> percent(each.figure().haveHalf(), each.figure()))
                                        .toList()),
                        new Line(
                                say.text("column.have-nothing"),
                                shown.stream()
                                        .map(each -> percent(each.figure().haveNothing(), each.figure()))
                                        .toList())),
                List.of());
    }

    private static long percent(int people, Spread spread) {
        return Math.round(100.0 * people / spread.people());
    }

    private static Table table(List<Spreading> spreads, int members, Say say) {
        return new Table(
                "spread",
                say.text("table.spread"),
                List.of(
                        say.words("what"),
                        say.words("in-words"),
                        say.figure("in-all"),
                        say.figure("have-half"),
                        say.figure("have-nothing"),
                        say.figure("gini")),
                spreads.stream().map(each -> cells(each, members, say)).toList(),
                say.text("empty.missions"));
    }

    private static List<Cell> cells(Spreading spreading, int members, Say say) {
        var figure = spreading.figure();
        var what = say.cell(spreading.label());
        if (figure == null) {
            var why = members < Spread.MINIMUM_PEOPLE
                    ? say.text("spread.hidden.members", say.count(Spread.MINIMUM_PEOPLE))
                    : say.text("spread.hidden", say.count(Spread.MINIMUM_PEOPLE), say.count(members));
            return List.of(what, say.cell(why), say.none(), say.none(), say.none(), say.none());
        }
        var total = spreading.currency() == null
                ? say.cell(figure.total())
                : say.money(figure.total(), spreading.currency(), true);
        if (figure.total() == 0) {
            return List.of(what, say.cell(say.text("spread.nothing")), total, say.none(), say.none(), say.none());
        }
        return List.of(
                what,
                say.cell(say.text("spread.words", figure.haveHalf(), say.count(figure.people()), figure.haveNothing())),
                total,
                say.cell(figure.haveHalf()),
                say.cell(figure.haveNothing()),
                say.share(figure.gini(), true));
    }

    // ---- on others

    private Table dependences(Asked asked, Say say) {
        var rows = new ArrayList<List<Cell>>();
        for (var source : Source.values()) {
            var byCurrency = balance.agreed(source, asked.period(), asked.selection());
            byCurrency.forEach((currency, agreed) -> rows.add(cells(source, currency, agreed, asked, say)));
        }
        return new Table(
                "dependence",
                say.text("table.dependence"),
                List.of(
                        say.words("depends-on"),
                        say.words("in-words"),
                        say.words("currency"),
                        say.figure("sources"),
                        say.figure("largest"),
                        say.figure("as-many")),
                rows,
                say.text("empty.dependence"));
    }

    private static List<Cell> cells(Source source, String currency, Map<String, Long> agreed, Asked asked, Say say) {
        var word = source.name().toLowerCase(Locale.ROOT);
        var what = say.cell(say.text("dependence." + word));
        var answer = source == Source.CLIENT
                ? new Answer.Given<>(Dependence.onClients(agreed.values()))
                : Dependence.onPeople(agreed.values());
        if (answer instanceof Answer.Given<Dependence> known) {
            var figure = known.figure();
            var largest = say.share(figure.largest(), figure.sources() > 0);
            return List.of(
                    what,
                    say.cell(say.text(
                            "dependence.words." + word,
                            figure.sources(),
                            say.share(figure.largest()),
                            say.number(figure.asManyEqualOnes()))),
                    say.cell(currency),
                    say.cell(figure.sources()),
                    source == Source.CLIENT && figure.sources() > 0
                            ? largest.opensTo(ofLargestClient(currency, agreed, asked))
                            : largest,
                    new Cell(
                            Math.round(figure.asManyEqualOnes() * 10) / 10.0,
                            say.number(figure.asManyEqualOnes()),
                            null));
        }
        return List.of(
                what,
                say.cell(say.text("dependence.hidden." + word, say.count(Spread.MINIMUM_PEOPLE))),
                say.cell(currency),
                say.none(),
                say.none(),
                say.none());
    }

    /** Firms may be seen; who brings how much is not said of people. */
    private static String ofLargestClient(String currency, Map<String, Long> agreed, Asked asked) {
        var largest = Collections.max(
                agreed.entrySet(),
                Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return "/metrics/missions"
                + asked.query(Map.of(
                        MissionsPanel.WHICH,
                        MissionsPanel.which(Moment.AGREED),
                        FromWhom.CLIENT,
                        largest.getKey(),
                        FromWhom.CURRENCY,
                        currency));
    }
}
