-- Amounts in minor units of the mission's currency, excluding VAT. Payments and payouts are never changed nor taken back.
create sequence relais.payment_number start with 1;

create table relais.payment (
    number      bigint       primary key,
    mission     varchar(20)  not null references relais.mission (id),
    request     varchar(64)  not null,
    amount      bigint       not null check (amount > 0),
    received_on date         not null,
    reference   varchar(400) not null,
    recorded_by varchar(64)  not null references relais.person (id),
    recorded_at timestamp with time zone not null,
    unique (mission, request)
);

-- A payment is handed out once under each version of the protocol that finds something of it to hand out.
create table relais.hand_out (
    payment       bigint    not null references relais.payment (number),
    version       integer   not null,
    handed_out_at timestamp with time zone not null,
    primary key (payment, version)
);

create table relais.payout (
    payment   bigint      not null,
    version   integer     not null,
    position  integer     not null,
    kind      varchar(20) not null,
    party     varchar(64) not null,
    entry     varchar(20) not null,
    amount    bigint      not null check (amount > 0),
    set_aside boolean     not null,
    primary key (payment, version, kind, party, entry),
    foreign key (payment, version) references relais.hand_out (payment, version)
);

-- Whether an instalment is paid follows from the payments; the rest of what happened to it is kept here.
create table relais.instalment (
    mission           varchar(20)  not null references relais.mission (id),
    id                varchar(20)  not null,
    position          integer      not null,
    label             varchar(400) not null,
    due               varchar(20)  not null,
    milestone         varchar(20),
    due_date          date,
    amount            bigint       not null check (amount >= 0),
    due_on            date,
    invoiced_on       date,
    invoice_reference varchar(400) not null,
    pay_by            date,
    follow_ups        integer      not null check (follow_ups >= 0),
    written_off       bigint       not null check (written_off >= 0 and written_off <= amount),
    write_off_reason  varchar(4000) not null,
    withdrawn_on      date,
    primary key (mission, id),
    check ((invoiced_on is null) = (pay_by is null))
);
