package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import network.relais.metrics.Histogram;
import network.relais.metrics.web.Content.Bar;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import org.jspecify.annotations.Nullable;

/** The steps that take most time in all. */
record LongestSteps(List<Lasting> steps) {

    static final int DRAWN = 12;

    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.85;

    /** @param address of the missions that were there */
    record Lasting(String label, String phase, Histogram took, String address) {}

    Chart chart(Say say) {
        return new Chart(
                "longest",
                say.text("chart.longest"),
                "across",
                say.text("unit.inDays"),
                labels(),
                List.of(
                        new Line(say.text("column.p50"), percentiles(MEDIAN)),
                        new Line(say.text("column.p85"), percentiles(MOST))),
                List.of());
    }

    /** With their phase where several are called the same. */
    private List<String> labels() {
        var labels = steps.stream().map(Lasting::label).toList();
        return steps.stream()
                .map(step -> Collections.frequency(labels, step.label()) > 1
                        ? "%s – %s".formatted(step.label(), step.phase())
                        : step.label())
                .toList();
    }

    private List<@Nullable Object> percentiles(double part) {
        var values = new ArrayList<@Nullable Object>();
        steps.forEach(step -> values.add(step.took()
                .percentile(part)
                .map(took -> new Bar(Say.days(took), Listed.at(step.address(), AtOneStep.PASSAGES)))
                .orElse(null)));
        return values;
    }
}
