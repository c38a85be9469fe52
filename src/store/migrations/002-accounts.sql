-- Who may come in. A credential is seen by its own account alone; the sign-in desk ('gate') sees a row only when it names
-- the row's key (an e-mail address, the hash of a token, the id of a passkey), and then the rows of the one account whose
-- file it has opened (mutabaa.account). No secret that is enough to come in lies here in the clear, but for the shared
-- secret of time-based codes, which has to.
create function mutabaa_sought() returns text
  language sql stable parallel safe
  as $$ select nullif(current_setting('mutabaa.sought', true), '') $$;

-- The face of an account: what colleagues know of one another.
create table account (
  id          uuid primary key,
  name        text not null,
  roles       text[] not null check (
    roles <@ array['reader', 'reviewer', 'editor', 'focal-point', 'provider-liaison', 'assessor', 'administrator']
  ),
  created_at  timestamptz(3) not null,
  disabled_at timestamptz(3)
);
create index account_created on account (created_at desc, id);

-- What is between an account and its administrators.
create table account_profile (
  account_id   uuid primary key references account,
  email        text not null unique,
  language     text not null check (language in ('ar', 'en')),
  numerals     text not null default 'latn' check (numerals in ('latn', 'arab')),
  last_seen_at timestamptz(3)
);

create table password (
  account_id uuid primary key references account,
  hash       text not null check (hash like '$argon2id$%'),
  changed_at timestamptz(3) not null
);

-- `last_step` is the last time step whose code was taken: no code is taken twice.
create table totp (
  account_id   uuid primary key references account,
  secret       text not null,
  confirmed_at timestamptz(3),
  last_step    bigint not null default 0
);

create table recovery_code (
  account_id uuid not null references account,
  code_hash  text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  used_at    timestamptz(3),
  primary key (account_id, code_hash)
);

create table passkey (
  id            uuid primary key,
  account_id    uuid not null references account,
  credential_id text not null unique,
  public_key    bytea not null,
  counter       bigint not null,
  transports    text[] not null default '{}',
  name          text not null,
  created_at    timestamptz(3) not null,
  last_used_at  timestamptz(3)
);
create index passkey_account on passkey (account_id);

-- What an authenticator is asked to sign, once. No account: somebody who is not signed in yet.
create table passkey_challenge (
  id         uuid primary key,
  account_id uuid references account,
  challenge  text not null,
  expires_at timestamptz(3) not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);

create table session (
  id           uuid primary key,
  account_id   uuid not null references account,
  token_hash   text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at   timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at   timestamptz(3) not null,
  agent        text not null default ''
);
create index session_account on session (account_id);

create table invitation (
  id           uuid primary key,
  token_hash   text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  email        text not null,
  name         text,
  roles        text[] not null,
  language     text not null check (language in ('ar', 'en')),
  invited_by   uuid references account,
  created_at   timestamptz(3) not null,
  expires_at   timestamptz(3) not null,
  accepted_at  timestamptz(3),
  withdrawn_at timestamptz(3)
);
create index invitation_created on invitation (created_at desc, id);

create table reset_link (
  token_hash   text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  account_id   uuid not null references account,
  drops_second_factor boolean not null,
  made_by      uuid references account,
  created_at   timestamptz(3) not null,
  expires_at   timestamptz(3) not null,
  used_at      timestamptz(3)
);
create index reset_link_account on reset_link (account_id);

-- One row at most: the link that opens an empty Mutabaa to its first account.
create table first_account_link (
  singleton  boolean primary key default true check (singleton),
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz(3) not null,
  used_at    timestamptz(3)
);

-- How often somebody has tried to come in since when. The key is the hash of an address or e-mail address, or an account.
create table sign_in_try (
  key   text primary key,
  tries integer not null,
  since timestamptz(3) not null
);
create index sign_in_try_since on sign_in_try (since);

-- Anybody may change their own name; only an administrator changes what an account may do.
create function guard_account_rights() returns trigger language plpgsql as $$
begin
  if not mutabaa_is('administrator', 'system')
    and (new.roles is distinct from old.roles or new.disabled_at is distinct from old.disabled_at) then
    raise exception 'only an administrator changes the roles of an account' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger account_rights before update on account for each row execute function guard_account_rights();

alter table account enable row level security;
alter table account force row level security;
create policy account_read on account for select to mutabaa_app using (mutabaa_is_staff() or id = mutabaa_account());
create policy account_change on account for update to mutabaa_app
  using (mutabaa_is('administrator', 'system') or (id = mutabaa_account() and not mutabaa_is('gate')));

alter table account_profile enable row level security;
alter table account_profile force row level security;
create policy account_profile_read on account_profile for select to mutabaa_app using (
  account_id = mutabaa_account() or mutabaa_is('administrator', 'system')
  or (mutabaa_is('gate') and email = mutabaa_sought())
);
create policy account_profile_add on account_profile for insert to mutabaa_app
  with check (mutabaa_is('gate') and account_id = mutabaa_account());
create policy account_profile_change on account_profile for update to mutabaa_app using (account_id = mutabaa_account());

alter table password enable row level security;
alter table password force row level security;
create policy password_read on password for select to mutabaa_app using (account_id = mutabaa_account());
create policy password_add on password for insert to mutabaa_app with check (account_id = mutabaa_account());
create policy password_change on password for update to mutabaa_app using (account_id = mutabaa_account());

