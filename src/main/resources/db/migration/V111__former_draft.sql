-- A draft as it was before somebody's figures were taken over into it: it can be brought back.
create table relais.protocol_draft_former (
    mission  varchar(20) primary key references relais.mission (id),
    based_on integer     not null,
    content  text        not null
);
