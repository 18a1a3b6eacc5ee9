-- Who has a share of a mission's agreement in force, and what was handed out to whom: read from agreements and books together with
-- the mission's facts, so that a balance over many missions looks into neither.
create table relais.metric_share (
    mission   varchar(64) not null,
    person    varchar(64) not null,
    agreed_at timestamp with time zone not null,
    primary key (mission, person)
);
create index metric_share_agreed on relais.metric_share (agreed_at, person, mission);
create index metric_share_of_person on relais.metric_share (person);

create table relais.metric_income (
    -- Number of the entry in the books.
    entry       bigint      primary key,
    mission     varchar(64) not null,
    person      varchar(64) not null,
    currency    varchar(3)  not null,
    -- Minor units; less than 0 where it was taken back.
    amount      bigint      not null,
    recorded_at timestamp with time zone not null
);
create index metric_income_recorded on relais.metric_income (recorded_at, currency, person, amount, mission);
create index metric_income_of_person on relais.metric_income (person);

-- Read with all missions once more.
update relais.metric_projection set rebuild_asked = current_timestamp where projected_until is not null;
