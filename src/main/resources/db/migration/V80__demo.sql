-- How far the demo's clock runs ahead of the real one. At most one row, and none where no time was let pass.
create table relais.demo_time (
    number        integer primary key check (number = 1),
    ahead_seconds bigint  not null check (ahead_seconds >= 0)
);
