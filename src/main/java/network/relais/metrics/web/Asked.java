package network.relais.metrics.web;

import java.util.Map;
import java.util.TreeMap;
import network.relais.metrics.Period;
import network.relais.metrics.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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

    static String queryOf(Map<String, String> all) {
        var query = UriComponentsBuilder.newInstance();
        new TreeMap<>(all).forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.queryParam(name, "{" + name + "}");
            }
        });
        return query.encode().buildAndExpand(all).toUriString();
    }
}
