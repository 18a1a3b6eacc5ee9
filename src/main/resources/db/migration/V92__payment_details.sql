-- Where and how a person is paid. Personal data: read by the person, and by those who pay.
create table relais.payment_details (
    person     varchar(64) primary key references relais.person (id),
    iban       varchar(34) not null,
    vat_status varchar(20) not null check (vat_status in ('UNKNOWN', 'CHARGED', 'NOT_CHARGED')),
    vat_number varchar(40) not null
);
