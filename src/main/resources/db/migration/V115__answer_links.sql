-- What a mail asks its reader, as word/which: protocol/3. The link to answer it is made when the mail leaves.
alter table relais.mail add column asks varchar(80);

-- Links by which people answer without signing in. The secret itself is in the mail and nowhere else.
create table relais.answer_link (
    hash       varchar(64) primary key,
    word       varchar(20) not null,
    which      varchar(60) not null,
    mission    varchar(20) not null references relais.mission (id),
    person     varchar(64) not null references relais.person (id),
    made_at    timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone,
    revoked_at timestamp with time zone
);
create index answer_link_by_person on relais.answer_link (person, expires_at);
