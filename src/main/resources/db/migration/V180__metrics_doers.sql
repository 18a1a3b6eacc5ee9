-- Who did a step on a day, as far as it decides whether its times may be shown: the first five by id are enough to say
-- whether there were five, on that day as well as over many.
create table relais.metric_doer (
    -- The day on which they finished it, in the network's zone.
    on_day   date         not null,
    diagram  varchar(64)  not null,
    activity varchar(255) not null,
    person   varchar(64)  not null,
    primary key (on_day, diagram, activity, person)
);

-- Of one step, and the erasure of a person.
create index metric_doer_of_step on relais.metric_doer (activity, on_day, diagram, person);
create index metric_doer_person on relais.metric_doer (person);

-- All days are read once more. Until they are, the pages say so: nobody could tell which times are whose.
update relais.metric_projection set projected_until = null, recomputed_at = null;
