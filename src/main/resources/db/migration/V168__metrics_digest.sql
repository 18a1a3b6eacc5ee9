-- Who is told the figures of a week. week: its Monday; told_at: when the mail was written; null while it is not.
create table relais.metric_digest (
    week    date        not null,
    person  varchar(64) not null references relais.person (id) on delete cascade,
    told_at timestamp with time zone,
    primary key (week, person)
);