alter table totp enable row level security;
alter table totp force row level security;
create policy totp_own on totp for all to mutabaa_app using (account_id = mutabaa_account());

alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy recovery_code_own on recovery_code for all to mutabaa_app using (account_id = mutabaa_account());

alter table passkey enable row level security;
alter table passkey force row level security;
create policy passkey_own on passkey for all to mutabaa_app using (account_id = mutabaa_account());
create policy passkey_sought on passkey for select to mutabaa_app
  using (mutabaa_is('gate') and credential_id = mutabaa_sought());

alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy passkey_challenge_own on passkey_challenge for all to mutabaa_app using (account_id = mutabaa_account());
create policy passkey_challenge_ask on passkey_challenge for insert to mutabaa_app
  with check (mutabaa_is('gate') and account_id is null);
create policy passkey_challenge_sought on passkey_challenge for select to mutabaa_app
  using (mutabaa_is('gate') and account_id is null and (id::text = mutabaa_sought() or expires_at < now()));
create policy passkey_challenge_spend on passkey_challenge for delete to mutabaa_app
  using (mutabaa_is('gate') and account_id is null and (id::text = mutabaa_sought() or expires_at < now()));

alter table session enable row level security;
alter table session force row level security;
create policy session_read on session for select to mutabaa_app using (
  account_id = mutabaa_account() or mutabaa_is('administrator', 'system')
  or (mutabaa_is('gate') and token_hash = mutabaa_sought())
);
create policy session_open on session for insert to mutabaa_app with check (account_id = mutabaa_account());
create policy session_touch on session for update to mutabaa_app using (account_id = mutabaa_account());
create policy session_end on session for delete to mutabaa_app
  using (account_id = mutabaa_account() or mutabaa_is('administrator', 'system'));

alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_read on invitation for select to mutabaa_app
  using (mutabaa_is('administrator', 'system') or (mutabaa_is('gate') and token_hash = mutabaa_sought()));
create policy invitation_add on invitation for insert to mutabaa_app
  with check (mutabaa_is('administrator', 'system') and invited_by is not distinct from mutabaa_account());
create policy invitation_change on invitation for update to mutabaa_app
  using (mutabaa_is('administrator', 'system') or (mutabaa_is('gate') and token_hash = mutabaa_sought()));

alter table reset_link enable row level security;
alter table reset_link force row level security;
create policy reset_link_read on reset_link for select to mutabaa_app
  using (mutabaa_is('administrator', 'system') or (mutabaa_is('gate') and token_hash = mutabaa_sought()));
create policy reset_link_add on reset_link for insert to mutabaa_app
  with check (mutabaa_is('administrator', 'system') and made_by is not distinct from mutabaa_account());
create policy reset_link_use on reset_link for update to mutabaa_app
  using (mutabaa_is('gate') and token_hash = mutabaa_sought());
create policy reset_link_drop on reset_link for delete to mutabaa_app using (mutabaa_is('administrator', 'system'));

alter table first_account_link enable row level security;
alter table first_account_link force row level security;
create policy first_account_link_read on first_account_link for select to mutabaa_app using (mutabaa_is('gate', 'system'));
create policy first_account_link_make on first_account_link for insert to mutabaa_app with check (mutabaa_is('system'));
create policy first_account_link_change on first_account_link for update to mutabaa_app
  using (mutabaa_is('system') or (mutabaa_is('gate') and used_at is null))
  with check (mutabaa_is('system') or used_at is not null);

alter table sign_in_try enable row level security;
alter table sign_in_try force row level security;
create policy sign_in_try_count on sign_in_try for all to mutabaa_app
  using (mutabaa_is('gate') or key = 'account:' || mutabaa_account()::text);

-- An account comes into being only at the desk, with a link that is open and says the same roles.
create policy account_join on account for insert to mutabaa_app with check (
  mutabaa_is('gate') and id = mutabaa_account() and disabled_at is null and (
    exists (
      select from invitation
      where invitation.token_hash = mutabaa_sought() and invitation.roles = account.roles
        and accepted_at is null and withdrawn_at is null and expires_at > now()
    )
    or exists (
      select from first_account_link
      where first_account_link.token_hash = mutabaa_sought() and used_at is null
    )
  )
);

grant select, insert on account, account_profile, password, totp, recovery_code, passkey, passkey_challenge, session,
  invitation, reset_link, first_account_link, sign_in_try to mutabaa_app;
grant update (name, roles, disabled_at) on account to mutabaa_app;
grant update (language, numerals, last_seen_at) on account_profile to mutabaa_app;
grant update (hash, changed_at) on password to mutabaa_app;
grant update (secret, confirmed_at, last_step) on totp to mutabaa_app;
grant update (used_at) on recovery_code to mutabaa_app;
grant update (counter, last_used_at) on passkey to mutabaa_app;
grant update (last_seen_at) on session to mutabaa_app;
grant update (accepted_at, withdrawn_at) on invitation to mutabaa_app;
grant update (used_at) on reset_link to mutabaa_app;
grant update (token_hash, created_at, used_at) on first_account_link to mutabaa_app;
grant update (tries, since) on sign_in_try to mutabaa_app;
grant delete on totp, recovery_code, passkey, passkey_challenge, session, reset_link, sign_in_try to mutabaa_app;
