package network.relais.metrics.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import network.relais.metrics.MissionFact.Moment;

/** How missions' facts are gathered from the rows of several features, many missions at once. */
final class MissionRows {

    /** In which column each moment stands. */
    static final Map<Moment, String> MOMENTS = moments();

    /** Missions whose prescriber has brought another lead since they were read; the later one is read now. */
    static final String NOW_RECOMMENDED_AGAIN =
            """
            select m.mission from relais.metric_mission m
            where m.recommended_again_at is null and m.prescriber in (
                    select known.prescriber from relais.metric_mission known where known.mission in (:missions))
                and exists (
                    select 1 from relais.metric_mission later
                    where later.prescriber = m.prescriber and later.opened_at > m.opened_at)""";

    static final String RECOMMENDED_AGAIN =
            """
            update relais.metric_mission set recommended_again_at = (
                select min(later.opened_at) from relais.metric_mission later
                where later.prescriber = metric_mission.prescriber and later.opened_at > metric_mission.opened_at)
            where mission in (:missions)""";

    /** Amounts as {@code MissionAccounts} has them: the budget of the version in force, and what came to the bank from the client. */
    private static final String MERGE =
            """
            merge into relais.metric_mission known
            using (
                select m.id, m.opened_at, pursued.ended_at as pursued_at, agreed.at as agreed_at, staffed.ended_at as staffed_at,
                    m.delivered_at, m.evaluated_at, m.paid_at, m.ended_at, m.outcome, m.phase, o.place, m.client, m.prescriber,
                    m.introducer, m.coordinator, m.currency, coalesce(budget.amount, 0) as agreed,
                    coalesce(paid.amount, 0) as received
                from relais.mission m
                left join relais.organisation o on o.id = m.client
                left join (
                    select mission, min(ended_at) as ended_at from relais.metric_phase
                    where outcome = 'pursued' and mission in (:missions) group by mission) pursued on pursued.mission = m.id
                left join (
                    select mission, max(ended_at) as ended_at from relais.metric_phase
                    where outcome = 'staffed' and called_by = 'mission_lifecycle' and mission in (:missions)
                    group by mission) staffed on staffed.mission = m.id
                left join (
                    select mission, min(in_force_since) as at from relais.protocol_version
                    where mission in (:missions) group by mission) agreed on agreed.mission = m.id
                left join (
                    select line.mission, sum(line.amount) as amount
                    from (
                        select mission, max(number) as number from relais.protocol_version
                        where in_force_since is not null and mission in (:missions) group by mission) latest
                    join relais.protocol_line line on line.mission = latest.mission and line.version = latest.number
                    group by line.mission) budget on budget.mission = m.id
                left join (
                    select mission, sum(case when debit = 'bank' then amount else -amount end) as amount
                    from relais.entry
                    where (debit = 'bank' and credit in ('client', 'credit') or credit = 'bank' and debit in ('client', 'credit'))
                        and mission in (:missions)
                    group by mission) paid on paid.mission = m.id
                where m.id in (:missions)) read
            on (known.mission = read.id)
            when matched then update set opened_at = read.opened_at, pursued_at = coalesce(read.pursued_at, known.pursued_at),
                agreed_at = read.agreed_at, staffed_at = coalesce(read.staffed_at, known.staffed_at),
                delivered_at = read.delivered_at, evaluated_at = read.evaluated_at, paid_at = read.paid_at,
                ended_at = read.ended_at, outcome = read.outcome, phase = read.phase, place = read.place, client = read.client,
                prescriber = read.prescriber, introducer = read.introducer, coordinator = read.coordinator,
                currency = read.currency, agreed = read.agreed, received = read.received
            when not matched then insert (mission, opened_at, pursued_at, agreed_at, staffed_at, delivered_at, evaluated_at,
                paid_at, ended_at, outcome, phase, place, client, prescriber, introducer, coordinator, currency, agreed, received)
                values (read.id, read.opened_at, read.pursued_at, read.agreed_at, read.staffed_at, read.delivered_at,
                    read.evaluated_at, read.paid_at, read.ended_at, read.outcome, read.phase, read.place, read.client,
                    read.prescriber, read.introducer, read.coordinator, read.currency, read.agreed, read.received)""";

