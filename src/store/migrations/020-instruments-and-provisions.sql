-- Parties are the States and bodies whose implementation is followed; focal points are the accounts that speak for them.
create table party (
  id         uuid primary key,
  kind       text not null check (kind in ('state', 'organisation')),
  iso3       text unique check (iso3 ~ '^[A-Z]{3}$'),
  name_ar    text not null,
  name_en    text not null,
  groups     text[] not null default '{}',
  subject_id uuid references subject,
  created_at timestamptz(3) not null,
  check ((kind = 'state') or iso3 is null)
);
create table focal_point (
  party_id   uuid not null references party,
  account_id uuid not null,
  since_at   timestamptz(3) not null,
  until_at   timestamptz(3),
  primary key (party_id, account_id)
);
create index focal_point_account on focal_point (account_id) where until_at is null;

-- An instrument is one work; its Arabic and English texts are two expressions of it. `identity` as the record's subjects have it.
create table instrument (
  id          uuid primary key,
  identity    text unique,
  type        text not null,
  body        text,
  number      text,
  year        integer,
  title_ar    text,
  title_en    text,
  adopted_on  text check (adopted_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  created_at  timestamptz(3) not null,
  changed_at  timestamptz(3) not null,
  check (title_ar is not null or title_en is not null)
);

-- A provision is a numbered paragraph, principle or item. `position` counts from 1: it is the place in the instrument that both
-- expressions share, whatever number is printed.
create table provision (
  id            uuid primary key,
  instrument_id uuid not null references instrument,
  position      integer not null check (position >= 1),
  number        text,
  force         text not null,
  addressing    text not null default 'all' check (addressing in ('all', 'listed', 'none')),
  themes        text[] not null default '{}',
  priority      boolean not null default false,
  changed_at    timestamptz(3) not null,
  unique (instrument_id, position) deferrable initially deferred
);
create table provision_text (
  provision_id uuid not null references provision,
  language     text not null check (language in ('ar', 'en')),
  number       text,
  force        text,
  addressees   text[] not null default '{}',
  text         text not null,
  document_id  uuid references document,
  start_at     integer,
  end_at       integer,
  primary key (provision_id, language),
  check ((document_id is null) = (start_at is null) and (start_at is null) = (end_at is null))
);
create table provision_addressee (
  provision_id uuid not null references provision,
  party_id     uuid not null references party,
  primary key (provision_id, party_id)
);
create index provision_addressee_party on provision_addressee (party_id);
create table provision_link (
  from_id uuid not null references provision,
  to_id   uuid not null references provision,
  kind    text not null check (kind in ('repeats', 'reviews', 'implements', 'cites')),
  made_at timestamptz(3) not null,
  primary key (from_id, to_id, kind),
  check (from_id <> to_id)
);

-- The parties that an account speaks for now. Row rules ask for it within a `select`, so that it is looked up once a statement.
create function mutabaa_parties() returns uuid[]
  language sql stable parallel safe
  as $$ select coalesce(array_agg(party_id), '{}') from focal_point where account_id = mutabaa_account() and until_at is null $$;
create function mutabaa_is_participant() returns boolean
  language sql stable parallel safe
  as $$ select cardinality(mutabaa_parties()) > 0 $$;
-- Who runs follow-up: the secretariat, and the program itself.
create function mutabaa_is_secretariat() returns boolean
  language sql stable parallel safe
  as $$ select mutabaa_is('editor', 'administrator', 'system') $$;

do $$
declare name text;
begin
  foreach name in array array['party', 'focal_point', 'instrument', 'provision', 'provision_text', 'provision_addressee', 'provision_link'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select to mutabaa_app using ((select mutabaa_is_staff()))', name || '_read', name);
    execute format('create policy %I on %I for insert to mutabaa_app with check ((select mutabaa_is_secretariat()))', name || '_add', name);
    execute format('create policy %I on %I for update to mutabaa_app using ((select mutabaa_is_secretariat()))', name || '_change', name);
    execute format('create policy %I on %I for delete to mutabaa_app using ((select mutabaa_is_secretariat()))', name || '_drop', name);
    execute format('grant select, insert, update on %I to mutabaa_app', name);
  end loop;
end $$;
grant delete on provision_addressee, provision_link to mutabaa_app;

call let_keeper_in();
