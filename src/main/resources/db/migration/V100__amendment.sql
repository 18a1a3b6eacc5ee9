-- Somebody wants the agreement in force changed. At most one is open a mission: open_in names the mission as long as it is.
create table relais.amendment (
    mission      varchar(20)   not null references relais.mission (id),
    number       integer       not null check (number >= 1),
    asked_by     varchar(64)   not null references relais.person (id),
    asked_at     timestamp with time zone not null,
    what         varchar(4000) not null,
    why          varchar(4000) not null,
    from_day     date          not null,
    as_worked    boolean       not null,
    state        varchar(20)   not null,
    -- The version that was proposed last for it.
    version      integer,
    round        integer       default 0 not null check (round >= 0),
    -- What the client said to another price, until it is in force.
    ordered_on   date,
    reference    varchar(400),
    recorded_by  varchar(64)   references relais.person (id),
    -- Why it was declined, refused or given up; empty otherwise.
    words        varchar(4000) not null,
    closed_by    varchar(64)   references relais.person (id),
    closed_at    timestamp with time zone,
    open_in      varchar(20)   unique,
    primary key (mission, number),
    check ((closed_at is null) = (open_in is not null)),
    check (open_in is null or open_in = mission)
);

-- Days done so far, as stated for it, by contribution.
create table relais.amendment_days (
    mission      varchar(20)   not null,
    number       integer       not null,
    contribution varchar(20)   not null,
    done         numeric(8, 2) not null check (done between 0 and 366),
    primary key (mission, number, contribution),
    foreign key (mission, number) references relais.amendment (mission, number)
);
