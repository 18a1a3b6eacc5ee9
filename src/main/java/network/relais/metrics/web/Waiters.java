package network.relais.metrics.web;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import network.relais.metrics.Histogram;
import network.relais.metrics.web.Content.Bar;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;

/**
 * How long one waits for whom, by the word of the diagrams.
 *
 * @param addressOf of the steps at which one waits for them
 */
record Waiters(SortedMap<String, Histogram> byWaiter, UnaryOperator<String> addressOf) {

    private static final double MEDIAN = 0.5;

    Chart chart(Say say) {
        return new Chart(
                "waits-for",
                say.text("chart.waits-for"),
                "across",
                say.text("unit.inDays"),
                byWaiter.keySet().stream()
                        .map(waiter -> say.text("waits." + waiter))
                        .toList(),
                List.of(new Line(
                        say.text("column.days-in-all"),
                        byWaiter.entrySet().stream()
                                .map(each -> new Bar(
                                        Say.days(Duration.ofMillis(
                                                each.getValue().total())),
                                        addressOf.apply(each.getKey())))
                                .toList())),
                List.of());
    }

    Table table(Say say) {
        var all = byWaiter.values().stream().mapToLong(Histogram::total).sum();
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
                        .map(each -> List.of(
                                say.link(say.text("waits." + each.getKey()), addressOf.apply(each.getKey())),
                                say.cell(each.getValue().durations()),
                                say.cell(each.getValue().percentile(MEDIAN).orElse(null)),
                                say.cell(Duration.ofMillis(each.getValue().total())),
                                say.share(
                                        all == 0 ? 0 : (double) each.getValue().total() / all, all > 0)))
                        .toList(),
                say.text("empty.steps"));
    }
}
