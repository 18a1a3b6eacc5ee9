-- How long somebody waited to open a step, and worked on it from then on, is known of those alone who opened its form: who these were
-- decides whether it may be shown.
drop table relais.metric_doer;

create table relais.metric_doer (
    grain     varchar(5)   not null constraint metric_doer_grain check (grain in ('DAY', 'MONTH')),
    -- The day on which they finished it, or the month's first, in the network's zone.
    starts_on date         not null,
    -- False: who did it. True: those of them whose opening of its form is known.
    opened    boolean      not null,
    diagram   varchar(64)  not null,
    activity  varchar(255) not null,
    -- Empty: somebody who is not known any more.
    person    varchar(64)  not null,
    primary key (grain, opened, starts_on, diagram, activity, person)
);

-- Of one step, and the erasure of a person.
create index metric_doer_of_step on relais.metric_doer (activity, grain, opened, starts_on, diagram, person);
create index metric_doer_person on relais.metric_doer (person);

-- All days are read once more. Until they are, the pages say so: nobody could tell which times are whose.
update relais.metric_projection set projected_until = null, recomputed_at = null;
