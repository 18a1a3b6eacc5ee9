-- Who coordinates is read of the mission itself, which says it at once: somebody may take over where no step is open, which the projector
-- sees within the hour. What is left are parts of the delivery.
drop table relais.metric_duty;

-- Who has a part of the delivery of which mission, where it is not over.
create table relais.metric_deliverer (
    mission varchar(64) not null,
    person  varchar(64) not null,
    primary key (mission, person)
);
create index metric_deliverer_person on relais.metric_deliverer (person);

-- All is read once more. Until it is, the pages say so.
update relais.metric_projection set projected_until = null, recomputed_at = null;
