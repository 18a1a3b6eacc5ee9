package network.relais.metrics.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import network.relais.metrics.Histogram;
import network.relais.metrics.web.Content.Bar;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;

/**
 * How long one waits for whom, by the word of the diagrams.
 *
 * @param ofFew those at whose steps fewer than five people were, see {@link network.relais.metrics.Doers}: no time is told of them
 * @param addressOf of the steps at which one waits for them
 */
record Waiters(SortedMap<String, Histogram> byWaiter, Set<String> ofFew, UnaryOperator<String> addressOf) {

    private static final double MEDIAN = 0.5;

    Chart chart(Say say) {
        return new Chart(
                "waits-for",
                say.text("chart.waits-for"),
                "across",
                say.text("unit.inDays"),
                shown().map(each -> say.text("waits." + each.getKey())).toList(),
                List.of(new Line(
                        say.text("column.days-in-all"),
                        shown().map(each -> new Bar(
                                        Say.days(Duration.ofMillis(
                                                each.getValue().total())),
                                        addressOf.apply(each.getKey())))
                                .toList())),
                List.of());
    }

    private Stream<Map.Entry<String, Histogram>> shown() {
        return byWaiter.entrySet().stream().filter(each -> !ofFew.contains(each.getKey()));
    }

    /** Shares are those of what is shown: together with the others they would tell the one that is not. */
    Table table(Say say) {
        var all = shown().mapToLong(each -> each.getValue().total()).sum();
        return new Table(
                "waits-for",
                say.text("table.waits-for"),
                List.of(
                        say.words("waits-for"),
                        say.figure("times"),
                        say.lasting("p50"),
                        say.lasting("days-in-all"),
                        say.figure("share")),
                byWaiter.entrySet().stream()
                        .map(each -> cells(each.getKey(), each.getValue(), all, say))
                        .toList(),
                say.text("empty.steps"));
    }

    private List<Cell> cells(String waiter, Histogram took, long all, Say say) {
        var link = say.link(say.text("waits." + waiter), addressOf.apply(waiter));
        return ofFew.contains(waiter)
                ? List.of(link, say.cell(took.durations()), say.few(), say.few(), say.few())
                : List.of(
                        link,
                        say.cell(took.durations()),
                        say.cell(took.percentile(MEDIAN).orElse(null)),
                        say.cell(Duration.ofMillis(took.total())),
                        say.share(all == 0 ? 0 : (double) took.total() / all, all > 0));
    }
}
