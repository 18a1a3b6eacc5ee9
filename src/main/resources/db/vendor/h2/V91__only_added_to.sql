-- The books are only ever added to. TRUNCATE runs no trigger in H2; it is refused for tables that others refer to.
create trigger relais.account_only_added_to before update, delete on relais.account
    for each row call 'network.relais.ledger.store.OnlyAddedTo';
create trigger relais.payment_only_added_to before update, delete on relais.payment
    for each row call 'network.relais.ledger.store.OnlyAddedTo';
create trigger relais.transfer_only_added_to before update, delete on relais.transfer
    for each row call 'network.relais.ledger.store.OnlyAddedTo';
create trigger relais.entry_only_added_to before update, delete on relais.entry
    for each row call 'network.relais.ledger.store.OnlyAddedTo';
