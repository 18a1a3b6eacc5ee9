-- The books are only ever added to, whoever is connected and whatever the program does.
create function relais.refuse_to_change() returns trigger language plpgsql as $$
begin
    raise exception 'The books are only added to: rows of % are never changed or deleted. Reverse the entry instead.',
        tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger account_only_added_to before update or delete or truncate on relais.account
    for each statement execute function relais.refuse_to_change();
create trigger payment_only_added_to before update or delete or truncate on relais.payment
    for each statement execute function relais.refuse_to_change();
create trigger transfer_only_added_to before update or delete or truncate on relais.transfer
    for each statement execute function relais.refuse_to_change();
create trigger entry_only_added_to before update or delete or truncate on relais.entry
    for each statement execute function relais.refuse_to_change();
