-- A milestone as it was handed over, once a round, and what the client said to it.
create table relais.delivery (
    mission      varchar(20)   not null references relais.mission (id),
    milestone    varchar(20)   not null,
    round        integer       not null check (round >= 1),
    delivered_by varchar(64)   not null references relais.person (id),
    delivered_at timestamp with time zone not null,
    words        varchar(4000) not null,
    link         varchar(1000) not null,
    answered_by  varchar(64)   references relais.person (id),
    answered_at  timestamp with time zone,
    accepted_on  date,
    corrections  varchar(4000) not null,
    primary key (mission, milestone, round),
    check ((answered_by is null) = (answered_at is null)),
    check (accepted_on is null or (answered_at is not null and corrections = ''))
);

-- Days are confirmed for one role and one accepted milestone. They never change a share by themselves.
create table relais.days_confirmation (
    mission      varchar(20)   not null references relais.mission (id),
    milestone    varchar(20)   not null,
    contribution varchar(20)   not null,
    person       varchar(64)   not null references relais.person (id),
    planned      numeric(8, 2) not null check (planned >= 0),
    asked_at     timestamp with time zone not null,
    state        varchar(20)   not null,
    done         numeric(8, 2) check (done between 0 and 366),
    reason       varchar(4000) not null,
    answered_by  varchar(64)   references relais.person (id),
    answered_at  timestamp with time zone,
    primary key (mission, milestone, contribution),
    check ((done is null) = (state in ('ASKED', 'NOT_CONFIRMED')))
);

-- Somebody could not go on. The reason may be a private one: only whoever leads the mission reads it.
create table relais.withdrawal (
    mission      varchar(20)   not null references relais.mission (id),
    number       integer       not null check (number >= 1),
    person       varchar(64)   not null references relais.person (id),
    recorded_by  varchar(64)   not null references relais.person (id),
    recorded_at  timestamp with time zone not null,
    reason       varchar(4000) not null,
    searches     integer       not null check (searches >= 1),
    closed_at    timestamp with time zone,
    primary key (mission, number)
);

create table relais.withdrawal_days (
    mission      varchar(20)   not null,
    number       integer       not null,
    contribution varchar(20)   not null,
    done         numeric(8, 2) not null check (done >= 0),
    primary key (mission, number, contribution),
    foreign key (mission, number) references relais.withdrawal (mission, number)
);
