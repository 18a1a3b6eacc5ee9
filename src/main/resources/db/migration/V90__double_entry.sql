-- The books of every mission in double entry: an entry moves an amount from one account, which is credited, to another, which is
-- debited, so that they balance by construction. Rows are only ever added. Amounts in minor units of the mission's currency,
-- excluding VAT.
create table relais.account (
    mission varchar(20)  not null references relais.mission (id),
    code    varchar(140) not null,
    kind    varchar(20)  not null check (kind in ('bank', 'client', 'credit', 'payable', 'set-aside')),
    line    varchar(20),
    party   varchar(64),
    entry   varchar(20),
    primary key (mission, code),
    check (code = case when line is null then kind else kind || '/' || line || '/' || party || '/' || entry end),
    check (case when kind in ('payable', 'set-aside') then 3 else 0 end
        = case when line is null then 0 else 1 end + case when party is null then 0 else 1 end
        + case when entry is null then 0 else 1 end)
);

-- Money that left, to a party or back to the client (recipient is null then). What it was for are the entries with its number.
create sequence relais.transfer_number start with 1;

create table relais.transfer (
    number      bigint       primary key,
    request     varchar(64)  not null unique,
    recipient   varchar(64),
    paid_on     date         not null,
    reference   varchar(400) not null,
    invoice     varchar(400) not null,
    recorded_by varchar(64)  not null references relais.person (id),
    recorded_at timestamp with time zone not null
);

alter table relais.payment add constraint payment_of_mission unique (mission, number);

create sequence relais.entry_number start with 1;

create table relais.entry (
    number       bigint       primary key,
    mission      varchar(20)  not null references relais.mission (id),
    business_key varchar(200) not null,
    kind         varchar(20)  not null,
    debit        varchar(140) not null,
    credit       varchar(140) not null,
    amount       bigint       not null check (amount > 0),
    payment      bigint,
    version      integer,
    run          integer,
    transfer     bigint       references relais.transfer (number),
    reverses     bigint,
    recorded_by  varchar(64)  references relais.person (id),
    recorded_at  timestamp with time zone not null,
    -- What happened is posted once, and nothing is reversed twice.
    unique (mission, business_key),
    unique (reverses),
    foreign key (mission, debit) references relais.account (mission, code),
    foreign key (mission, credit) references relais.account (mission, code),
    foreign key (mission, payment) references relais.payment (mission, number),
    -- A reversal has the amount of what it reverses, and its accounts the other way round.
    constraint entry_as_reversed unique (number, mission, debit, credit, amount),
    constraint entry_reverses foreign key (reverses, mission, credit, debit, amount)
        references relais.entry (number, mission, debit, credit, amount),
    constraint entry_of_kind check (
        kind = 'PAYMENT' and debit = 'bank' and credit = 'client'
        or kind = 'HAND_OUT' and debit = 'client' and credit like 'payable/%'
        or kind = 'SET_ASIDE' and debit = 'client' and credit like 'set-aside/%'
        or kind = 'CREDIT' and debit = 'client' and credit = 'credit'
        or kind = 'CREDIT_USED' and debit = 'credit' and credit = 'client'
        or kind = 'REFUND' and debit = 'credit' and credit = 'bank'
        or kind = 'ADVANCE' and debit = 'client' and credit like 'payable/%'
        or kind = 'PAYOUT' and debit like 'payable/%' and credit = 'bank'
        or kind = 'REVERSAL'),
    constraint entry_of_source check (
        (kind = 'REVERSAL') = (reverses is not null)
        and (kind in ('REVERSAL', 'PAYOUT') or payment is not null)
        and (kind = 'REVERSAL' or (kind in ('PAYOUT', 'REFUND')) = (transfer is not null))
        and (kind = 'REVERSAL' or (kind in ('HAND_OUT', 'SET_ASIDE')) = (version is not null))
        and (version is null) = (run is null))
);

create index entry_of_mission on relais.entry (mission, number);
create index account_of_party on relais.account (party);

-- What was recorded before.
insert into relais.account (mission, code, kind)
select mission, 'bank', 'bank' from relais.payment group by mission;

insert into relais.account (mission, code, kind)
select mission, 'client', 'client' from relais.payment group by mission;

insert into relais.account (mission, code, kind, line, party, entry)
select mission, account || '/' || line || '/' || party || '/' || entry, account, line, party, entry
from (
    select distinct payment.mission, case when payout.set_aside then 'set-aside' else 'payable' end as account,
        payout.kind as line, payout.party, payout.entry
    from relais.payout join relais.payment on payment.number = payout.payment
) known;

insert into relais.entry (number, mission, business_key, kind, debit, credit, amount, payment, recorded_by, recorded_at)
select nextval('relais.entry_number'), mission, 'payment/' || number, 'PAYMENT', 'bank', 'client', amount, number,
    recorded_by, recorded_at
from (select * from relais.payment order by number offset 0 rows) recorded;

insert into relais.entry (number, mission, business_key, kind, debit, credit, amount, payment, version, run, recorded_at)
select nextval('relais.entry_number'), mission, 'hand-out/' || payment || '-' || version || '/' || line,
    case when set_aside then 'SET_ASIDE' else 'HAND_OUT' end, 'client',
    case when set_aside then 'set-aside/' else 'payable/' end || line, amount, payment, version, 1, handed_out_at
from (
    select payment.mission, payout.payment, payout.version, payout.set_aside, payout.amount, hand_out.handed_out_at,
        payout.kind || '/' || payout.party || '/' || payout.entry as line
    from relais.payout
        join relais.payment on payment.number = payout.payment
        join relais.hand_out on hand_out.payment = payout.payment and hand_out.version = payout.version
    order by payout.version, payout.payment, payout.position offset 0 rows
) recorded;

-- What was set aside has been handed out again as soon as its payment was under a later version.
insert into relais.entry (number, mission, business_key, kind, debit, credit, amount, payment, version, run, reverses,
    recorded_at)
select nextval('relais.entry_number'), mission, 'reversal/' || number, 'REVERSAL', credit, debit, amount, payment, version,
    run, number, released_at
from (
    select entry.*, (
        select min(hand_out.handed_out_at) from relais.hand_out
        where hand_out.payment = entry.payment and hand_out.version > entry.version) as released_at
    from relais.entry where entry.kind = 'SET_ASIDE' order by entry.number offset 0 rows
) waiting
where released_at is not null;

drop table relais.payout;
drop table relais.hand_out;
alter table relais.payment drop column amount;

-- How often an instalment fell due: again, when a payment of it turned out to be none.
alter table relais.instalment add column times_due integer default 0 not null;
update relais.instalment set times_due = 1 where due_on is not null;
