package network.relais.metrics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import network.relais.metrics.MissionFact.Moment;
import network.relais.metrics.web.Content.Bar;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Chart;
import network.relais.metrics.web.Content.Line;
import network.relais.metrics.web.Content.Table;

/**
 * What a forecast is made from.
 *
 * @param done in what sense
 * @param finished how many were done in each whole week
 * @param firstWeek its Monday
 */
record PastWeeks(Moment done, List<Integer> finished, LocalDate firstWeek) {

    private static final int DRAWN = 26;

    Chart chart(Asked asked, Say say) {
        var first = Math.max(0, finished.size() - DRAWN);
        return new Chart(
                "weeks",
                say.text("chart.weeks." + OverviewPanel.key(done)),
                "bar",
                say.text("unit.missions"),
                IntStream.range(first, finished.size())
                        .mapToObj(week -> say.onAxis(firstWeek.plusWeeks(week), false))
                        .toList(),
                List.of(new Line(
                        say.text("moment." + OverviewPanel.key(done)),
                        IntStream.range(first, finished.size())
                                .mapToObj(week -> Bar.of(finished.get(week), missions(week, asked)))
                                .toList())),
                List.of());
    }

    Table table(Asked asked, Say say) {
        var rows = new ArrayList<List<Cell>>();
        for (int week = finished.size() - 1; week >= 0; week--) {
            rows.add(List.of(
                    say.cell(firstWeek.plusWeeks(week)), say.linked(finished.get(week), missions(week, asked))));
        }
        var key = OverviewPanel.key(done);
        return new Table(
                "weeks",
                say.text("table.weeks." + key),
                List.of(say.words("from-week"), say.figure(key)),
                rows,
                say.text("empty.weeks"));
    }

    /** Those that were done in a week, whatever else the forecast was asked. */
    private String missions(int week, Asked asked) {
        var monday = firstWeek.plusWeeks(week);
        return "/metrics/missions"
                + asked.query(Map.of(
                        ForecastPanel.DONE,
                        "",
                        ForecastPanel.MISSIONS,
                        "",
                        ForecastPanel.BY_DATE,
                        "",
                        MissionsPanel.WHICH,
                        MissionsPanel.which(done),
                        ReadQuestion.FROM,
                        monday.toString(),
                        ReadQuestion.TO,
                        monday.plusDays(6).toString()));
    }
}
