-- Backup and restore work as the owner of the tables, who need not be a superuser. Forced row rules hide every row from the
-- owner as well, so that a forgotten `set role` shows nothing; whoever keeps the copies says so with mutabaa.keeping.
-- Each later migration that makes a table ends with this call.
create procedure let_keeper_in() language plpgsql as $$
declare name text;
begin
  for name in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'keeper')
  loop
    execute format(
      'create policy keeper on %I to current_user using (current_setting(''mutabaa.keeping'', true) = ''on'') with check (current_setting(''mutabaa.keeping'', true) = ''on'')',
      name);
  end loop;
end $$;
call let_keeper_in();
