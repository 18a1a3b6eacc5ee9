create sequence relais.offer_number start with 1;

-- Who was asked to take an open role, and what became of it. Columns for typed words are twice the longest text:
-- H2 counts UTF-16 units.
create table relais.staffing_offer (
    number       bigint       primary key,
    mission      varchar(20)  not null references relais.mission (id),
    contribution varchar(20)  not null,
    person       varchar(64)  not null references relais.person (id),
    ask_next     boolean      not null,
    state        varchar(12)  not null,
    asked_at     timestamp with time zone not null,
    ended_at     timestamp with time zone,
    reason       varchar(4000),
    check ((state = 'ASKED') = (ended_at is null))
);
create index staffing_offer_by_mission on relais.staffing_offer (mission, contribution);
