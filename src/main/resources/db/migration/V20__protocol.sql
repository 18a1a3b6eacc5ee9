-- What is being typed, exactly as it is typed; revision guards against a second window.
create table relais.protocol_draft (
    mission    varchar(20)  primary key references relais.mission (id),
    revision   integer      not null,
    based_on   integer      not null,
    content    text         not null,
    proposed   varchar(2000) not null,
    remark     varchar(4000) not null,
    saved_by   varchar(64)  references relais.person (id),
    saved_at   timestamp with time zone not null
);

create table relais.protocol_version (
    mission        varchar(20) not null references relais.mission (id),
    number         integer     not null check (number >= 1),
    round          integer     not null check (round >= 1),
    origin         varchar(20) not null,
    proposer       varchar(64) not null references relais.person (id),
    proposed_at    timestamp with time zone not null,
    content        text        not null,
    status         varchar(20) not null,
    -- Whether the coordinator was asked to revise it before everybody had answered.
    coordinator_decision varchar(20) default 'NOT_ASKED' not null,
    in_force_since timestamp with time zone,
    primary key (mission, number),
    check (in_force_since is null or status = 'AGREED')
);

-- Amounts in minor units of the version's currency, excluding VAT.
create table relais.protocol_line (
    mission  varchar(20)   not null,
    version  integer       not null,
    position integer       not null,
    kind     varchar(20)   not null,
    party    varchar(64)   not null,
    entry    varchar(20)   not null,
    label    varchar(400)  not null,
    amount   bigint        not null check (amount >= 0),
    why_fr   text          not null,
    why_en   text          not null,
    primary key (mission, version, position),
    unique (mission, version, kind, party, entry),
    foreign key (mission, version) references relais.protocol_version (mission, number)
);

create table relais.protocol_question (
    mission      varchar(20) not null,
    version      integer     not null,
    person       varchar(64) not null references relais.person (id),
    asked_at     timestamp with time zone not null,
    needs_until  date,
    withdrawn_at timestamp with time zone,
    primary key (mission, version, person),
    foreign key (mission, version) references relais.protocol_version (mission, number)
);

create sequence relais.protocol_answer_number start with 1;

create table relais.protocol_answer (
    number       bigint      primary key,
    mission      varchar(20) not null,
    version      integer     not null,
    person       varchar(64) not null references relais.person (id),
    kind         varchar(20) not null,
    words        varchar(4000) not null,
    answered_at  timestamp with time zone not null,
    carried_from integer,
    unique (mission, version, person),
    foreign key (mission, version) references relais.protocol_version (mission, number)
);

create table relais.client_order (
    mission     varchar(20)  not null,
    version     integer      not null,
    ordered_on  date         not null,
    reference   varchar(400) not null,
    recorded_by varchar(64)  not null references relais.person (id),
    recorded_at timestamp with time zone not null,
    primary key (mission, version),
    foreign key (mission, version) references relais.protocol_version (mission, number)
);
