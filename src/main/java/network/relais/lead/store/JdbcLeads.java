package network.relais.lead.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import network.relais.lead.Lead;
import network.relais.lead.Leads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeads implements Leads {

    private final JdbcClient jdbc;

    JdbcLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Lead of(String missionId) {
        return find(missionId)
                .orElseThrow(() -> new IllegalStateException("Mission " + missionId + " did not begin as a lead"));
    }

    @Override
    public Optional<Lead> find(String missionId) {
        return jdbc.sql("select * from relais.lead where mission = ?")
                .param(missionId)
                .query(this::lead)
                .optional();
    }

    @Override
    public void add(Lead lead) {
        jdbc.sql(
                        """
                        insert into relais.lead (mission, need, budget_from, budget_to, wished_start, recommended_by,
                            recommender, thanked_by_relais, round, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        lead.mission(),
                        lead.need(),
                        lead.budgetFrom(),
                        lead.budgetTo(),
                        lead.wishedStart(),
                        lead.recommendedBy().name(),
                        lead.recommender(),
                        lead.thankedByRelais(),
                        lead.round(),
                        lead.state().name())
                .update();
        lead.skills().forEach(skill -> jdbc.sql("insert into relais.lead_skill (mission, skill) values (?, ?)")
                .params(lead.mission(), skill)
                .update());
    }

    @Override
    public void update(Lead lead) {
        jdbc.sql(
                        """
                        update relais.lead set round = ?, state = ?, asked_coordinator = ?, last_declined_by = ?,
                            last_decline_reason = ?, wake_on = ?, reason_for_us = ?,
                            word_for_prescriber = ?
                        where mission = ?""")
                .params(
                        lead.round(),
                        lead.state().name(),
                        lead.askedCoordinator(),
                        lead.lastDeclinedBy(),
                        lead.lastDeclineReason(),
                        lead.wakeOn(),
                        lead.reasonForUs(),
                        lead.wordForPrescriber(),
                        lead.mission())
                .update();
    }

    @Override
    public void setPriority(String missionId, String priority, int dueInWorkingDays) {
        jdbc.sql("update relais.lead set priority = ?, due_in_working_days = ? where mission = ?")
                .params(priority, dueInWorkingDays, missionId)
                .update();
    }

    private Lead lead(ResultSet row, int number) throws SQLException {
        var mission = row.getString("mission");
        return new Lead(
                mission,
                row.getString("need"),
                skills(mission),
                row.getObject("budget_from", Long.class),
                row.getObject("budget_to", Long.class),
                row.getObject("wished_start", LocalDate.class),
                Lead.RecommendedBy.valueOf(row.getString("recommended_by")),
                row.getString("recommender"),
                row.getBoolean("thanked_by_relais"),
                row.getString("priority"),
                row.getObject("due_in_working_days", Integer.class),
                row.getInt("round"),
                Lead.State.valueOf(row.getString("state")),
                row.getString("asked_coordinator"),
                row.getString("last_declined_by"),
                row.getString("last_decline_reason"),
                row.getObject("wake_on", LocalDate.class),
                row.getString("reason_for_us"),
                row.getString("word_for_prescriber"));
    }

    private Set<String> skills(String mission) {
        return new TreeSet<>(jdbc.sql("select skill from relais.lead_skill where mission = ?")
                .param(mission)
                .query(String.class)
                .list());
    }
}
