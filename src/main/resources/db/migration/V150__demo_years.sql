-- How far the demo's two years have been played. At most one row, and none where they were never begun.
create table relais.demo_years (
    number    integer primary key check (number = 1),
    seed      bigint  not null,
    missions  integer not null check (missions > 0),
    begins_at timestamp with time zone not null,
    ends_at   timestamp with time zone not null,
    reached   timestamp with time zone not null,
    is_over   boolean not null
);

-- Which of the planned missions have begun, and whether nobody acts in one any more; one that could not begin has no mission.
create table relais.demo_years_mission (
    number  integer     primary key check (number > 0),
    mission varchar(20) unique references relais.mission (id),
    is_left boolean     not null,
    check (mission is not null or is_left)
);
