package network.relais.protocol.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import network.relais.protocol.Draft;
import network.relais.protocol.Drafts;
import network.relais.protocol.SavedDraft;
import network.relais.split.LineKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrafts implements Drafts {

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Proposed(Map<LineKind, BigDecimal> rates) {}

    @Override
    public Optional<SavedDraft> find(String missionId) {
        return jdbc.sql("select * from relais.protocol_draft where mission = ?")
                .param(missionId)
                .query(JdbcDrafts::draft)
                .optional();
    }

    @Override
    public void save(SavedDraft draft) {
        var content = AsJson.write(draft.draft());
        var proposed = AsJson.write(new Proposed(draft.proposed()));
        var savedAt = Timestamp.from(draft.savedAt());
        var changed = jdbc.sql(
                        """
                        update relais.protocol_draft
                        set revision = ?, based_on = ?, content = ?, proposed = ?, remark = ?, saved_by = ?, saved_at = ?
                        where mission = ?""")
                .params(
                        draft.revision(),
                        draft.basedOn(),
                        content,
                        proposed,
                        draft.remark(),
                        draft.savedBy(),
                        savedAt,
                        draft.missionId())
                .update();
        if (changed == 0) {
            jdbc.sql(
                            """
                            insert into relais.protocol_draft
                                (mission, revision, based_on, content, proposed, remark, saved_by, saved_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            draft.missionId(),
                            draft.revision(),
                            draft.basedOn(),
                            content,
                            proposed,
                            draft.remark(),
                            draft.savedBy(),
                            savedAt)
                    .update();
        }
    }

    @Override
    public void keepFormer(SavedDraft draft) {
        jdbc.sql("delete from relais.protocol_draft_former where mission = ?")
                .param(draft.missionId())
                .update();
        jdbc.sql("insert into relais.protocol_draft_former (mission, based_on, content) values (?, ?, ?)")
                .params(draft.missionId(), draft.basedOn(), AsJson.write(draft.draft()))
                .update();
    }

    @Override
    public Optional<Draft> former(String missionId, int basedOn) {
        return jdbc.sql("select content from relais.protocol_draft_former where mission = ? and based_on = ?")
                .params(missionId, basedOn)
                .query(String.class)
                .optional()
                .map(content -> AsJson.read(content, Draft.class));
    }

    private static SavedDraft draft(ResultSet row, int index) throws SQLException {
        return new SavedDraft(
                row.getString("mission"),
                row.getInt("revision"),
                row.getInt("based_on"),
                AsJson.read(row.getString("content"), Draft.class),
                AsJson.read(row.getString("proposed"), Proposed.class).rates(),
                row.getString("remark"),
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant());
    }
}
