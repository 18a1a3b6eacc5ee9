package network.relais.evaluation.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import network.relais.evaluation.Evaluation;
import network.relais.evaluation.Evaluations;
import network.relais.evaluation.Question;
import network.relais.evaluation.Result;
import network.relais.evaluation.Side;
import network.relais.evaluation.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEvaluations implements Evaluations {

    private final JdbcClient jdbc;

    JdbcEvaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Evaluation> find(String missionId) {
        return jdbc.sql("select * from relais.evaluation where mission = ?")
                .param(missionId)
                .query(JdbcEvaluations::evaluation)
                .optional();
    }

    @Override
    public void open(Evaluation evaluation) {
        jdbc.sql("insert into relais.evaluation (mission, opened_at, closes_at) values (?, ?, ?)")
                .params(
                        evaluation.missionId(),
                        Timestamp.from(evaluation.openedAt()),
                        Timestamp.from(evaluation.closesAt()))
                .update();
    }

    @Override
    public void extend(String missionId, Instant closesAt) {
        jdbc.sql("update relais.evaluation set closes_at = ? where mission = ?")
                .params(Timestamp.from(closesAt), missionId)
                .update();
    }

    @Override
    public void ask(String missionId, Side side, String person) {
        jdbc.sql(
                        """
                        insert into relais.evaluation_view (mission, side, person, state)
                        select e.mission, cast(? as varchar(20)), cast(? as varchar(64)), 'WAITING'
                        from relais.evaluation e
                        where e.mission = ? and not exists (
                            select 1 from relais.evaluation_view v
                            where v.mission = e.mission and v.side = ? and v.person = ?)""")
                .params(side.name(), person, missionId, side.name(), person)
                .update();
    }

    @Override
    public void record(String missionId, View view, Instant now) {
        var recorded = jdbc.sql(
                        """
                        update relais.evaluation_view
                        set state = ?, recorded_at = ?, result = ?, cooperation = ?, recommends = ?,
                            to_keep = ?, to_change = ?, words = ?
                        where mission = ? and side = ? and person = ? and state = 'WAITING'""")
                .params(
                        view.state().name(),
                        Timestamp.from(now),
                        view.result(),
                        view.cooperation(),
                        view.recommends(),
                        nullIfEmpty(view.toKeep()),
                        nullIfEmpty(view.toChange()),
                        nullIfEmpty(view.words()),
                        missionId,
                        view.side().name(),
                        view.person())
                .update();
        if (recorded != 1) {
            throw new IllegalStateException(
                    "Mission " + missionId + " waits for no view of " + view.side() + " from " + view.person());
        }
    }

    @Override
    public List<View> viewsOf(String missionId) {
        return jdbc.sql("select * from relais.evaluation_view where mission = ? order by side, person")
                .param(missionId)
                .query(JdbcEvaluations::view)
                .list();
    }

    @Override
    public void close(String missionId, List<Result> results, Instant now) {
        jdbc.sql("update relais.evaluation set closed_at = ? where mission = ?")
                .params(Timestamp.from(now), missionId)
                .update();
        results.forEach(result -> jdbc.sql(
                        "insert into relais.evaluation_result (mission, question, scores, average) values (?, ?, ?, ?)")
                .params(
                        missionId,
                        result.question().name(),
                        result.scores(),
                        result.average().orElse(null))
                .update());
    }

    @Override
    public List<Result> resultsOf(String missionId) {
        return jdbc
                .sql("select * from relais.evaluation_result where mission = ?")
                .param(missionId)
                .query(JdbcEvaluations::result)
                .list()
                .stream()
                .sorted(Comparator.comparing(Result::question))
                .toList();
    }

    private static Evaluation evaluation(ResultSet row, int number) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        return new Evaluation(
                row.getString("mission"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant());
    }

    private static View view(ResultSet row, int number) throws SQLException {
        return new View(
                Side.valueOf(row.getString("side")),
                row.getString("person"),
                View.State.valueOf(row.getString("state")),
                row.getObject("result", Integer.class),
                row.getObject("cooperation", Integer.class),
                row.getObject("recommends", Integer.class),
                emptyIfNull(row.getString("to_keep")),
                emptyIfNull(row.getString("to_change")),
                emptyIfNull(row.getString("words")));
    }

    private static Result result(ResultSet row, int number) throws SQLException {
        BigDecimal average = row.getBigDecimal("average");
        return new Result(
                Question.valueOf(row.getString("question")), row.getInt("scores"), Optional.ofNullable(average));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String emptyIfNull(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
