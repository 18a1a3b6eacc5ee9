-- A paper that was handed in and is not what it should be: it does not count. Once for each.
create table relais.wrong_paper (
    paper     bigint        primary key references relais.payee_paper (number),
    reason    varchar(2000) not null,
    marked_by varchar(64)   not null references relais.person (id),
    marked_at timestamp with time zone not null
);
