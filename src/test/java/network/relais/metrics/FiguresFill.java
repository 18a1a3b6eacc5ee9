package network.relais.metrics;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Missions of 30 steps, spread evenly over a span of days, by one statement a table: nobody played them, but they have the
 * shape of those that were. A fifth of the leads is declined; lives last 10 to 70 days, so that some are still going on.
 */
final class FiguresFill {

    private static final int STEPS = 30;
    private static final int PROCESSES = 6;

    private final JdbcTemplate jdbc;
    private final int missions;
    private final long days;
    private final String begin;
    private final String now;
    private final boolean isH2;
    private final ZoneId zone;

    FiguresFill(JdbcTemplate jdbc, int missions, LocalDate from, LocalDate until, ZoneId zone) {
        this.jdbc = jdbc;
        this.missions = missions;
        this.zone = zone;
        this.days = ChronoUnit.DAYS.between(from, until);
        this.begin = literal(Timestamp.from(from.atStartOfDay(zone).toInstant()));
        this.now = literal(Timestamp.from(until.atStartOfDay(zone).toInstant()));
        this.isH2 = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) FiguresFill::isH2));
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    void fill() {
        people();
        diagrams();
        missions();
        withoutIndexes(this::steps);
        phases();
    }

    /** PostgreSQL makes the indexes of a filled table several times faster than it keeps them while it is filled. */
    private void withoutIndexes(Runnable fill) {
        if (isH2) {
            fill.run();
            return;
        }
        var indexes = jdbc.queryForList(
                "select indexdef from pg_indexes where schemaname = 'relais' and tablename = 'metric_step' and indexdef not like '%UNIQUE%'",
                String.class);
        indexes.forEach(index -> jdbc.execute("drop index relais." + index.split(" ")[2]));
        fill.run();
        indexes.forEach(jdbc::execute);
    }

    private void people() {
        jdbc.execute("insert into relais.organisation (id, name) values ('o1', 'Client')");
        jdbc.execute("insert into relais.person (id, given_name, family_name, language) values ('p1', 'A', 'B', 'FR')");
    }

    /** One of ten is effort that nobody is paid for. */
    private static String step(int number) {
        return switch (number) {
            case 3 -> "userTask_answerOffer";
            case 13 -> "userTask_qualifyLead";
            case 23 -> "userTask_giveView";
            default -> "task-" + number;
        };
    }

    /** Each process has two contents: the second from the middle of the span on. */
    private void diagrams() {
        for (int process = 0; process < PROCESSES; process++) {
            for (int content = 0; content < 2; content++) {
                jdbc.update(
                        "insert into relais.metric_diagram values (?, ?, ?, cast(? as timestamp with time zone), ?)",
                        "diagram%d-%d".formatted(process, content),
                        "process" + process,
                        "Process " + process,
                        Timestamp.valueOf("2024-12-0%d 00:00:00".formatted(1 + content)),
                        "");
                for (int step = process; step < STEPS; step += PROCESSES) {
                    jdbc.update(
                            "insert into relais.metric_diagram_step values (?, ?, 'TASK', ?, 'member')",
                            "diagram%d-%d".formatted(process, content),
                            step(step),
                            "Task " + step);
                }
            }
        }
    }

    /** A number between 0 and 1 that follows from a mission and a salt. */
    private static String chance(String of, int salt) {
        return "(mod(%s * 7919 + %d * 104729, 100003) / 100003.0)".formatted(of, salt);
    }

    private String series(int from, int to) {
        return isH2
                ? "(select x as i from system_range(%d, %d))".formatted(from, to)
                : "(select cast(g as bigint) as i from generate_series(%d, %d) g)".formatted(from, to);
    }

    private String later(String moment, String seconds) {
        return isH2
                ? "dateadd(second, cast(%s as bigint), %s)".formatted(seconds, moment)
                : "(%s + (%s) * interval '1 second')".formatted(moment, seconds);
    }

    private static String ifPast(String moment, String now) {
        return "case when %1$s < %2$s then %1$s end".formatted(moment, now);
    }

    /** When a mission came in, and how many seconds it lasts. */
    private String lives() {
        var life = "86400 * (10 + 60 * %1$s * %1$s)".formatted(chance("i", 1));
        return "(select i, %s as opened, %s as life, case when mod(i, 5) = 0 then 0.1 else 1 end as part from %s s)"
                .formatted(later(begin, "i * %d.0 * 86400 / %d".formatted(days, missions)), life, series(1, missions));
    }

    private void missions() {
        var moments = new StringBuilder();
        for (var part : new double[] {0.1, 0.3, 0.4, 0.7, 0.8, 0.95}) {
            var at = later("opened", "life * " + part);
            moments.append(", case when part = 1 or %s = 0.1 then %s end".formatted(part, ifPast(at, now)));
        }
        var end = later("opened", "life * part");
        jdbc.execute(
                """
                insert into relais.metric_mission (mission, opened_at, pursued_at, agreed_at, staffed_at, delivered_at,
                    evaluated_at, paid_at, ended_at, outcome, phase, place, client, prescriber, introducer, coordinator, currency,
                    agreed, received, recommended_again_at)
                select 'M-' || i, opened%1$s, %2$s, case when %3$s < %4$s then case when part = 1 then 'COMPLETED' else 'DECLINED' end end,
                    case when %3$s < %4$s then 'ENDED' else 'DELIVERY' end, 'Place ' || mod(i, 40), 'o' || mod(i, 500), 'p' || mod(i, 997),
                    'p' || mod(i, 53), 'p' || mod(i, 211), 'EUR', 1000000 + mod(i, 97) * 10000, mod(i, 97) * 5000,
                    case when mod(i, 3) = 0 then %3$s end
                from %5$s lives"""
                        .formatted(moments, ifPast(end, now), end, now, lives()));
        jdbc.execute("insert into relais.metric_mission_kind select 'M-' || i, 'kind ' || mod(i, 25) from %s s"
                .formatted(series(1, missions)));
        jdbc.execute(
                """
                insert into relais.mission (id, title, client, introducer, currency, phase, opened_at, ended_at, outcome)
                select mission, 'Title', 'o1', 'p1', currency, phase, opened_at, ended_at, outcome from relais.metric_mission""");
    }

    private void steps() {
        var entered = later("opened", "life * s / 30.0");
        var ended = later("opened", "life * (s + 0.1 + 0.9 * %s) / 30.0".formatted(chance("(i + s)", 2)));
        var opened = later("opened", "life * (s + 0.05) / 30.0");
        for (int step = 0; step < STEPS; step++) {
            jdbc.execute(
                    """
                    insert into relais.metric_step (id, mission, phase, diagram, activity, kind, parent, task, holder, entered_at,
                        opened_at, ended_at, ended_how, round)
                    select 's' || i || '-' || s, 'M-' || i, 'f' || i || '-' || mod(s, %1$d),
                        'diagram' || mod(s, %1$d) || case when i * 2 < %2$d then '-0' else '-1' end, '%10$s', 'TASK', 'parent',
                        't' || i || '-' || s, 'p' || mod(i, 211), %3$s, %4$s, %5$s, case when %6$s < %7$s then 'DONE' end,
                        case when mod(i + s, 10) = 0 then 2 else 1 end
                    from (select lives.*, %8$d as s from %9$s lives) steps
                    where (part = 1 or s < 3) and %3$s < %7$s"""
                            .formatted(
                                    PROCESSES,
                                    missions,
                                    entered,
                                    ifPast(opened, now),
                                    ifPast(ended, now),
                                    ended,
                                    now,
                                    step,
                                    lives(),
                                    step(step)));
        }
    }

    private void phases() {
        var entered = later("opened", "life * s / 6.0");
        var ended = later("opened", "life * (s + 1) / 6.0");
        for (int process = 0; process < PROCESSES; process++) {
            jdbc.execute(
                    """
                    insert into relais.metric_phase (id, mission, process, diagram, called_by, entered_at, ended_at, outcome)
                    select 'f' || i || '-' || s, 'M-' || i, 'process' || s,
                        'diagram' || s || case when i * 2 < %1$d then '-0' else '-1' end, 'mission_lifecycle', %2$s, %3$s,
                        case when %4$s < %5$s then 'done' end
                    from (select lives.*, %6$d as s from %7$s lives) phases
                    where (part = 1 or s < 1) and %2$s < %5$s"""
                            .formatted(missions, entered, ifPast(ended, now), ended, now, process, lives()));
        }
    }

    /** Four share in each agreement, and have had their part of one payment of each mission that is paid. Once: what is there stays. */
    void books() {
        if (jdbc.queryForObject("select count(*) from relais.metric_share", Long.class) > 0) {
            return;
        }
        var number = "cast(substring(m.mission from 3) as bigint)";
        var party = "'p' || mod(%s + k.i * 37, 211)".formatted(number);
        var four = series(1, 4);
        jdbc.execute(
                """
                insert into relais.protocol_version (mission, number, round, origin, proposer, proposed_at, content, status, in_force_since)
                select mission, 1, 1, 'DRAFT', 'p1', agreed_at, '', 'AGREED', agreed_at from relais.metric_mission where agreed_at is not null""");
        jdbc.execute(
                """
                insert into relais.protocol_line (mission, version, position, kind, party, entry, label, amount, why_fr, why_en)
                select m.mission, 1, k.i, 'DELIVERY', %s, 'e', 'Label', m.agreed / 4, '', ''
                from relais.metric_mission m, %s k where m.agreed_at is not null"""
                        .formatted(party, four));
        for (var code : List.of("bank", "client")) {
            jdbc.update(
                    "insert into relais.account (mission, code, kind) select mission, ?, ? from relais.metric_mission where paid_at is not null",
                    code,
                    code);
        }
        jdbc.execute(
                """
                insert into relais.account (mission, code, kind, line, party, entry)
                select m.mission, 'payable/contribution/' || %1$s || '/e', 'payable', 'contribution', %1$s, 'e'
                from relais.metric_mission m, %2$s k where m.paid_at is not null"""
                        .formatted(party, four));
        jdbc.execute(
                """
                insert into relais.payment (number, mission, request, received_on, reference, recorded_by, recorded_at)
                select %s, m.mission, 'r', cast(m.paid_at as date), 'r', 'p1', m.paid_at
                from relais.metric_mission m where m.paid_at is not null"""
                        .formatted(number));
        jdbc.execute(
                """
                insert into relais.entry (number, mission, business_key, kind, debit, credit, amount, payment, recorded_by, recorded_at)
                select %1$s * 5, m.mission, 'payment', 'PAYMENT', 'bank', 'client', m.agreed, %1$s, 'p1', m.paid_at
                from relais.metric_mission m where m.paid_at is not null"""
                        .formatted(number));
        jdbc.execute(
                """
                insert into relais.entry (number, mission, business_key, kind, debit, credit, amount, payment, version, run, recorded_at)
                select %1$s * 5 + k.i, m.mission, 'hand-out/' || k.i, 'HAND_OUT', 'client', 'payable/contribution/' || %2$s || '/e',
                    m.agreed / 4, %1$s, 1, 1, m.paid_at
                from relais.metric_mission m, %3$s k where m.paid_at is not null"""
                        .formatted(number, party, four));
        jdbc.execute(
                """
                insert into relais.metric_share (mission, person, agreed_at)
                select distinct m.mission, line.party, m.agreed_at
                from relais.metric_mission m join relais.protocol_line line on line.mission = m.mission""");
        jdbc.execute(
                """
                insert into relais.metric_income (entry, mission, person, currency, amount, recorded_at)
                select e.number, e.mission, a.party, 'EUR', e.amount, e.recorded_at
                from relais.entry e join relais.account a on a.mission = e.mission and a.code = e.credit where e.kind = 'HAND_OUT'""");
    }

    /** Who takes part in which mission, and has something to do there. Once: what is there stays. */
    void participants() {
        if (jdbc.queryForObject("select count(*) from relais.metric_deliverer", Long.class) > 0) {
            return;
        }
        jdbc.execute("delete from relais.metric_participant");
        jdbc.execute(
                """
                insert into relais.metric_participant (mission, person, opened_at)
                select m.mission, part.person, m.opened_at
                from (
                    select mission, introducer as person from relais.metric_mission
                    union select mission, coordinator from relais.metric_mission
                    union select mission, person from relais.metric_share) part
                join relais.metric_mission m on m.mission = part.mission""");
        jdbc.execute(
                """
                insert into relais.metric_deliverer (mission, person)
                select m.mission, share.person
                from relais.metric_mission m join relais.metric_share share on share.mission = m.mission
                where m.ended_at is null and m.delivered_at is null""");
    }

    /** As the projector keeps them: of each step and day, and month, the first six by id. Once: what is there stays. */
    void doers() {
        if (jdbc.queryForObject("select count(*) from relais.metric_doer", Long.class) > 0) {
            return;
        }
        var firstSix =
                """
                insert into relais.metric_doer (grain, starts_on, opened, diagram, activity, person)
                select '%s', starts_on, opened, diagram, activity, person
                from (
                    select numbered.*, row_number() over (partition by starts_on, opened, diagram, activity order by person) as place
                    from (%s) numbered) placed
                where place <= 6""";
        jdbc.execute(firstSix.formatted(
                "DAY",
                """
                select distinct cast(s.ended_at at time zone '%s' as date) as starts_on, kind.opened, s.diagram, s.activity,
                    s.holder as person
                from relais.metric_step s, (select false as opened union all select true) kind
                where s.ended_how = 'DONE' and (s.opened_at is not null or not kind.opened)"""
                        .formatted(zone)));
        jdbc.execute(
                firstSix.formatted(
                        "MONTH",
                        """
                select distinct cast(date_trunc('month', starts_on) as date) as starts_on, opened, diagram, activity, person
                from relais.metric_doer where grain = 'DAY'"""));
    }

    /** Everybody who holds a step or has a share. Once: what is there stays. */
    void members() {
        if (jdbc.queryForObject("select count(*) from relais.person_role", Long.class) > 0) {
            return;
        }
        jdbc.execute(
                """
                insert into relais.person (id, given_name, family_name, language)
                select 'p' || i, 'Given ' || i, 'Family', 'FR' from %s s where i <> 1"""
                        .formatted(series(0, 996)));
        jdbc.execute(
                """
                update relais.mission set coordinator = (
                    select facts.coordinator from relais.metric_mission facts where facts.mission = mission.id)
                where ended_at is null""");
        jdbc.execute(
                "insert into relais.person_role (person, role, valid_from) select 'p' || i, 'MEMBER', date '2020-01-01' from %s s"
                        .formatted(series(0, 210)));
    }

    private static String literal(Timestamp moment) {
        return "timestamp with time zone '%s'"
                .formatted(moment.toInstant().toString().replace("T", " ").replace("Z", "+00:00"));
    }
}
