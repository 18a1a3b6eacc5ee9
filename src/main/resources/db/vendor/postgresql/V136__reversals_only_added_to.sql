-- Part of the books: only ever added to.
create trigger transfer_reversal_only_added_to before update or delete or truncate on relais.transfer_reversal
    for each statement execute function relais.refuse_to_change();
