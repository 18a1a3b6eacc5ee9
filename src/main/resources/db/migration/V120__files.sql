-- A file is handed in once and never changed; in pieces, since H2 takes at most a megabyte in one column.
create sequence relais.kept_file_number start with 1;

create table relais.kept_file (
    number       bigint       primary key,
    name         varchar(260) not null,
    kind         varchar(10)  not null,
    size         integer      not null check (size > 0),
    hash         varchar(64)  not null,
    handed_in_by varchar(64)  not null references relais.person (id),
    handed_in_at timestamp with time zone not null
);

create table relais.kept_file_piece (
    file    bigint  not null references relais.kept_file (number),
    piece   integer not null check (piece >= 0),
    content bytea   not null,
    primary key (file, piece)
);
