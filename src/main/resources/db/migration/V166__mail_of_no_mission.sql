-- A mail may be about no single mission. Whoever queues such a one has locked its recipient, so that it is there once.
alter table relais.mail alter column mission drop not null;
