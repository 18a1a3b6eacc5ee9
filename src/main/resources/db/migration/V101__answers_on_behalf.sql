-- Who gave an answer in whose place: a deputy or a mediator; or nobody, where silence counts.
alter table relais.protocol_answer add column behalf varchar(20) default 'SELF' not null;
alter table relais.protocol_answer add column given_by varchar(64) references relais.person (id);
