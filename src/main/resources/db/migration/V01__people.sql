-- What people type is at most half as long as its column: H2 counts UTF-16 units, PostgreSQL characters.

create sequence relais.person_number start with 1;
create sequence relais.organisation_number start with 1;

create table relais.organisation (
    id    varchar(64)  primary key,
    name  varchar(200) not null,
    place varchar(200)
);

create table relais.person (
    id                   varchar(64)  primary key,
    given_name           varchar(200) not null,
    family_name          varchar(200) not null,
    login                varchar(100),
    email                varchar(254),
    phone                varchar(40),
    language             varchar(2)   not null check (language in ('FR', 'EN')),
    place                varchar(200),
    day_rate_minor_units bigint       check (day_rate_minor_units >= 0),
    day_rate_currency    varchar(3),
    payee_organisation   varchar(64)  references relais.organisation (id),
    check (login = lower(login)),
    unique (login),
    check (email = lower(email)),
    unique (email)
);

create table relais.person_role (
    person       varchar(64) not null references relais.person (id),
    role         varchar(20) not null,
    organisation varchar(64) references relais.organisation (id),
    valid_from   date        not null,
    valid_until  date,
    check (valid_until is null or valid_until >= valid_from)
);
create index person_role_by_person on relais.person_role (person);
create index person_role_by_role on relais.person_role (role);

create table relais.person_skill (
    person varchar(64) not null references relais.person (id),
    skill  varchar(160) not null,
    primary key (person, skill)
);

create table relais.absence (
    person   varchar(64) not null references relais.person (id),
    from_day date        not null,
    to_day   date        not null,
    check (to_day >= from_day)
);
create index absence_by_person on relais.absence (person);
