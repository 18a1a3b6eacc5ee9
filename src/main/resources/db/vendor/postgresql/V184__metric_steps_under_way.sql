-- What steps are open, of whom, is read in an index of nothing else, in the order in which it is counted.
create index metric_step_under_way on relais.metric_step (diagram, activity, mission) include (kind, entered_at, holder)
    where ended_at is null;
