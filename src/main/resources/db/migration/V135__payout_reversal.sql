-- Why a payout was taken back, and by whom; the entries that take it back are in the books.
create table relais.transfer_reversal (
    transfer    bigint       primary key references relais.transfer (number),
    reason      varchar(800) not null,
    reversed_by varchar(64)  not null references relais.person (id),
    reversed_at timestamp with time zone not null
);

-- Files that were made for the bank, and whom they pay: so that it can be said in which file a payout stands that was none.
create sequence relais.bank_file_number start with 1;

create table relais.bank_file (
    number  bigint      primary key,
    made_by varchar(64) not null references relais.person (id),
    made_at timestamp with time zone not null
);

create table relais.bank_file_payment (
    file    bigint      not null references relais.bank_file (number),
    mission varchar(20) not null references relais.mission (id),
    party   varchar(64) not null,
    primary key (file, mission, party)
);

create index bank_file_of_party on relais.bank_file_payment (party);
