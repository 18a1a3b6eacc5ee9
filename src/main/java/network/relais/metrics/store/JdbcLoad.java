package network.relais.metrics.store;

import java.util.List;
import network.relais.metrics.Load;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who coordinates stands in the missions' own rows; who delivers and what is open is as the projector has read it. */
@Repository
class JdbcLoad implements Load {

    private static final String COORDINATED = "from relais.mission where ended_at is null and coordinator is not null";

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
                            select coordinator as person, count(*) as coordinates, 0 as delivers, 0 as waiting
                            %s group by coordinator
                            union all
                            select person, 0, count(*), 0 from relais.metric_deliverer group by person
                            union all
                            select holder, 0, 0, count(*) %s group by holder) counted
                        group by person"""
                                .formatted(COORDINATED, WAITING))
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
        var ofLatest = byMission(atMost, firstOfLatest(atMost));
        return ofLatest.size() < atMost ? byMission(atMost, "") : ofLatest;
    }

    /** Asked for by itself: within the other question H2 looks for it once for each row (100,000 missions: 1,600 ms, then 60). */
    private String firstOfLatest(int atMost) {
        return jdbc.sql(
                        """
                        select coalesce(min(id), '') from (
                            select id from relais.mission where ended_at is null order by id desc fetch first %d rows only) latest"""
                                .formatted(atMost))
                .query(String.class)
                .single();
    }

    private List<InMission> byMission(int atMost, String first) {
        return jdbc.sql(
                        """
                        select person, mission, max(coordinates) as coordinates, max(delivers) as delivers, sum(waiting) as waiting
                        from (
                            select coordinator as person, id as mission, 1 as coordinates, 0 as delivers, 0 as waiting
                            %s and id >= ?
                            union all
                            select person, mission, 0, 1, 0 from relais.metric_deliverer where mission >= ?
                            union all
                            select holder, mission, 0, 0, 1 %s and mission >= ?) parts
                        group by person, mission order by mission desc, person fetch first %d rows only"""
                                .formatted(COORDINATED, WAITING, atMost))
                .params(first, first, first)
                .query((row, number) -> new InMission(
                        row.getString("person"),
                        row.getString("mission"),
                        row.getInt("coordinates") > 0,
                        row.getInt("delivers") > 0,
                        row.getInt("waiting")))
                .list();
    }
}
