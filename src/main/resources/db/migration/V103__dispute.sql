-- Somebody disputes amounts of a mission: these, and no others, are not paid out until it is closed.
create table relais.dispute (
    mission    varchar(20)   not null references relais.mission (id),
    number     integer       not null check (number >= 1),
    opened_by  varchar(64)   not null references relais.person (id),
    opened_at  timestamp with time zone not null,
    what       varchar(4000) not null,
    closed_by  varchar(64)   references relais.person (id),
    closed_at  timestamp with time zone,
    words      varchar(4000) not null,
    primary key (mission, number),
    check ((closed_by is null) = (closed_at is null))
);

create table relais.dispute_line (
    mission varchar(20) not null,
    number  integer     not null,
    kind    varchar(20) not null,
    party   varchar(64) not null,
    entry   varchar(20) not null,
    primary key (mission, number, kind, party, entry),
    foreign key (mission, number) references relais.dispute (mission, number)
);
