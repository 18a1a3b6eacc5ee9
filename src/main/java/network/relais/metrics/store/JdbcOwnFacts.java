package network.relais.metrics.store;

import java.time.Clock;
import java.util.List;
import network.relais.metrics.Lasted;
import network.relais.metrics.MissionFact;
import network.relais.metrics.OwnFacts;
import network.relais.metrics.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOwnFacts implements OwnFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcOwnFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Lasted> steps(String person, Period period) {
        return jdbc.sql(
                        """
                        select 'STEP' as subject, diagram, activity, holder, entered_at, opened_at, ended_at, round from relais.metric_step
                        where holder = ? and ended_at >= ? and ended_at < ? and ended_how = 'DONE' and kind = 'TASK'""")
                .params(
                        person,
                        Spans.start(period.from(), clock.getZone()),
                        Spans.start(period.until(), clock.getZone()))
                .query(JdbcStepsOfSome::lasted)
                .list();
    }

    @Override
    public List<MissionFact> missions(String person, int atMost) {
        return jdbc.sql(
                        """
                        select m.* from relais.metric_participant part
                        join relais.metric_mission m on m.mission = part.mission
                        where part.person = ?
                        order by part.opened_at desc, part.mission desc fetch first %d rows only"""
                                .formatted(atMost))
                .param(person)
                .query(JdbcMissionFacts::fact)
                .list();
    }

    @Override
    public Numbers numbers(String person) {
        return jdbc.sql(
                        """
                        select count(*) as missions, sum(case when m.ended_at is null then 1 else 0 end) as under_way
                        from relais.metric_participant part
                        join relais.metric_mission m on m.mission = part.mission
                        where part.person = ?""")
                .param(person)
                .query((row, number) -> new Numbers(row.getLong("missions"), row.getLong("under_way")))
                .single();
    }
}
