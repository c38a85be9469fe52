-- Every transaction of the program runs as mutabaa_app with the roles of whoever asked, set by store/transaction.ts.
-- Row-level security reads them here; the owner of the tables is not exempt (force row level security).
do $$ begin
  if not exists (select from pg_roles where rolname = 'mutabaa_app') then
    create role mutabaa_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  execute format('grant mutabaa_app to %I', current_user);
exception when others then null; -- a superuser needs no grant
end $$;
grant usage on schema public to mutabaa_app;

create function mutabaa_is(variadic wanted text[]) returns boolean
  language sql stable parallel safe
  as $$ select string_to_array(coalesce(current_setting('mutabaa.roles', true), ''), ',') && wanted $$;

create function mutabaa_account() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('mutabaa.account', true), '')::uuid $$;

-- Anybody with a working role in the secretariat may read what is not yet published.
create function mutabaa_is_staff() returns boolean
  language sql stable parallel safe
  as $$ select mutabaa_is('reader', 'reviewer', 'editor', 'focal-point', 'provider-liaison', 'assessor', 'administrator', 'system') $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create table journal (
  seq           bigint primary key,
  at            timestamptz(3) not null,
  actor         uuid,
  actor_name    text not null,
  action        text not null,
  thing_kind    text not null,
  thing_id      text not null,
  document_id   uuid,
  before        jsonb,
  after         jsonb,
  previous_hash text not null,
  hash          text not null unique
);
create index journal_thing on journal (thing_kind, thing_id, seq);
create index journal_document on journal (document_id, seq) where document_id is not null;
create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();
create trigger journal_not_emptied before truncate on journal for each statement execute function refuse_change();
alter table journal enable row level security;
alter table journal force row level security;
create policy journal_read on journal for select to mutabaa_app using (mutabaa_is_staff() or mutabaa_is('gate'));
create policy journal_append on journal for insert to mutabaa_app
  with check (actor is not distinct from mutabaa_account() or mutabaa_is('system', 'gate'));
grant select, insert on journal to mutabaa_app;

create table setting (
  key        text primary key,
  value      jsonb not null,
  changed_at timestamptz(3) not null default now()
);
alter table setting enable row level security;
alter table setting force row level security;
create policy setting_read on setting for select to mutabaa_app using (true);
create policy setting_insert on setting for insert to mutabaa_app with check (mutabaa_is('administrator', 'system', 'gate'));
create policy setting_change on setting for update to mutabaa_app using (mutabaa_is('administrator', 'system', 'gate'));
grant select, insert, update on setting to mutabaa_app;
