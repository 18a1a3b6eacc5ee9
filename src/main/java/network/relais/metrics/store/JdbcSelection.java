package network.relais.metrics.store;

import java.util.List;
import network.relais.metrics.Selection;
import org.jspecify.annotations.Nullable;

/** A selection of missions as conditions on {@code metric_mission m}. */
final class JdbcSelection {

    private JdbcSelection() {}

    private static final String KINDS = "select 1 from relais.metric_mission_kind k where k.mission = m.mission";

    static void addTo(StringBuilder sql, List<? super Object> params, Selection selection) {
        add(sql, params, selection, "exists (%s and k.kind = ?)".formatted(KINDS));
    }

    /** What has to be joined for {@link #addToJoined}: H2 asks whether something exists once for each mission there is. */
    static String joined(Selection selection) {
        return isOfAKind(selection)
                ? " join relais.metric_mission_kind asked_kind on asked_kind.mission = m.mission"
                : "";
    }

    static void addToJoined(StringBuilder sql, List<? super Object> params, Selection selection) {
        add(sql, params, selection, "asked_kind.kind = ?");
    }

    private static boolean isOfAKind(Selection selection) {
        return selection.kind() != null && !selection.kind().isEmpty();
    }

    private static void add(StringBuilder sql, List<? super Object> params, Selection selection, String ofKind) {
        add(sql, params, "m.place", selection.place());
        add(sql, params, "m.prescriber", selection.prescriber());
        add(sql, params, "m.introducer", selection.introducer());
        add(sql, params, "m.client", selection.client());
        add(sql, params, "m.currency", selection.currency());
        if (isOfAKind(selection)) {
            sql.append(" and ").append(ofKind);
            params.add(selection.kind());
        } else if (selection.kind() != null) {
            sql.append(" and not exists (").append(KINDS).append(")");
        }
    }

    private static void add(StringBuilder sql, List<? super Object> params, String column, @Nullable String value) {
        if (value == null) {
            return;
        }
        sql.append(" and ").append(column);
        if (value.isEmpty()) {
            sql.append(" is null");
        } else {
            sql.append(" = ?");
            params.add(value);
        }
    }
}
