create sequence relais.metric_view_number start with 1;

-- What a person looked at and keeps under a name. asked: names and values as in an address, without the period. last_days: a period that
-- ended on the day on which it was kept; else it is from_day to to_day; without any, it is the usual one. A deleted one can be brought back.
create table relais.metric_view (
    number     bigint       primary key,
    person     varchar(64)  not null references relais.person (id) on delete cascade,
    name       varchar(160) not null,
    panel      varchar(40)  not null,
    asked      text         not null,
    last_days  integer,
    from_day   date,
    to_day     date,
    kept_at    timestamp with time zone not null,
    deleted_at timestamp with time zone,
    unique (person, name),
    check (last_days is null or from_day is null),
    check ((from_day is null) = (to_day is null))
);
