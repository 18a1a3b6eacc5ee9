package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.List;
import network.relais.metrics.Histogram;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import org.jspecify.annotations.Nullable;

/** How long phases take, and how much of them is work, and work done again. */
record PhasesTable(List<Row> rows) {

    private static final List<Double> PERCENTILES = List.of(0.5, 0.85, 0.95);

    /**
     * @param phase leads to its steps
     * @param whole of the phase, from its call to its end
     * @param steps of its steps, calls of other processes left out
     * @param waiting of its steps whose opening is known, as is {@code working}
     * @param isOfFew whether its times would be those of fewer than five people
     * @param isOpenedByFew whether those of its steps whose opening is known would be
     * @param address of its missions
     */
    record Row(
            Cell phase,
            Histogram whole,
            Histogram steps,
            Histogram waiting,
            Histogram working,
            boolean isOfFew,
            boolean isOpenedByFew,
            String address) {}

    Table table(Say say) {
        return new Table(
                "phases",
                say.text("table.by-phase"),
                List.of(
                        say.words("phase"),
                        say.figure("times"),
                        say.lasting("p50"),
                        say.lasting("p85"),
                        say.lasting("p95"),
                        say.figure("worked"),
                        say.figure("again")),
                rows.stream().map(row -> cells(row, say)).toList(),
                say.text("empty.steps"));
    }

    private static List<Cell> cells(Row row, Say say) {
        var cells = new ArrayList<>(
                List.of(row.phase(), say.linked(row.whole().durations(), Listed.at(row.address(), PassedPhase.RUNS))));
        PERCENTILES.forEach(part -> cells.add(
                row.isOfFew()
                        ? say.few()
                        : say.cell(row.whole().percentile(part).orElse(null))));
        var known = row.waiting().total() + row.working().total();
        cells.add(
                row.isOpenedByFew() && known > 0
                        ? say.few()
                        : say.share((double) row.working().total() / known, known > 0));
        cells.add(again(row.steps(), row.address(), say));
        return cells;
    }

    /** What part of it was done again, which opens down to that. */
    static Cell again(Histogram steps, @Nullable String address, Say say) {
        var share = say.share((double) steps.reworks() / steps.durations(), steps.durations() > 0);
        return steps.reworks() == 0 || address == null ? share : share.opensTo(Listed.at(address, AtOneStep.AGAIN));
    }
}
