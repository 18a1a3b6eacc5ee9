package network.relais.metrics.store;

import java.util.List;
import network.relais.metrics.Load;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** As the projector has read it: duties of missions under way, and steps that are open. */
@Repository
class JdbcLoad implements Load {

    private static final String DUTIES =
            """
            select mission, person, case when coordinates then 1 else 0 end as coordinates,
                case when delivers then 1 else 0 end as delivers from relais.metric_duty""";

    private static final String WAITING =
            "from relais.metric_step where ended_at is null and kind = 'TASK' and holder is not null";

    private final JdbcClient jdbc;

    JdbcLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OfPerson> byPerson() {
        return jdbc.sql(
                        """
                        select person, sum(coordinates) as coordinates, sum(delivers) as delivers, sum(waiting) as waiting
                        from (
                            select person, coordinates, delivers, 0 as waiting from (%s) duty
                            union all
                            select holder, 0, 0, count(*) %s group by holder) counted
                        group by person"""
                                .formatted(DUTIES, WAITING))
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
                        select person, mission, max(coordinates) as coordinates, max(delivers) as delivers, sum(waiting) as waiting
                        from (
                            select person, mission, coordinates, delivers, 0 as waiting from (%s) duty
                            union all
                            select holder, mission, 0, 0, 1 %s) parts
                        %s
                        group by person, mission order by mission desc, person fetch first %d rows only"""
                                .formatted(DUTIES, WAITING, where, atMost))
                .query((row, number) -> new InMission(
                        row.getString("person"),
                        row.getString("mission"),
                        row.getInt("coordinates") > 0,
                        row.getInt("delivers") > 0,
                        row.getInt("waiting")))
                .list();
    }
}
