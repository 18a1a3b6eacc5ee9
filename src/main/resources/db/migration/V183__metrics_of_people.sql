-- Who takes part in which mission: they brought it in, coordinate it, or have a line of the agreement in force.
create table relais.metric_participant (
    mission   varchar(64) not null,
    person    varchar(64) not null,
    -- As the mission's: what somebody takes part in is read latest first.
    opened_at timestamp with time zone not null,
    primary key (mission, person)
);
create index metric_participant_person on relais.metric_participant (person, opened_at desc, mission desc);

-- Who still has something to do in which mission under way.
create table relais.metric_duty (
    mission     varchar(64) not null,
    person      varchar(64) not null,
    coordinates boolean     not null,
    -- A part of the delivery, which is not over.
    delivers    boolean     not null,
    primary key (mission, person)
);
create index metric_duty_person on relais.metric_duty (person);

-- What was looked for in the lines of all agreements until now.
drop index relais.protocol_line_of_party;
drop index relais.metric_mission_coordinator;

-- All is read once more, who did a step too: of each step and day one more is kept than five. Until it is, the pages say so.
update relais.metric_projection set projected_until = null, recomputed_at = null;
