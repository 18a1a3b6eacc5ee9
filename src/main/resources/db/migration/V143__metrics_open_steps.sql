-- What is open is found, counted and told apart in the index alone.
create index metric_step_open on relais.metric_step (ended_at, kind, diagram, activity, mission, entered_at);
drop index relais.metric_step_ended;
create index mission_ended on relais.mission (ended_at, phase, currency);
