-- The paper that goes along with a mail, as word/which: protocol/3. It is made when the mail leaves.
alter table relais.mail add column enclosure varchar(80);
