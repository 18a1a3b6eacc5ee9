-- What somebody proposes instead of a version in figures, exactly as typed; along with the words of their answer.
create table relais.protocol_counter (
    mission varchar(20) not null,
    version integer     not null,
    person  varchar(64) not null references relais.person (id),
    figures text        not null,
    primary key (mission, version, person),
    foreign key (mission, version) references relais.protocol_version (mission, number)
);
