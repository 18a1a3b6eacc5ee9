-- The payee is a person or the company through which persons are paid, so there is no foreign key.
create sequence relais.payee_paper_number start with 1;

create table relais.payee_paper (
    number       bigint      primary key,
    payee        varchar(64) not null,
    kind         varchar(20) not null,
    issued_on    date        not null,
    valid_until  date        not null check (valid_until >= issued_on),
    file         bigint      not null references relais.kept_file (number),
    handed_in_by varchar(64) not null references relais.person (id),
    handed_in_at timestamp with time zone not null
);
create index payee_paper_by_payee on relais.payee_paper (payee);

create sequence relais.paper_waiver_number start with 1;

create table relais.paper_waiver (
    number    bigint        primary key,
    payee     varchar(64)   not null,
    kind      varchar(20)   not null,
    until_day date          not null,
    reason    varchar(2000) not null,
    waived_by varchar(64)   not null references relais.person (id),
    waived_at timestamp with time zone not null,
    check (payee <> waived_by)
);
create index paper_waiver_by_payee on relais.paper_waiver (payee);
