-- Part of the books: only ever added to.
create trigger relais.transfer_reversal_only_added_to before update, delete on relais.transfer_reversal
    for each row call 'network.relais.ledger.store.OnlyAddedTo';
