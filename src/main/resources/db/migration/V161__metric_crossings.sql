-- What has crossed a target after it was set: each once, so that nobody is told twice, whichever node looks and however often.
create table relais.metric_crossing (
    target     bigint      not null references relais.metric_target (number) on delete cascade,
    -- The step, the run of a phase or the mission; empty where it is what so many of 100 take.
    what       varchar(64) not null,
    -- Which time; more than 1 only of what so many of 100 take.
    turn       integer     not null check (turn > 0),
    crossed_at timestamp with time zone not null,
    -- Whether somebody was told.
    is_told    boolean     not null,
    -- When so many of 100 were within it again; null until then, and for all others.
    within_at  timestamp with time zone,
    primary key (target, what, turn)
);
