-- Whose introduction a client was. The first claim of each client that is here already follows from its earliest mission.
create sequence relais.introduction_claim_number start with 1;

create table relais.introduction_claim (
    number          bigint      primary key,
    client          varchar(64) not null references relais.organisation (id),
    holder          varchar(64) not null references relais.person (id),
    mission         varchar(20) not null references relais.mission (id),
    introduced_on   date        not null,
    protected_until date        not null,
    first_order_on  date,
    recorded_by     varchar(64) not null references relais.person (id),
    recorded_at     timestamp with time zone not null,
    lost_at         timestamp with time zone,
    check (protected_until >= introduced_on)
);
create index introduction_claim_by_client on relais.introduction_claim (client);
create index introduction_claim_by_holder on relais.introduction_claim (holder);

insert into relais.introduction_claim
    (number, client, holder, mission, introduced_on, protected_until, first_order_on, recorded_by, recorded_at)
select nextval('relais.introduction_claim_number'), m.client, m.introducer, m.id,
       cast(m.opened_at as date), cast(m.opened_at as date) + interval '12' month,
       (select min(o.ordered_on) from relais.client_order o join relais.mission any_of on any_of.id = o.mission
        where any_of.client = m.client),
       m.introducer, m.opened_at
from relais.mission m
where not exists (select 1 from relais.mission earlier where earlier.client = m.client
                  and (earlier.opened_at < m.opened_at or (earlier.opened_at = m.opened_at and earlier.id < m.id)));

-- Two say that they introduced the same client.
create sequence relais.introduction_mediation_number start with 1;

create table relais.introduction_mediation (
    number              bigint        primary key,
    claim               bigint        not null references relais.introduction_claim (number),
    contester           varchar(64)   not null references relais.person (id),
    opened_at           timestamp with time zone not null,
    contester_day       date          not null,
    contester_words     varchar(4000) not null,
    contester_file      bigint        references relais.kept_file (number),
    contester_mediator  varchar(64)   references relais.person (id),
    holder_words        varchar(4000) not null,
    holder_file         bigint        references relais.kept_file (number),
    holder_mediator     varchar(64)   references relais.person (id),
    decided_for         varchar(64)   references relais.person (id),
    decided_by          varchar(64)   references relais.person (id),
    decided_at          timestamp with time zone,
    decision_words      varchar(4000) not null,
    check ((decided_for is null) = (decided_by is null) and (decided_for is null) = (decided_at is null))
);
create index introduction_mediation_by_claim on relais.introduction_mediation (claim);
