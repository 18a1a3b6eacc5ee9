-- When the prescriber brought the next lead after this one.
alter table relais.metric_mission add column recommended_again_at timestamp with time zone;
drop index relais.metric_mission_prescriber;
create index metric_mission_prescriber on relais.metric_mission (prescriber, opened_at);

-- How many of the durations were rework.
alter table relais.metric_histogram add column reworks bigint default 0 not null;

-- Counted from the first day on once more.
delete from relais.metric_histogram;
update relais.metric_projection set projected_until = null, recomputed_at = null;

-- A member's own figures, and the erasure of a person.
create index metric_step_of_holder on relais.metric_step (holder, ended_at);
create index metric_phase_running on relais.metric_phase (called_by, ended_at);
