-- An answer that somebody wrote down after the person told them: who, when it was told, and how.
alter table relais.protocol_answer add column told_by varchar(64) references relais.person (id);
alter table relais.protocol_answer add column told_on date;
alter table relais.protocol_answer add column told_how varchar(10);
-- The number of the kept file that shows it, and the SHA-256 of its content.
alter table relais.protocol_answer add column told_file bigint;
alter table relais.protocol_answer add column told_file_hash varchar(64);
