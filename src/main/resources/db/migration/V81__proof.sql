-- One chain a mission. Records are added and never changed; the chain's own row says how many there are and is locked to add one.
create table relais.proof_chain (
    mission varchar(20) primary key references relais.mission (id),
    length  integer     not null check (length >= 1),
    hash    varchar(64) not null
);

create table relais.proof_record (
    mission varchar(20) not null references relais.mission (id),
    number  integer     not null check (number >= 1),
    content text        not null,
    hash    varchar(64) not null,
    primary key (mission, number)
);
create index proof_record_hash on relais.proof_record (hash);

-- What people typed: a record holds its seal only, so that it can be erased and the chain still holds.
create table relais.proof_text (
    mission varchar(20)   not null,
    number  integer       not null,
    field   varchar(40)   not null,
    salt    varchar(64)   not null,
    text    varchar(8000) not null,
    primary key (mission, number, field)
);

create table relais.proof_anchor (
    number   integer     primary key check (number >= 1),
    taken_on date        not null unique,
    content  text        not null,
    hash     varchar(64) not null,
    taken_at timestamp with time zone not null
);

-- The fingerprint of a version, and the secret from which the salts of its parts are made.
create table relais.protocol_seal (
    mission varchar(20) not null,
    version integer     not null,
    secret  varchar(64) not null,
    hash    varchar(64) not null,
    primary key (mission, version),
    foreign key (mission, version) references relais.protocol_version (mission, number)
);
