create table relais.evaluation (
    mission   varchar(20) primary key references relais.mission (id),
    opened_at timestamp with time zone not null,
    closes_at timestamp with time zone not null,
    closed_at timestamp with time zone
);

-- One row for each person who is asked, and for what. The client and the prescriber have no login: whoever speaks with
-- them answers for them.
create table relais.evaluation_view (
    mission      varchar(20) not null references relais.evaluation (mission),
    side         varchar(20) not null check (side in ('CLIENT', 'CONTRIBUTOR', 'PRESCRIBER')),
    person       varchar(64) not null references relais.person (id),
    state        varchar(20) not null check (state in ('WAITING', 'ANSWERED', 'NOT_ANSWERED')),
    recorded_at  timestamp with time zone,
    result       integer check (result between 1 and 5),
    cooperation  integer check (cooperation between 1 and 5),
    recommends   integer check (recommends between 0 and 10),
    to_keep      varchar(4000),
    to_change    varchar(4000),
    words        varchar(4000),
    primary key (mission, side, person),
    check ((state = 'WAITING') = (recorded_at is null))
);

-- What was computed when the evaluation closed. Without an average: too few scores to show one.
create table relais.evaluation_result (
    mission  varchar(20) not null references relais.evaluation (mission),
    question varchar(30) not null,
    scores   integer     not null check (scores >= 0),
    average  decimal(3, 1),
    primary key (mission, question)
);

create sequence relais.improvement_number start with 1;

create table relais.improvement (
    number     bigint        primary key,
    mission    varchar(20)   not null references relais.evaluation (mission),
    words      varchar(4000) not null,
    noted_at   timestamp with time zone not null,
    state      varchar(20)   not null check (state in ('OPEN', 'TAKEN_UP', 'DONE')),
    handled_by varchar(64)   references relais.person (id),
    handled_at timestamp with time zone,
    sentence   varchar(1000),
    check ((state = 'OPEN') = (handled_at is null))
);
create index improvement_by_mission on relais.improvement (mission);
