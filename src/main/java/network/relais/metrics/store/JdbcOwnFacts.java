package network.relais.metrics.store;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import network.relais.metrics.Diagrams;
import network.relais.metrics.Lasted;
import network.relais.metrics.MissionFact;
import network.relais.metrics.OwnFacts;
import network.relais.metrics.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOwnFacts implements OwnFacts {

    /** Of so many times that a step was done, those who did it are counted: enough, however many there are. */
    private static final int LOOKED_AT = 2_000;

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
    public Set<String> othersAt(Diagrams.Place step, String person, Period period, int atMost) {
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct holder from (
                            select holder from relais.metric_step
                            where diagram = ? and activity = ? and ended_at >= ? and ended_at < ? and ended_how = 'DONE'
                                and holder <> ?
                            fetch first %d rows only) looked_at
                        fetch first %d rows only"""
                                .formatted(LOOKED_AT, atMost))
                .params(
                        step.diagram(),
                        step.activity(),
                        Spans.start(period.from(), clock.getZone()),
                        Spans.start(period.until(), clock.getZone()),
                        person)
                .query(String.class)
                .list());
    }

    @Override
    public List<MissionFact> missions(String person, int atMost) {
        return jdbc.sql(
                        """
                        select m.* from relais.metric_mission m
                        where m.mission in (
                            select own.mission from relais.metric_mission own where own.introducer = :person
                            union select own.mission from relais.metric_mission own where own.coordinator = :person
                            union select line.mission from relais.protocol_line line
                            where line.party = :person and line.version = (
                                select max(version.number) from relais.protocol_version version
                                where version.mission = line.mission and version.in_force_since is not null))
                        order by m.opened_at desc, m.mission desc fetch first %d rows only"""
                                .formatted(atMost))
                .param("person", person)
                .query(JdbcMissionFacts::fact)
                .list();
    }
}
