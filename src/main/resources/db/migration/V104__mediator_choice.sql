-- Whom each party of a mission would have judge, if somebody has to.
create table relais.mediator_choice (
    mission   varchar(20) not null references relais.mission (id),
    person    varchar(64) not null references relais.person (id),
    mediator  varchar(64) not null references relais.person (id),
    chosen_at timestamp with time zone not null,
    primary key (mission, person)
);
