-- When the rebuild at hand began: it reads up to then, goes on where it was stopped, and reads no day twice nor any not at all.
alter table relais.metric_projection add column rebuild_begun timestamp with time zone;

-- Of one that was stopped before, nobody knows: it is made from its first day on.
update relais.metric_projection set rebuild_asked = current_timestamp, rebuild_day = null, rebuild_days = null
where rebuild_days is not null;
