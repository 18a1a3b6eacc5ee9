package network.relais.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;

/**
 * What happened, as the engine's history tables, the rows of missions and the deployed files have it. It shares nothing with the
 * figures: it reads each row by itself and counts nothing.
 */
final class RawHistory {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> WAITS = Set.of(
            "userTask",
            "callActivity",
            "receiveTask",
            "eventBasedGateway",
            "intermediateMessageCatch",
            "intermediateTimer");

    /** @param reached when, by the moment's word; an id of a skill, and a place, as the figures filter by them */
    record Mission(
            String id,
            String title,
            String phase,
            String currency,
            @Nullable String place,
            @Nullable String prescriber,
            @Nullable String introducer,
            Set<String> kinds,
            Map<String, Instant> reached,
            long agreed,
            long received) {

        Instant opened() {
            return reached.get("opened");
        }
    }

    /**
     * One time that a mission was somewhere.
     *
     * @param label as it is drawn
     * @param waitsFor the word in the diagram; {@code unknown} if there is none
     * @param parent the history's id of what it is inside of
     * @param holder who had the task at last; null if it is none
     * @param opened when whoever did it, or is to do it, first opened its form; null if that was not noted
     * @param isTakenBack whether it ended without being done
     */
    record Passage(
            String id,
            String mission,
            String process,
            String definition,
            String activity,
            String type,
            String parent,
            String run,
            String label,
            String waitsFor,
            @Nullable String holder,
            Instant began,
            @Nullable Instant opened,
            @Nullable Instant ended,
            boolean isTakenBack) {}

    /** @param call the history's id of the step that called it; null where nobody did */
    record Run(
            String id,
            String mission,
            String process,
            @Nullable String call,
            Instant began,
            @Nullable Instant ended,
            boolean isTakenBack) {}

    final Map<String, Mission> missions = new TreeMap<>();
    final List<Passage> passages = new ArrayList<>();
    final Map<String, Passage> everyActivity = new HashMap<>();
    final Map<String, Run> runs = new HashMap<>();
    final Map<String, String> processLabels = new HashMap<>();

    private final JdbcClient jdbc;
    private final Map<String, Map<String, Element>> drawn = new HashMap<>();
    /** What the file of each definition says, whichever edition it came with. */
    final Map<String, String> contents = new HashMap<>();

    RawHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
        readDiagrams();
        readRuns();
        readActivities();
        readMissions();
    }

    // ---- the engine

    private void readDiagrams() {
        jdbc.sql(
                        """
                        select d.id_, d.key_, b.bytes_ from act_re_procdef d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        order by d.version_""")
                .query((ResultSet row) -> {
                    var elements = elements(row.getBytes(3));
                    drawn.put(row.getString(1), elements);
                    contents.put(row.getString(1), new String(row.getBytes(3), StandardCharsets.UTF_8));
                    processLabels.put(
                            row.getString(2), elements.get(row.getString(2)).getAttribute("name"));
                });
    }

    private static Map<String, Element> elements(byte[] file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var all = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getElementsByTagNameNS(BPMN, "*");
            var byId = new HashMap<String, Element>();
            for (int at = 0; at < all.getLength(); at++) {
                var element = (Element) all.item(at);
                byId.put(element.getAttribute("id"), element);
            }
            return byId;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void readRuns() {
        jdbc.sql(
                        """
                        select run.id_, run.business_key_, run.proc_def_key_, call.id_, run.start_time_, run.end_time_, run.state_
                        from act_hi_procinst run
                        left join act_hi_actinst call on call.call_proc_inst_id_ = run.id_
                        where run.business_key_ is not null""")
                .query((ResultSet row) -> {
                    runs.put(
                            row.getString(1),
                            new Run(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getTimestamp(5).toInstant(),
                                    instant(row, 6),
                                    row.getString(7).endsWith("_TERMINATED")));
                });
    }

    private void readActivities() {
        jdbc.sql(
                        """
                        select id_, proc_inst_id_, proc_def_key_, proc_def_id_, act_id_, act_type_, parent_act_inst_id_,
                            start_time_, end_time_, act_inst_state_, opened_at, assignee_
                        from act_hi_actinst left join relais.metric_opening on task = task_id_ and person = assignee_
                        order by start_time_, id_""")
                .query((ResultSet row) -> {
                    var run = runs.get(row.getString(2));
                    if (run == null) {
                        return;
                    }
                    var element = drawn.get(row.getString(4)).get(row.getString(5));
                    var type = row.getString(6);
                    var passage = new Passage(
                            row.getString(1),
                            run.mission(),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            type,
                            row.getString(7),
                            run.id(),
                            element == null ? "" : label(element),
                            element == null ? "unknown" : waitsFor(element),
                            row.getString(12),
                            row.getTimestamp(8).toInstant(),
                            instant(row, 11),
                            instant(row, 9),
                            row.getInt(10) == 2 && !type.equals("eventBasedGateway"));
                    everyActivity.put(passage.id(), passage);
                    if (WAITS.contains(type) && !followsAGateway(element, passage.definition())) {
                        passages.add(passage);
                    }
                });
    }

    private static String label(Element element) {
        var name = element.getAttribute("name").strip().replaceAll("\\s+", " ");
        return name.isEmpty() ? "An event is awaited" : name;
    }

    private static String waitsFor(Element element) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("extensionElements".equals(child.getLocalName())) {
                var properties = ((Element) child).getElementsByTagNameNS("*", "property");
                for (int at = 0; at < properties.getLength(); at++) {
                    var property = (Element) properties.item(at);
                    if (property.getAttribute("name").equals("waitsFor")) {
                        return property.getAttribute("value");
                    }
                }
            }
        }
        return "unknown";
    }

    /** Then it is the gateway that waits. */
    private boolean followsAGateway(Element element, String definition) {
        var incoming = element.getElementsByTagNameNS(BPMN, "incoming");
        for (int at = 0; at < incoming.getLength(); at++) {
            var flow =
                    drawn.get(definition).get(incoming.item(at).getTextContent().strip());
            var source = drawn.get(definition).get(flow.getAttribute("sourceRef"));
            if (source.getLocalName().equals("eventBasedGateway")) {
                return true;
            }
        }
        return false;
    }

    Element drawn(Passage passage) {
        return drawn.get(passage.definition()).get(passage.activity());
    }

    // ---- missions

    private void readMissions() {
        jdbc.sql(
                        """
                        select m.*, o.place from relais.mission m join relais.organisation o on o.id = m.client""")
                .query((ResultSet row) -> {
                    var id = row.getString("id");
                    var reached = new HashMap<String, Instant>();
                    for (var moment : List.of("opened", "delivered", "evaluated", "paid", "ended")) {
                        var at = row.getTimestamp(moment + "_at");
                        if (at != null) {
                            reached.put(moment, at.toInstant());
                        }
                    }
                    if ("COMPLETED".equals(row.getString("outcome"))) {
                        reached.put("completed", reached.get("ended"));
                    }
                    ends(id, "event_leadPursued").min(Instant::compareTo).ifPresent(at -> reached.put("pursued", at));
                    ends(id, "event_teamComplete").max(Instant::compareTo).ifPresent(at -> reached.put("staffed", at));
                    var kinds = new HashSet<>(jdbc.sql("select skill from relais.lead_skill where mission = ?")
                            .param(id)
                            .query(String.class)
                            .list());
                    missions.put(
                            id,
                            new Mission(
                                    id,
                                    row.getString("title"),
                                    row.getString("phase"),
                                    row.getString("currency"),
                                    row.getString("place"),
                                    row.getString("prescriber"),
                                    row.getString("introducer"),
                                    kinds,
                                    reached,
                                    agreed(id, reached),
                                    received(id)));
                });
    }

    /** When processes that the map called ended so. */
    private Stream<Instant> ends(String mission, String event) {
        return everyActivity.values().stream()
                .filter(each ->
                        each.mission().equals(mission) && each.activity().equals(event))
                .map(each -> runs.get(each.run()))
                .filter(run -> run.ended() != null && run.call() != null)
                .filter(run -> everyActivity.get(run.call()).process().equals("mission_lifecycle"))
                .map(Run::ended);
    }

    /** Of the version that came into force last. */
    private long agreed(String mission, Map<String, Instant> reached) {
        var amount = new long[1];
        jdbc.sql(
                        """
                        select number, in_force_since from relais.protocol_version
                        where mission = ? and in_force_since is not null order by number""")
                .param(mission)
                .query((ResultSet row) -> {
                    reached.putIfAbsent("agreed", row.getTimestamp(2).toInstant());
                    amount[0] = sum(
                            "select amount from relais.protocol_line where mission = ? and version = ?",
                            mission,
                            row.getInt(1));
                });
        return amount[0];
    }

    /** Payments of the client, less those that were none and what was paid back. */
    private long received(String mission) {
        return sum(
                        "select amount from relais.entry where mission = ? and kind in (?, 'REVERSAL') and debit = 'bank'"
                                + " and credit not like 'payable/%'",
                        mission, "PAYMENT")
                - sum(
                        "select amount from relais.entry where mission = ? and kind in (?, 'REVERSAL') and credit = 'bank'"
                                + " and debit not like 'payable/%'",
                        mission, "REFUND");
    }

    private long sum(String sql, Object... values) {
        return jdbc.sql(sql).params(List.of(values)).query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
