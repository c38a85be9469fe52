-- The secret address of a person's calendar of deadlines, one a person. A calendar program comes without a session: it names the
-- token, of which the hash alone lies here. The account reads and ends its own.
create table calendar_link (
  account_id uuid primary key references account,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at    timestamptz(3) not null
);
alter table calendar_link enable row level security;
alter table calendar_link force row level security;
create policy calendar_link_read on calendar_link for select to mutabaa_app
  using (account_id = mutabaa_account() or (mutabaa_is('gate') and token_hash = mutabaa_sought()));
create policy calendar_link_add on calendar_link for insert to mutabaa_app with check (account_id = mutabaa_account());
create policy calendar_link_change on calendar_link for update to mutabaa_app using (account_id = mutabaa_account());
create policy calendar_link_drop on calendar_link for delete to mutabaa_app using (account_id = mutabaa_account());
grant select, insert, update, delete on calendar_link to mutabaa_app;

call let_keeper_in();
