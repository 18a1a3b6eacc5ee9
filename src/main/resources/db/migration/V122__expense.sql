-- Amounts in minor units of the mission's currency: what is paid back excludes VAT, what was paid includes it.
create sequence relais.expense_number start with 1;

create table relais.expense (
    number       bigint        primary key,
    mission      varchar(20)   not null references relais.mission (id),
    spender      varchar(64)   not null references relais.person (id),
    label        varchar(200)  not null,
    amount       bigint        not null check (amount > 0),
    paid         bigint        not null,
    spent_on     date          not null,
    receipt      bigint        not null references relais.kept_file (number),
    submitted_at timestamp with time zone not null,
    state        varchar(20)   not null,
    answered_by  varchar(64)   references relais.person (id),
    answered_at  timestamp with time zone,
    answer       varchar(2000) not null,
    draft_row    varchar(20),
    unique (mission, draft_row),
    check (paid >= amount),
    check (answered_by is null or answered_by <> spender),
    check ((state = 'SUBMITTED') = (answered_by is null))
);
