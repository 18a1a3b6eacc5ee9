-- What is under way, and its money, is read in indexes of nothing else: a few in a hundred, and no other question takes them for one of
-- those over all that ever were.
create index mission_under_way on relais.mission (id) include (phase, currency) where ended_at is null;
create index metric_mission_under_way on relais.metric_mission (mission) include (currency, agreed, received)
    where ended_at is null;
