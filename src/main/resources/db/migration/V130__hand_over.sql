-- Somebody is asked to take over a role of a mission, and says yes or no. At most one question a role is open at a time.
create sequence relais.hand_over_number start with 1;

create table relais.hand_over (
    number    bigint        primary key,
    mission   varchar(20)   not null references relais.mission (id),
    role      varchar(20)   not null check (role in ('COORDINATOR', 'INTRODUCER')),
    holder    varchar(64)   not null references relais.person (id),
    successor varchar(64)   not null references relais.person (id),
    asked_by  varchar(64)   not null references relais.person (id),
    asked_at  timestamp with time zone not null,
    words     varchar(4000) not null,
    state     varchar(20)   not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'STOPPED')),
    reason    varchar(4000) not null,
    ended_at  timestamp with time zone,
    check (holder <> successor),
    check ((ended_at is null) = (state = 'ASKED'))
);
create index hand_over_by_mission on relais.hand_over (mission, number);
