package network.relais.metrics.store;

import java.util.List;
import network.relais.metrics.Load;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From the missions' own rows and the agreements in force; what waits is as the projector has read it. */
@Repository
class JdbcLoad implements Load {

    private static final String COORDINATED =
            "from relais.mission m where m.ended_at is null and m.coordinator is not null";

    private static final String DELIVERED =
            """
            from relais.mission m join relais.protocol_line line on line.mission = m.id
            where m.ended_at is null and m.delivered_at is null and line.kind = 'DELIVERY' and line.version = (
                select max(version.number) from relais.protocol_version version
                where version.mission = m.id and version.in_force_since is not null)""";

    private static final String WAITING =
            "from relais.metric_step s where s.ended_at is null and s.kind = 'TASK' and s.holder is not null";

    private final JdbcClient jdbc;

    JdbcLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OfPerson> byPerson() {
        return jdbc.sql(
                        """
                        select person, sum(coordinates) as coordinates, sum(delivers) as delivers, sum(waiting) as waiting from (
                            select m.coordinator as person, count(*) as coordinates, 0 as delivers, 0 as waiting
                            %s group by m.coordinator
                            union all
                            select parts.party, 0, count(*), 0
                            from (select distinct line.party, m.id %s) parts group by parts.party
                            union all
                            select s.holder, 0, 0, count(*) %s group by s.holder) counted
                        group by person"""
                                .formatted(COORDINATED, DELIVERED, WAITING))
                .query((row, number) -> new OfPerson(
                        row.getString("person"),
                        row.getInt("coordinates"),
                        row.getInt("delivers"),
                        row.getInt("waiting")))
                .list();
    }

    /** What so many of the latest missions have to do is mostly all that is asked for: the others are looked at if it is not. */
    @Override
    public List<InMission> byMission(int atMost) {
        var ofLatest = byMission(
                atMost,
                "where mission >= (select min(latest.id) from (select id from relais.mission where ended_at is null order by id desc fetch first %d rows only) latest)"
                        .formatted(atMost));
        return ofLatest.size() < atMost ? byMission(atMost, "") : ofLatest;
    }

    private List<InMission> byMission(int atMost, String where) {
        return jdbc.sql(
                        """
                        select person, mission, max(coordinates) as coordinates, max(delivers) as delivers, sum(waiting) as waiting from (
                            select m.coordinator as person, m.id as mission, 1 as coordinates, 0 as delivers, 0 as waiting %s
                            union all
                            select line.party, m.id, 0, 1, 0 %s
                            union all
                            select s.holder, s.mission, 0, 0, 1 %s) parts
                        %s
                        group by person, mission order by mission desc, person fetch first %d rows only"""
                                .formatted(COORDINATED, DELIVERED, WAITING, where, atMost))
                .query((row, number) -> new InMission(
                        row.getString("person"),
                        row.getString("mission"),
                        row.getInt("coordinates") > 0,
                        row.getInt("delivers") > 0,
                        row.getInt("waiting")))
                .list();
    }
}
