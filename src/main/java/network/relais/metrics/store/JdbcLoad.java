package network.relais.metrics.store;

import java.util.List;
import network.relais.metrics.Load;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From the missions' own rows and the agreements in force; what waits is as the projector has read it. */
@Repository
class JdbcLoad implements Load {

    private static final String IN_MISSIONS =
            """
            select person, mission, max(coordinates) as coordinates, max(delivers) as delivers, sum(waiting) as waiting from (
                select m.coordinator as person, m.id as mission, 1 as coordinates, 0 as delivers, 0 as waiting
                from relais.mission m where m.ended_at is null and m.coordinator is not null
                union all
                select line.party, m.id, 0, 1, 0
                from relais.mission m join relais.protocol_line line on line.mission = m.id
                where m.ended_at is null and m.delivered_at is null and line.kind = 'DELIVERY' and line.version = (
                    select max(version.number) from relais.protocol_version version
                    where version.mission = m.id and version.in_force_since is not null)
                union all
                select s.holder, s.mission, 0, 0, 1
                from relais.metric_step s where s.ended_at is null and s.kind = 'TASK' and s.holder is not null) parts
            group by person, mission""";

    private final JdbcClient jdbc;

    JdbcLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OfPerson> byPerson() {
        return jdbc.sql(
                        """
                        select person, sum(coordinates) as coordinates, sum(delivers) as delivers, sum(waiting) as waiting
                        from (%s) in_missions group by person"""
                                .formatted(IN_MISSIONS))
                .query((row, number) -> new OfPerson(
                        row.getString("person"),
                        row.getInt("coordinates"),
                        row.getInt("delivers"),
                        row.getInt("waiting")))
                .list();
    }

    @Override
    public List<InMission> byMission(int atMost) {
        return jdbc.sql(IN_MISSIONS + " order by mission desc, person fetch first %d rows only".formatted(atMost))
                .query((row, number) -> new InMission(
                        row.getString("person"),
                        row.getString("mission"),
                        row.getInt("coordinates") > 0,
                        row.getInt("delivers") > 0,
                        row.getInt("waiting")))
                .list();
    }
}
