-- What the client paid including VAT, and the rate in percent; null for payments of before. The books are excluding VAT.
alter table relais.payment add column vat_rate varchar(5);
alter table relais.payment add column gross bigint check (gross >= 0);
