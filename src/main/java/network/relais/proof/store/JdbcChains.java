package network.relais.proof.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import network.relais.proof.Chains;
import network.relais.proof.ProofRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChains implements Chains {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String HEAD = "select * from relais.proof_chain where mission = ?";

    private final JdbcClient jdbc;

    JdbcChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Head> lockHead(String missionId) {
        return head(HEAD + " for update", missionId);
    }

    @Override
    public Optional<Head> head(String missionId) {
        return head(HEAD, missionId);
    }

    private Optional<Head> head(String sql, String missionId) {
        return jdbc.sql(sql).param(missionId).query(JdbcChains::head).optional();
    }

    @Override
    public List<Head> heads() {
        return jdbc.sql("select * from relais.proof_chain order by mission")
                .query(JdbcChains::head)
                .list();
    }

    @Override
    public List<ProofRecord> records(String missionId) {
        return jdbc.sql("select * from relais.proof_record where mission = ? order by number")
                .param(missionId)
                .query(JdbcChains::record)
                .list();
    }

    @Override
    public Optional<ProofRecord> withFingerprint(String hash) {
        return jdbc
                .sql("select * from relais.proof_record where hash = ? order by mission, number")
                .param(hash)
                .query(JdbcChains::record)
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public Optional<ProofRecord> withDocument(String hash) {
        // Content is looked through: asked for by hand, and a fingerprint stands for itself.
        return jdbc
                .sql("select * from relais.proof_record where content like ? order by mission, number")
                .param("%\"document\":\"" + hash + "\"%")
                .query(JdbcChains::record)
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public List<Sealed> sealed(String missionId) {
        return jdbc.sql("select * from relais.proof_text where mission = ? order by number, field")
                .param(missionId)
                .query((row, index) -> new Sealed(
                        row.getInt("number"), row.getString("field"), row.getString("salt"), row.getString("text")))
                .list();
    }

    @Override
    public void add(ProofRecord record) {
        jdbc.sql("insert into relais.proof_record (mission, number, content, hash) values (?, ?, ?, ?)")
                .params(record.missionId(), record.number(), record.content(), record.hash())
                .update();
        var grown = jdbc.sql("update relais.proof_chain set length = ?, hash = ? where mission = ? and length = ?")
                .params(record.number(), record.hash(), record.missionId(), record.number() - 1)
                .update();
        if (grown == 0) {
            jdbc.sql("insert into relais.proof_chain (mission, length, hash) values (?, ?, ?)")
                    .params(record.missionId(), record.number(), record.hash())
                    .update();
        }
    }

    @Override
    public void seal(String missionId, Sealed sealed) {
        jdbc.sql("insert into relais.proof_text (mission, number, field, salt, text) values (?, ?, ?, ?, ?)")
                .params(missionId, sealed.number(), sealed.field(), sealed.salt(), sealed.text())
                .update();
    }

    @Override
    public List<Anchor> anchors() {
        return jdbc.sql("select * from relais.proof_anchor order by number")
                .query(JdbcChains::anchor)
                .list();
    }

    @Override
    public void add(Anchor anchor, Instant now) {
        jdbc.sql(
                        """
                        insert into relais.proof_anchor (number, taken_on, content, hash, taken_at)
                        select cast(? as integer), cast(? as date), cast(? as text), cast(? as varchar(64)),
                            cast(? as timestamp with time zone)
                        where not exists (select 1 from relais.proof_anchor where taken_on = ? or number = ?)""")
                .params(
                        anchor.number(),
                        anchor.day(),
                        anchor.content(),
                        anchor.hash(),
                        Timestamp.from(now),
                        anchor.day(),
                        anchor.number())
                .update();
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(row.getString("mission"), row.getInt("length"), row.getString("hash"));
    }

    private static ProofRecord record(ResultSet row, int index) throws SQLException {
        var content = row.getString("content");
        var said = new HashMap<String, String>();
        read(content)
                .properties()
                .forEach(field -> said.put(field.getKey(), field.getValue().asText()));
        return new ProofRecord(row.getString("mission"), row.getInt("number"), content, row.getString("hash"), said);
    }

    private static Anchor anchor(ResultSet row, int index) throws SQLException {
        var content = row.getString("content");
        var said = read(content);
        var heads = new ArrayList<Head>();
        for (Map.Entry<String, JsonNode> each : said.path("heads").properties()) {
            heads.add(new Head(
                    each.getKey(),
                    each.getValue().path("length").asInt(),
                    each.getValue().path("hash").asText()));
        }
        return new Anchor(
                row.getInt("number"),
                row.getObject("taken_on", java.time.LocalDate.class),
                content,
                row.getString("hash"),
                said.path(ProofRecord.PREVIOUS).asText(),
                heads);
    }

    /** What somebody has changed by hand need not be JSON any more: its fingerprint tells so. */
    private static JsonNode read(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
