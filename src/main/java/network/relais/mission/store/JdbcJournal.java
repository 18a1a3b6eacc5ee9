package network.relais.mission.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import network.relais.mission.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJournal implements Journal {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcJournal(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void note(String missionId, String kind, @Nullable String actor, Map<String, String> details) {
        jdbc.sql(
                        """
                        insert into relais.journal (number, mission, at, actor, kind, details)
                        values (nextval('relais.journal_number'), ?, ?, ?, ?, ?)""")
                .params(missionId, Timestamp.from(clock.instant()), actor, kind, write(details))
                .update();
    }

    @Override
    public List<Entry> of(String missionId) {
        return jdbc.sql("select * from relais.journal where mission = ? order by number")
                .param(missionId)
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("kind"),
                read(row.getString("details")));
    }

    private String write(Map<String, String> details) {
        try {
            return json.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A journal entry cannot be written as JSON", e);
        }
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A journal entry is no JSON: " + details, e);
        }
    }
}
