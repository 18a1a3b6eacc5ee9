create sequence relais.mission_number start with 1;

create table relais.mission (
    id              varchar(20)  primary key,
    title           varchar(120) not null,
    client          varchar(64)  not null references relais.organisation (id),
    client_contact  varchar(64)  references relais.person (id),
    prescriber      varchar(64)  references relais.person (id),
    introducer      varchar(64)  not null references relais.person (id),
    coordinator     varchar(64)  references relais.person (id),
    currency        varchar(3)   not null,
    phase           varchar(20)  not null,
    opened_at       timestamp with time zone not null,
    delivered_at    timestamp with time zone,
    evaluated_at    timestamp with time zone,
    paid_at         timestamp with time zone,
    paused_at       timestamp with time zone,
    paused_until    date,
    ended_at        timestamp with time zone,
    outcome         varchar(20),
    end_reason      varchar(2000),
    end_word        varchar(2000),
    check ((ended_at is null) = (outcome is null)),
    check ((paused_at is null) = (paused_until is null))
);

create table relais.mission_part (
    mission varchar(20) not null references relais.mission (id),
    person  varchar(64) not null references relais.person (id),
    part    varchar(20) not null,
    primary key (mission, person, part)
);
create index mission_part_by_person on relais.mission_part (person);

create sequence relais.journal_number start with 1;

create table relais.journal (
    number  bigint       primary key,
    mission varchar(20)  not null references relais.mission (id),
    at      timestamp with time zone not null,
    actor   varchar(64)  references relais.person (id),
    kind    varchar(60)  not null,
    details varchar(4000) not null
);
create index journal_by_mission on relais.journal (mission, number);
