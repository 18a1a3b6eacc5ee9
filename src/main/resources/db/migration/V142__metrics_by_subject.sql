-- Lead times and throughput read the few rows of missions, and not those of all steps beside them.
create index metric_histogram_of_subject on relais.metric_histogram (subject, measure, grain, starts_on);
