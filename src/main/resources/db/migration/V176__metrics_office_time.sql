-- What targets are held against is counted too, by day: office time, so that nobody has to look at each that ended.
-- All of it is counted anew from the facts; a table's unnamed check has another name on each database, so that the table is made anew as well.
drop table relais.metric_histogram;

create table relais.metric_histogram (
    grain     varchar(5)   not null constraint metric_histogram_grain check (grain in ('DAY', 'WEEK', 'MONTH')),
    -- The period's first day, in the network's zone.
    starts_on date         not null,
    subject   varchar(10)  not null constraint metric_histogram_subject check (subject in ('STEP', 'PHASE', 'MISSION')),
    -- The diagram of a step or phase; '-' for missions.
    diagram   varchar(64)  not null,
    -- A step's id, a phase's process, or the moment that a mission reached.
    activity  varchar(255) not null,
    measure   varchar(10)  not null
        constraint metric_histogram_measure check (measure in ('WHOLE', 'WAITING', 'WORKING', 'OFFICE')),
    -- How many, how long in all (milliseconds), and the packed buckets: whole minutes of office time, else such as grow by 9 %.
    durations bigint       not null,
    total     bigint       not null,
    buckets   bytea        not null,
    -- How many of them were rework.
    reworks   bigint       not null,
    primary key (grain, starts_on, subject, diagram, activity, measure)
);

create index metric_histogram_of_subject on relais.metric_histogram (subject, measure, grain, starts_on);
create index metric_histogram_of_activity on relais.metric_histogram (subject, activity, measure, grain, starts_on);

-- All days are read once more. Until they are, the pages say so.
update relais.metric_projection set projected_until = null, recomputed_at = null;
