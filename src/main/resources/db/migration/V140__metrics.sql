-- What managers' figures are made of. Written by a projector that reads the engine's history and our own tables; it survives
-- the clean-up of that history, hence no foreign keys. People and organisations by id, never by name; amounts in minor units,
-- excluding VAT.

-- A mission and the moments that it has reached.
create table relais.metric_mission (
    mission      varchar(64) primary key,
    opened_at    timestamp with time zone not null,
    pursued_at   timestamp with time zone,
    agreed_at    timestamp with time zone,
    staffed_at   timestamp with time zone,
    delivered_at timestamp with time zone,
    evaluated_at timestamp with time zone,
    paid_at      timestamp with time zone,
    ended_at     timestamp with time zone,
    outcome      varchar(20),
    phase        varchar(20) not null,
    place        varchar(200),
    client       varchar(64),
    prescriber   varchar(64),
    introducer   varchar(64),
    coordinator  varchar(64),
    currency     varchar(3)  not null,
    agreed       bigint      not null,
    received     bigint      not null
);
create index metric_mission_opened on relais.metric_mission (opened_at);
create index metric_mission_agreed on relais.metric_mission (agreed_at);
create index metric_mission_staffed on relais.metric_mission (staffed_at);
create index metric_mission_delivered on relais.metric_mission (delivered_at);
create index metric_mission_evaluated on relais.metric_mission (evaluated_at);
create index metric_mission_paid on relais.metric_mission (paid_at);
create index metric_mission_ended on relais.metric_mission (ended_at);
create index metric_mission_prescriber on relais.metric_mission (prescriber);

-- What kind of mission it is: the skills that the lead asks for. A mission is of each of its kinds.
create table relais.metric_mission_kind (
    mission varchar(64)  not null,
    kind    varchar(160) not null,
    primary key (mission, kind)
);
create index metric_mission_kind_by_kind on relais.metric_mission_kind (kind, mission);

-- A diagram by the SHA-256 of its content, whatever version number the engine gave it.
create table relais.metric_diagram (
    diagram    varchar(64)  primary key,
    process    varchar(255) not null,
    label      varchar(400) not null,
    first_used timestamp with time zone not null,
    content    text         not null
);

-- What is drawn in it and takes time.
create table relais.metric_diagram_step (
    diagram   varchar(64)  not null,
    activity  varchar(255) not null,
    kind      varchar(20)  not null check (kind in ('TASK', 'WAIT', 'CALL', 'SCOPE', 'ASIDE', 'SIDE_BY_SIDE', 'NEXT_SUBJECT')),
    label     varchar(400) not null,
    -- As the diagram declares it; null where it does not.
    waits_for varchar(40),
    primary key (diagram, activity)
);

-- One run of a process for a mission. Those that the map calls are the mission's phases.
create table relais.metric_phase (
    id         varchar(64)  primary key,
    mission    varchar(64)  not null,
    process    varchar(255) not null,
    diagram    varchar(64)  not null,
    -- The process that called it; null where nobody did.
    called_by  varchar(255),
    -- The step that called it.
    call_step  varchar(64),
    entered_at timestamp with time zone not null,
    ended_at   timestamp with time zone,
    outcome    varchar(60)
);
create index metric_phase_of_mission on relais.metric_phase (mission);
create index metric_phase_ended on relais.metric_phase (ended_at);

-- One time that a mission was at a step.
create table relais.metric_step (
    id           varchar(64)  primary key,
    mission      varchar(64)  not null,
    phase        varchar(64)  not null,
    diagram      varchar(64)  not null,
    activity     varchar(255) not null,
    kind         varchar(20)  not null,
    -- The step that it is inside of, or the phase.
    parent       varchar(64)  not null,
    task         varchar(64),
    holder       varchar(64),
    entered_at   timestamp with time zone not null,
    -- When its holder first opened its form; null: not known.
    opened_at    timestamp with time zone,
    ended_at     timestamp with time zone,
    ended_how    varchar(20)  check (ended_how in ('DONE', 'TAKEN_BACK')),
    -- 1 the first time, more when the same work comes back: another draft, a milestone corrected.
    round        integer      not null check (round >= 1),
    check ((ended_at is null) = (ended_how is null))
);
create index metric_step_of_mission on relais.metric_step (mission);
create index metric_step_ended on relais.metric_step (ended_at);
create index metric_step_of_diagram on relais.metric_step (diagram, activity, ended_at);

-- When somebody first opened the form of a task. Noted while Tasklist fetches it, apart from everything else.
create table relais.metric_opening (
    task      varchar(64) not null,
    person    varchar(64) not null,
    opened_at timestamp with time zone not null,
    primary key (task, person)
);
create index metric_opening_at on relais.metric_opening (opened_at);

-- How long things took that ended in a period, in logarithmic buckets: see docs/metrics.md.
create table relais.metric_histogram (
    grain     varchar(5)   not null check (grain in ('DAY', 'WEEK', 'MONTH')),
    -- The period's first day, in the network's zone.
    starts_on date         not null,
    subject   varchar(10)  not null check (subject in ('STEP', 'PHASE', 'MISSION')),
    -- The diagram of a step or phase; '-' for missions.
    diagram   varchar(64)  not null,
    -- A step's id, a phase's process, or the moment that a mission reached.
    activity  varchar(255) not null,
    measure   varchar(10)  not null check (measure in ('WHOLE', 'WAITING', 'WORKING')),
    -- How many, how long in all (milliseconds), and the packed buckets.
    durations bigint       not null,
    total     bigint       not null,
    buckets   bytea        not null,
    primary key (grain, starts_on, subject, diagram, activity, measure)
);

-- Who projects now, how far the projector has come, and how far a rebuild has.
create table relais.metric_projection (
    id              integer primary key check (id = 1),
    lease_owner     varchar(64),
    lease_until     timestamp with time zone,
    projected_until timestamp with time zone,
    recomputed_at   timestamp with time zone,
    rebuild_asked   timestamp with time zone,
    rebuild_day     integer,
    rebuild_days    integer
);
insert into relais.metric_projection (id) values (1);
