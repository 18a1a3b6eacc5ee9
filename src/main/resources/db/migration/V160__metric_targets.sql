-- What managers aim at. A target that is changed or removed stays as a row that holds no more, so that one can tell who aimed at
-- what, and when. Like all that figures are made of, it knows people by id alone.
create sequence relais.metric_target_number start with 1;

create table relais.metric_target (
    number   bigint       primary key,
    -- mission/<moment>, phase/<process>, step/<process>/<id of the box>, delivered, open, or money/<currency>
    subject  varchar(600) not null,
    -- Of time: so many of 100 within so many minutes of office time.
    percent  integer      check (percent between 1 and 100),
    minutes  bigint       check (minutes > 0),
    -- Of a number: missions, or minor units excluding VAT.
    amount   bigint       check (amount > 0),
    set_by   varchar(64),
    set_at   timestamp with time zone not null,
    ended_by varchar(64),
    ended_at timestamp with time zone,
    -- True while it holds, then null: one holds of each subject.
    holds    boolean      check (holds),
    unique (subject, holds),
    check ((percent is null) = (minutes is null) and (percent is null) <> (amount is null)),
    check ((ended_at is null) = (holds is not null))
);

-- Whoever sets a target, or looks what has crossed one, locks this row first.
create table relais.metric_target_lock (
    id integer primary key check (id = 1)
);
insert into relais.metric_target_lock (id) values (1);
