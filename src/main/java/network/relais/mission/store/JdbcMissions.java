package network.relais.mission.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import network.relais.mission.Mission;
import network.relais.mission.Missions;
import network.relais.mission.Outcome;
import network.relais.mission.Part;
import network.relais.mission.Phase;
import network.relais.mission.UnknownMission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMissions implements Missions {

    private static final String SELECT = "select m.* from relais.mission m ";
    private static final String RUNNING_FIRST =
            " order by case when m.ended_at is null then 0 else 1 end, m.opened_at desc, m.id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcMissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Mission get(String missionId) {
        return find(missionId).orElseThrow(() -> new UnknownMission(missionId));
    }

    @Override
    public Optional<Mission> find(String missionId) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(missionId)
                .query(JdbcMissions::mission)
                .optional();
    }

    @Override
    public Mission lock(String missionId) {
        return jdbc.sql(SELECT + "where m.id = ? for update")
                .param(missionId)
                .query(JdbcMissions::mission)
                .optional()
                .orElseThrow(() -> new UnknownMission(missionId));
    }

    @Override
    public Mission open(NewMission mission, Instant now) {
        var number = jdbc.sql("select nextval('relais.mission_number')")
                .query(Long.class)
                .single();
        var id = "M-%d-%04d".formatted(Year.from(now.atZone(clock.getZone())).getValue(), number);
        jdbc.sql(
                        """
                        insert into relais.mission
                            (id, title, client, client_contact, prescriber, introducer, currency, phase, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        mission.title(),
                        mission.client(),
                        mission.clientContact(),
                        mission.prescriber(),
                        mission.introducer(),
                        mission.currency(),
                        Phase.LEAD.name(),
                        Timestamp.from(now))
                .update();
        give(id, mission.introducer(), Part.INTRODUCER);
        return get(id);
    }

    @Override
    public void enter(String missionId, Phase phase) {
        set(missionId, "phase = ?", phase.name());
    }

    @Override
    public void nameCoordinator(String missionId, String personId) {
        set(missionId, "coordinator = ?", personId);
        givePartTo(missionId, personId, Part.COORDINATOR);
    }

    @Override
    public void nameIntroducer(String missionId, String personId) {
        set(missionId, "introducer = ?", personId);
        givePartTo(missionId, personId, Part.INTRODUCER);
    }

    /** A part that one person has at a time. */
    private void givePartTo(String missionId, String personId, Part part) {
        having(missionId, part).forEach(former -> take(missionId, former, part));
        give(missionId, personId, part);
    }

    @Override
    public void markDelivered(String missionId, Instant now) {
        set(missionId, "delivered_at = ?", Timestamp.from(now));
    }

    @Override
    public void markEvaluated(String missionId, Instant now) {
        set(missionId, "evaluated_at = ?", Timestamp.from(now));
    }

    @Override
    public void markPaid(String missionId, Instant now) {
        set(missionId, "paid_at = ?", Timestamp.from(now));
    }

    @Override
    public void pause(String missionId, Instant now, LocalDate until) {
        set(missionId, "paused_at = ?, paused_until = ?", Timestamp.from(now), until);
    }

    @Override
    public void resume(String missionId) {
        set(missionId, "paused_at = null, paused_until = null");
    }

    @Override
    public void giveReasonForEnd(String missionId, String reasonForUs, @Nullable String wordForOthers) {
        set(missionId, "end_reason = ?, end_word = ?", reasonForUs, wordForOthers);
    }

    @Override
    public void end(String missionId, Outcome outcome, Instant now) {
        set(
                missionId,
                "phase = ?, outcome = ?, ended_at = ?, paused_at = null, paused_until = null",
                Phase.ENDED.name(),
                outcome.name(),
                Timestamp.from(now));
    }

    @Override
    public void give(String missionId, String personId, Part part) {
        jdbc.sql(
                        """
                        insert into relais.mission_part (mission, person, part)
                        select m.id, cast(? as varchar(64)), cast(? as varchar(20)) from relais.mission m
                        where m.id = ? and not exists (
                            select 1 from relais.mission_part p where p.mission = m.id and p.person = ? and p.part = ?)""")
                .params(personId, part.name(), missionId, personId, part.name())
                .update();
    }

    @Override
    public void take(String missionId, String personId, Part part) {
        jdbc.sql("delete from relais.mission_part where mission = ? and person = ? and part = ?")
                .params(missionId, personId, part.name())
                .update();
    }

    @Override
    public Set<Part> partsOf(String missionId, String personId) {
        var parts = EnumSet.noneOf(Part.class);
        jdbc.sql("select part from relais.mission_part where mission = ? and person = ?")
                .params(missionId, personId)
                .query(String.class)
                .list()
                .forEach(part -> parts.add(Part.valueOf(part)));
        return parts;
    }

    @Override
    public List<String> having(String missionId, Part part) {
        return jdbc.sql("select person from relais.mission_part where mission = ? and part = ? order by person")
                .params(missionId, part.name())
                .query(String.class)
                .list();
    }

    @Override
    public List<Mission> concerning(String personId) {
        return jdbc.sql(SELECT
                        + "where exists (select 1 from relais.mission_part p where p.mission = m.id and p.person = ?)"
                        + RUNNING_FIRST)
                .param(personId)
                .query(JdbcMissions::mission)
                .list();
    }

    @Override
    public List<Mission> all() {
        return jdbc.sql(SELECT + RUNNING_FIRST).query(JdbcMissions::mission).list();
    }

    @Override
    public Map<String, String> titles(Collection<String> missions) {
        var titles = new HashMap<String, String>();
        if (!missions.isEmpty()) {
            jdbc.sql("select id, title from relais.mission where id in (:missions)")
                    .param("missions", missions)
                    .query((ResultSet row) -> {
                        titles.put(row.getString("id"), row.getString("title"));
                    });
        }
        return titles;
    }

    private void set(String missionId, String assignments, @Nullable Object... values) {
        var params = Arrays.copyOf(values, values.length + 1);
        params[values.length] = missionId;
        var changed = jdbc.sql("update relais.mission set " + assignments + " where id = ?")
                .params(params)
                .update();
        if (changed == 0) {
            throw new UnknownMission(missionId);
        }
    }

    private static Mission mission(ResultSet row, int number) throws SQLException {
        var pausedUntil = row.getDate("paused_until");
        var outcome = row.getString("outcome");
        return new Mission(
                row.getString("id"),
                row.getString("title"),
                row.getString("client"),
                row.getString("client_contact"),
                row.getString("prescriber"),
                row.getString("introducer"),
                row.getString("coordinator"),
                row.getString("currency"),
                Phase.valueOf(row.getString("phase")),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "delivered_at"),
                instant(row, "evaluated_at"),
                instant(row, "paid_at"),
                instant(row, "paused_at"),
                pausedUntil == null ? null : pausedUntil.toLocalDate(),
                instant(row, "ended_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("end_reason"),
                row.getString("end_word"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
