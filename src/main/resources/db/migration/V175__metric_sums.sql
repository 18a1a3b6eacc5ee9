-- What balance and leads add up, by day and month, so that both read as much of a million missions as of a thousand.

-- The leads that came in then, and how far they have come until now.
create table relais.metric_lead_sum (
    grain             varchar(5)   not null check (grain in ('DAY', 'MONTH')),
    -- The first day, in the network's zone.
    starts_on         date         not null,
    told_by           varchar(10)  not null check (told_by in ('PRESCRIBER', 'INTRODUCER', 'PLACE', 'KIND')),
    -- A person's id, a place or a kind; empty where there is none.
    label             varchar(200) not null,
    currency          varchar(3)   not null,
    leads             bigint       not null,
    pursued           bigint       not null,
    agreed            bigint       not null,
    delivered         bigint       not null,
    paid              bigint       not null,
    recommended_again bigint       not null,
    -- Minor units, excluding VAT.
    agreed_money      bigint       not null,
    received_money    bigint       not null,
    primary key (told_by, grain, starts_on, label, currency)
);

-- What came to each person, and from each client, introducer and prescriber.
create table relais.metric_balance_sum (
    grain     varchar(5)  not null check (grain in ('DAY', 'MONTH')),
    starts_on date        not null,
    measure   varchar(10) not null check (measure in
        ('SHARES', 'INCOME', 'OFFERS', 'SOUNDING', 'EVALUATION', 'CLIENT', 'INTRODUCER', 'PRESCRIBER')),
    of_whom   varchar(64) not null,
    -- '-' where it is no money.
    currency  varchar(3)  not null,
    -- How many, or minor units excluding VAT.
    amount    bigint      not null,
    primary key (measure, grain, starts_on, of_whom, currency)
);

-- Days of which something has changed since they were added up. A day may be noted again while it is: what is noted is done with by its number.
create table relais.metric_outdated_day (
    number bigint generated always as identity primary key,
    on_day date   not null
);

-- All days are read once more. Until they are, the pages say so: there would be no sums to show.
update relais.metric_projection set projected_until = null, recomputed_at = null;
