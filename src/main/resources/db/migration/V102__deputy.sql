-- Who answers for somebody while they are away.
create table relais.deputy (
    person   varchar(64) not null references relais.person (id),
    number   integer     not null check (number >= 1),
    deputy   varchar(64) not null references relais.person (id),
    from_day date        not null,
    to_day   date        not null,
    taken_back_at timestamp with time zone,
    primary key (person, number),
    check (to_day >= from_day),
    check (deputy <> person)
);
