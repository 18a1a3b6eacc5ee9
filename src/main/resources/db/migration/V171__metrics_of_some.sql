-- Missions of one place, or brought by one introducer, in the order of their leads; their steps of a period are found one mission at a time.
create index metric_mission_place on relais.metric_mission (place, opened_at);
create index metric_mission_introducer on relais.metric_mission (introducer, opened_at);
create index metric_step_in_mission on relais.metric_step (mission, ended_at);
drop index relais.metric_step_of_mission;

-- Who did a step is counted in the index alone.
create index metric_step_at on relais.metric_step (diagram, activity, ended_at, ended_how, holder);
drop index relais.metric_step_of_diagram;
