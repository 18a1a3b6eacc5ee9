package network.relais.metrics.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import network.relais.metrics.KeepViews;
import network.relais.metrics.KeptPeriod;
import network.relais.metrics.SavedView;
import network.relais.metrics.SavedView.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The reader's saved views beside a panel, and the form that saves what the panel shows.
 *
 * @param action where the form leads, with what the panel was asked
 * @param days how many days up to today the view would go on to mean; null if its period stays, or changes nothing
 */
record ViewsMenu(List<Item> items, String action, @Nullable Integer days, Typed typed) {

    record Item(String name, String href, boolean isChosen) {}

    /**
     * @param wrong why it was not saved; null if nothing was typed yet
     * @param canReplace whether it can be saved all the same, in place of the one of that name
     */
    record Typed(String name, @Nullable String wrong, boolean canReplace) {

        static final Typed NOTHING = new Typed("", null, false);
    }

    static ViewsMenu of(List<SavedView> views, Panel panel, Asked asked, Typed typed, LocalDate today) {
        var address = "/metrics/" + panel.key() + asked.query(Map.of());
        return new ViewsMenu(
                views.stream()
                        .map(view -> new Item(
                                view.name(),
                                "/metrics/views/" + view.number(),
                                address(view.shown(), today).equals(address)))
                        .toList(),
                "/metrics/" + panel.key() + "/views" + asked.query(Map.of()),
                panel.filters().contains(ReadQuestion.FROM)
                                && KeptPeriod.of(asked.period(), today) instanceof KeptPeriod.LastDays last
                        ? last.days()
                        : null,
                typed);
    }

    public int longestName() {
        return KeepViews.LONGEST_NAME;
    }

    /** What is kept of a panel as it was asked. */
    static Shown shown(Panel panel, Asked asked, LocalDate today) {
        var kept = new HashMap<>(asked.typed());
        var hasFrom = kept.remove(ReadQuestion.FROM) != null;
        var hasTo = kept.remove(ReadQuestion.TO) != null;
        return new Shown(panel.key(), kept, hasFrom || hasTo ? KeptPeriod.of(asked.period(), today) : null);
    }

    /** What a kept view asks on that day. */
    static Map<String, String> asked(Shown shown, LocalDate today) {
        var asked = new HashMap<>(shown.asked());
        if (shown.period() != null) {
            var period = shown.period().on(today);
            asked.put(ReadQuestion.FROM, period.from().toString());
            asked.put(ReadQuestion.TO, period.to().toString());
        }
        return asked;
    }

    static String address(Shown shown, LocalDate today) {
        return "/metrics/" + shown.panel() + Asked.queryOf(asked(shown, today));
    }
}
