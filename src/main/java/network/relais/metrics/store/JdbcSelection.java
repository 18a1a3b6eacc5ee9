package network.relais.metrics.store;

import java.util.List;
import network.relais.metrics.Selection;
import org.jspecify.annotations.Nullable;

/** A selection of missions as conditions on {@code metric_mission m}. */
final class JdbcSelection {

    private JdbcSelection() {}

    static void addTo(StringBuilder sql, List<? super Object> params, Selection selection) {
        add(
                sql,
                params,
                selection,
                "exists (select 1 from relais.metric_mission_kind k where k.mission = m.mission and k.kind = ?)");
    }

    /** What has to be joined for {@link #addToJoined}: H2 asks whether something exists once for each mission there is. */
    static String joined(Selection selection) {
        return selection.kind() == null
                ? ""
                : " join relais.metric_mission_kind asked_kind on asked_kind.mission = m.mission";
    }

    static void addToJoined(StringBuilder sql, List<? super Object> params, Selection selection) {
        add(sql, params, selection, "asked_kind.kind = ?");
    }

    private static void add(StringBuilder sql, List<? super Object> params, Selection selection, String condition) {
        add(sql, params, "m.place = ?", selection.place());
        add(sql, params, "m.prescriber = ?", selection.prescriber());
        add(sql, params, "m.introducer = ?", selection.introducer());
        add(sql, params, "m.client = ?", selection.client());
        add(sql, params, condition, selection.kind());
    }

    private static void add(StringBuilder sql, List<? super Object> params, String condition, @Nullable String value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            params.add(value);
        }
    }
}
