package network.relais.metrics.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a panel is asked.
 *
 * @param phase a process, such as {@code mission_delivery}; null for all
 * @param version a content of a diagram, by its hash; null for all
 * @param more what is asked of one panel alone, as it was typed
 * @param typed all of it, as it stands in the address
 */
record Asked(
        Period period,
        Selection selection,
        @Nullable String phase,
        @Nullable String version,
        Map<String, String> more,
        Map<String, String> typed) {

    Asked {
        more = Map.copyOf(more);
        typed = Map.copyOf(typed);
    }

    /** Whether every mission counts: then figures come from histograms, else from the missions' facts. */
    boolean isOfAllMissions() {
        return selection.equals(Selection.ALL);
    }

    /** The part of an address that asks the same, with some of it asked otherwise; an empty value asks nothing. */
    String query(Map<String, String> otherwise) {
        var all = new TreeMap<>(typed);
        all.putAll(otherwise);
        return queryOf(all);
    }

    /** The part of an address that asks only some of it. */
    String only(Predicate<String> isAsked) {
        var some = new TreeMap<>(typed);
        some.keySet().removeIf(isAsked.negate());
        return queryOf(some);
    }

    static String queryOf(Map<String, String> all) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        new TreeMap<>(all).forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }
}