    private static final String FORGET_KINDS = "delete from relais.metric_mission_kind where mission in (:missions)";

    private static final String ADD_KINDS =
            """
            insert into relais.metric_mission_kind (mission, kind)
            select mission, skill from relais.lead_skill where mission in (:missions)""";

    /** The lines of the agreement in force. */
    private static final String IN_FORCE =
            """
            (select line.mission, line.kind, line.party
                from (
                    select mission, max(number) as number from relais.protocol_version
                    where in_force_since is not null and mission in (:missions) group by mission) latest
                join relais.protocol_line line on line.mission = latest.mission and line.version = latest.number)""";

    private static final String FORGET_SHARES = "delete from relais.metric_share where mission in (:missions)";

    /** Back to whoever paid it, or kept by the network: nobody's share, and nobody's income. */
    private static final String NO_SHARE = "('expense', 'network')";

    private static final String ADD_SHARES =
            """
            insert into relais.metric_share (mission, person, agreed_at)
            select distinct line.mission, line.party, m.agreed_at
            from %s line
            join relais.metric_mission m on m.mission = line.mission
            where lower(line.kind) not in %s"""
                    .formatted(IN_FORCE, NO_SHARE);

    /** What a hand-out moves to somebody, and its reversal back; a payout moves what is theirs already. Entries never change. */
    private static final String ADD_INCOME =
            """
            insert into relais.metric_income (entry, mission, person, currency, amount, recorded_at)
            select e.number, e.mission, a.party, m.currency, case when e.debit = 'client' then e.amount else -e.amount end,
                e.recorded_at
            from relais.entry e
            join relais.account a on a.mission = e.mission
                and a.code = case when e.debit = 'client' then e.credit else e.debit end
            join relais.metric_mission m on m.mission = e.mission
            where e.mission in (:missions) and (e.debit = 'client' or e.credit = 'client') and a.kind = 'payable'
                and a.line not in %s
                and not exists (select 1 from relais.metric_income known where known.entry = e.number)"""
                    .formatted(NO_SHARE);

    private static final String FORGET_PARTICIPANTS =
            "delete from relais.metric_participant where mission in (:missions)";

    /** The network takes its part as nobody. */
    private static final String ADD_PARTICIPANTS =
            """
            insert into relais.metric_participant (mission, person, opened_at)
            select part.mission, part.person, m.opened_at
            from (
                select mission, introducer as person from relais.metric_mission
                where introducer is not null and mission in (:missions)
                union
                select mission, coordinator from relais.metric_mission
                where coordinator is not null and mission in (:missions)
                union
                select mission, party from %s line where lower(kind) <> 'network') part
            join relais.metric_mission m on m.mission = part.mission"""
                    .formatted(IN_FORCE);

    private static final String FORGET_DELIVERERS = "delete from relais.metric_deliverer where mission in (:missions)";

    private static final String ADD_DELIVERERS =
            """
            insert into relais.metric_deliverer (mission, person)
            select distinct line.mission, line.party from %s line
            join relais.metric_mission m on m.mission = line.mission
            where m.ended_at is null and m.delivered_at is null and lower(line.kind) = 'delivery'"""
                    .formatted(IN_FORCE);

    /** In the order in which they are written. */
    static final List<String> OF_MISSIONS = List.of(
            MERGE,
            FORGET_KINDS,
            ADD_KINDS,
            FORGET_SHARES,
            ADD_SHARES,
            ADD_INCOME,
            FORGET_PARTICIPANTS,
            ADD_PARTICIPANTS,
            FORGET_DELIVERERS,
            ADD_DELIVERERS);

    private MissionRows() {}

    /** What else has to hold of a mission that has reached a moment. */
    static String condition(Moment moment) {
        return moment == Moment.COMPLETED ? " and outcome = 'COMPLETED'" : "";
    }

    private static Map<Moment, String> moments() {
        var columns = new EnumMap<Moment, String>(Moment.class);
        for (var moment : Moment.values()) {
            columns.put(
                    moment,
                    moment == Moment.COMPLETED ? "ended_at" : moment.name().toLowerCase(Locale.ROOT) + "_at");
        }
        return columns;
    }
}
