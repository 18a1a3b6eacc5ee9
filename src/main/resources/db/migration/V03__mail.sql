create sequence relais.mail_number start with 1;

-- The outbox. A mail waits while next_attempt_at is set; it was sent, or given up, when it is null.
create table relais.mail (
    number           bigint        primary key,
    mission          varchar(20)   not null references relais.mission (id),
    template         varchar(60)   not null,
    recipient        varchar(64)   not null references relais.person (id),
    occurrence       varchar(120)  not null,
    message_id       varchar(300)  not null,
    thread_id        varchar(300)  not null,
    from_name        varchar(450)  not null,
    reply_to_name    varchar(420),
    reply_to_address varchar(254),
    to_name          varchar(420)  not null,
    to_address       varchar(254)  not null,
    subject          varchar(600)  not null,
    html             text          not null,
    plain_text       text          not null,
    created_at       timestamp with time zone not null,
    attempts         integer       not null,
    next_attempt_at  timestamp with time zone,
    lease_owner      varchar(64),
    lease_until      timestamp with time zone,
    sent_at          timestamp with time zone,
    failed_at        timestamp with time zone,
    last_error       varchar(1000),
    unique (mission, template, recipient, occurrence),
    check ((next_attempt_at is null) = (sent_at is not null or failed_at is not null))
);
create index mail_waiting on relais.mail (next_attempt_at);
create index mail_by_recipient on relais.mail (recipient, number);
