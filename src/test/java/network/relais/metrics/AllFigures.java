package network.relais.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is kept for figures, and what is added up of it, to be compared with what another reading makes of the same past. */
final class AllFigures {

    private static final List<String> OF_A_MISSION =
            List.of("step", "phase", "mission", "mission_kind", "share", "income", "participant", "deliverer");

    private static final List<String> ADDED_UP = List.of("histogram", "doer", "lead_sum", "balance_sum", "flow_sum");

    private AllFigures() {}

    /** The rows of each table, in no order that a database chooses. */
    static Map<String, List<String>> of(JdbcClient jdbc) {
        var all = new TreeMap<String, List<String>>();
        Stream.concat(OF_A_MISSION.stream(), ADDED_UP.stream())
                .forEach(table -> all.put(
                        table,
                        jdbc.sql("select * from relais.metric_" + table).query().listOfRows().stream()
                                .map(AllFigures::line)
                                .sorted()
                                .toList()));
        return all;
    }

    private static String line(Map<String, Object> row) {
        var line = new TreeMap<String, String>();
        row.forEach((column, value) -> line.put(
                column, value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value)));
        return line.toString();
    }

    /** Named by table and row: all of them at once could not be read. */
    static void areEqual(Map<String, List<String>> figures, Map<String, List<String>> expected) {
        assertThat(figures).isNotEmpty();
        expected.forEach(
                (table, rows) -> assertThat(figures.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
    }

    /** Of other missions the engine may not remember all any more. */
    static void forget(JdbcClient jdbc, String mission) {
        OF_A_MISSION.forEach(table -> jdbc.sql("delete from relais.metric_" + table + " where mission = ?")
                .param(mission)
                .update());
        ADDED_UP.forEach(table -> jdbc.sql("delete from relais.metric_" + table).update());
        nobodyHasRead(jdbc);
    }

    /** As in a new program, and nobody reads. */
    static void nobodyHasRead(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        update relais.metric_projection set lease_owner = null, lease_until = null, projected_until = null,
                            recomputed_at = null, rebuild_asked = null, rebuild_begun = null, rebuild_day = null, rebuild_days = null""")
                .update();
    }
}
