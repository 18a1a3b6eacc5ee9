package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import network.relais.metrics.Histogram;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;
import org.jspecify.annotations.Nullable;

/** How often steps were done and how long they took, one row each. Of a step that few people did no time is told. */
record StepsTable(List<Row> rows) {

    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.85;
    private static final double NEARLY_ALL = 0.95;

    /**
     * @param step its name, which leads to its missions where it is known
     * @param waiting null where no opening is known, as {@code working}
     * @param isOpenedByFew whether these two would be the times of few people
     */
    record Row(
            Cell step,
            String phase,
            String waiter,
            Histogram whole,
            @Nullable Histogram waiting,
            @Nullable Histogram working,
            boolean isOfFew,
            boolean isOpenedByFew) {}

    Table table(Say say) {
        return new Table(
                "steps",
                say.text("table.steps"),
                List.of(
                        say.words("step"),
                        say.words("phase"),
                        say.words("waits-for"),
                        say.figure("times"),
                        say.lasting("p50"),
                        say.lasting("p85"),
                        say.lasting("p95"),
                        say.lasting("waiting"),
                        say.lasting("working"),
                        say.figure("opened"),
                        say.figure("again")),
                rows.stream().map(row -> cells(row, say)).toList(),
                say.text("empty.steps"));
    }

    private static List<Cell> cells(Row row, Say say) {
        var cells = new ArrayList<>(List.of(
                row.step(),
                say.cell(row.phase()),
                say.cell(say.text("waits." + row.waiter())),
                row.step().href() == null
                        ? say.cell(row.whole().durations())
                        : say.linked(
                                row.whole().durations(), Listed.at(row.step().href(), AtOneStep.PASSAGES))));
        for (var part : List.of(MEDIAN, MOST, NEARLY_ALL)) {
            cells.add(percentile(row.whole(), row.isOfFew(), part, say));
        }
        cells.add(percentile(row.waiting(), row.isOpenedByFew(), MEDIAN, say));
        cells.add(percentile(row.working(), row.isOpenedByFew(), MEDIAN, say));
        cells.add(say.cell(row.waiting() == null ? 0 : row.waiting().durations()));
        cells.add(PhasesTable.again(row.whole(), row.step().href(), say));
        return cells;
    }

    /** Where no opening is known, there is nothing to hide either. */
    private static Cell percentile(@Nullable Histogram took, boolean isOfFew, double part, Say say) {
        return took != null && isOfFew
                ? say.few()
                : say.cell(Optional.ofNullable(took)
                        .flatMap(known -> known.percentile(part))
                        .orElse(null));
    }
}
