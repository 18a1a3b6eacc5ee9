-- How many missions came how far, by day and month: what was under way on a day, and how much money, is what came in or was agreed before
-- it less what had ended.
create table relais.metric_flow_sum (
    grain     varchar(5)  not null check (grain in ('DAY', 'MONTH')),
    -- The first day, in the network's zone.
    starts_on date        not null,
    -- What was passed: reached, or a later one was, or the mission ended without it.
    moment    varchar(10) not null check (moment in ('OPENED', 'PURSUED', 'AGREED', 'STAFFED', 'DELIVERED', 'PAID', 'ENDED')),
    currency  varchar(3)  not null,
    missions  bigint      not null,
    -- What is agreed of them, as known now. Minor units, excluding VAT.
    agreed    bigint      not null,
    primary key (moment, grain, starts_on, currency)
);

-- All days are read once more. Until they are, the pages say so: there would be no sums to show.
update relais.metric_projection set projected_until = null, recomputed_at = null;
