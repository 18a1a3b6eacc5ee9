package network.relais.metrics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import network.relais.metrics.Catalogue;
import network.relais.metrics.KeptPeriod;
import network.relais.metrics.Period;
import network.relais.metrics.SavedView;
import network.relais.metrics.Selection;

/**
 * A saved view in the list of them.
 *
 * @param panel that it shows, as people call it
 * @param what it asks of it, in words
 */
record ViewRow(long number, String name, String href, String panel, List<String> what) {

    static ViewRow of(SavedView view, List<Panel> panels, Catalogue catalogue, LocalDate today, Say say) {
        var shown = view.shown();
        var panel =
                panels.stream().filter(each -> each.key().equals(shown.panel())).findFirst();
        return new ViewRow(
                view.number(),
                view.name(),
                "/metrics/views/" + view.number(),
                panel.map(each -> say.text("panel." + each.key())).orElse(shown.panel()),
                panel.map(each -> what(each, shown, catalogue, today, say)).orElse(List.of()));
    }

    private static List<String> what(
            Panel panel, SavedView.Shown shown, Catalogue catalogue, LocalDate today, Say say) {
        var what = new ArrayList<String>();
        if (panel.filters().contains(ReadQuestion.FROM)) {
            what.add(period(shown, say));
        }
        var asked = ViewsMenu.asked(shown, today);
        var filters = MetricsView.filters(
                panel,
                new Asked(Period.of(1, today), Selection.ALL, null, null, Map.of(), asked),
                catalogue,
                today,
                say);
        var known = new HashSet<String>();
        for (var select : filters.choices()) {
            select.options().stream()
                    .filter(option -> option.isChosen() && !option.value().isEmpty())
                    .forEach(option -> {
                        known.add(select.name());
                        what.add(say.text("view.asks", select.label(), option.label()));
                    });
            if (asked.containsKey(select.name()) && !known.contains(select.name())) {
                what.add(say.text("view.gone", select.label(), asked.get(select.name())));
            }
        }
        filters.inputs().stream()
                .filter(input -> !input.value().isEmpty())
                .forEach(input -> what.add(say.text("view.asks", input.label(), input.value())));
        return what;
    }

    private static String period(SavedView.Shown shown, Say say) {
        if (shown.period() instanceof KeptPeriod.Fixed fixed) {
            return say.text("view.days", fixed.period().from(), fixed.period().to());
        }
        return say.text(
                "view.lastDays",
                say.count(shown.period() instanceof KeptPeriod.LastDays last ? last.days() : ReadQuestion.USUAL_DAYS));
    }
}
