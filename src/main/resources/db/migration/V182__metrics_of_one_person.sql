-- What one person takes part in is found without looking at all missions that ever were.
create index metric_mission_coordinator on relais.metric_mission (coordinator, opened_at);
create index protocol_line_of_party on relais.protocol_line (party, mission, version);
