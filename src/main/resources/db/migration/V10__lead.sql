create table relais.lead (
    mission             varchar(20)   primary key references relais.mission (id),
    need                varchar(8000) not null,
    budget_from         bigint        check (budget_from >= 0),
    budget_to           bigint        check (budget_to >= 0),
    wished_start        date,
    recommended_by      varchar(12)   not null,
    recommender         varchar(64)   references relais.person (id),
    thanked_by_relais   boolean       not null,
    priority            varchar(12),
    due_in_working_days integer       check (due_in_working_days >= 1),
    round               integer       not null check (round >= 1),
    state               varchar(20)   not null,
    asked_coordinator   varchar(64)   references relais.person (id),
    last_declined_by    varchar(64)   references relais.person (id),
    last_decline_reason varchar(4000),
    wake_on             date,
    reason_for_us       varchar(4000),
    word_for_prescriber varchar(4000),
    check (budget_to is null or budget_to >= budget_from)
);

create table relais.lead_skill (
    mission varchar(20) not null references relais.lead (mission),
    skill   varchar(80) not null,
    primary key (mission, skill)
);
