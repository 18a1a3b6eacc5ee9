package network.relais.metrics.web;

import java.util.ArrayList;
import java.util.List;
import network.relais.figures.Backtest;
import network.relais.metrics.web.Content.Cell;
import network.relais.metrics.web.Content.Table;

/** How good forecasts of the past were. */
record PastForecasts(Backtest backtest) {

    String inWords(Say say) {
        return say.text(
                backtest.tooBold().at85() ? "note.backtest.tooBold" : "note.backtest.held",
                say.count(backtest.held().at85()),
                say.count(backtest.forecasts()),
                say.count(ForecastPanel.WEEKS_TRIED),
                say.share(ForecastPanel.CERTAINTIES.get(1)));
    }

    Table table(Say say) {
        var rows = new ArrayList<List<Cell>>();
        for (int level = 0; level < ForecastPanel.CERTAINTIES.size(); level++) {
            rows.add(List.of(
                    say.share(ForecastPanel.CERTAINTIES.get(level), true),
                    say.cell(backtest.forecasts()),
                    say.cell(ForecastPanel.inOrder(backtest.held()).get(level)),
                    say.cell(say.text(
                            ForecastPanel.inOrder(backtest.tooBold()).get(level)
                                    ? "backtest.tooBold"
                                    : "backtest.asPromised"))));
        }
        return new Table(
                "backtest",
                say.text("table.backtest"),
                List.of(say.words("certainty"), say.figure("forecasts"), say.figure("held"), say.words("verdict")),
                rows,
                say.text("empty.missions"));
    }
}
