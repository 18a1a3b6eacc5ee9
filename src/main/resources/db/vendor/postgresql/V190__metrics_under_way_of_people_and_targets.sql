-- Who coordinates what is under way is counted in the index alone, too.
drop index relais.mission_under_way;
create index mission_under_way on relais.mission (id) include (phase, currency, coordinator) where ended_at is null;

-- What is beyond a target is what came before a moment and has not ended.
create index metric_mission_since on relais.metric_mission (opened_at, mission) include (delivered_at, evaluated_at, paid_at)
    where ended_at is null;
create index metric_phase_since on relais.metric_phase (process, entered_at, mission) include (id) where ended_at is null;
