-- Who wants which mails about figures. Whoever has not chosen has no row.
create table relais.metric_mail_wish (
    person varchar(64) primary key references relais.person (id) on delete cascade,
    alerts boolean     not null,
    digest boolean     not null
);
