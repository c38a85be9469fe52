-- A scale is versioned data: steps in order, the least first, with labels in both languages. Never averaged with another.
create table scale (
  key       text not null,
  version   integer not null,
  aspect    text not null check (aspect in ('law-and-structure', 'effectiveness', 'implementation')),
  label_ar  text not null,
  label_en  text not null,
  steps     jsonb not null,
  made_at   timestamptz(3) not null,
  primary key (key, version)
);

-- Whether a party takes a provision on. Append-only: the latest holds.
create table acceptance (
  party_id     uuid not null references party,
  provision_id uuid not null references provision,
  id           uuid not null,
  said         text not null check (said in ('accepted', 'noted', 'no-position', 'disputed', 'not-addressed-to')),
  note         text,
  stated_on    date not null,
  made_by      uuid,
  made_at      timestamptz(3) not null,
  primary key (party_id, provision_id, id)
);

create table round (
  id             uuid primary key,
  title_ar       text not null,
  title_en       text not null,
  state          text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  due_on         date not null,
  due_at         timestamptz(3) not null,
  time_zone      text not null,
  weekend        integer[] not null default '{5,6}',
  comment_days   integer not null default 30 check (comment_days between 1 and 365),
  reply_days     integer not null default 180 check (reply_days between 1 and 730),
  sharing        text not null default 'participants' check (sharing in ('public', 'participants', 'committee-and-party')),
  scale_key      text not null,
  scale_version  integer not null,
  created_by     uuid,
  created_at     timestamptz(3) not null,
  opened_at      timestamptz(3),
  closed_at      timestamptz(3),
  foreign key (scale_key, scale_version) references scale (key, version)
);
create table round_provision (
  round_id     uuid not null references round,
  provision_id uuid not null references provision,
  position     integer not null,
  primary key (round_id, provision_id)
);
create table round_party (
  party_id         uuid not null references party,
  round_id         uuid not null references round,
  state            text not null default 'invited' check (state in ('invited', 'seen', 'drafting', 'submitted')),
  due_on           date,
  due_at           timestamptz(3),
  extension_reason text,
  seen_at          timestamptz(3),
  submitted_at     timestamptz(3),
  submitted_by     uuid,
  primary key (party_id, round_id)
);
create index round_party_round on round_party (round_id);

-- What a party says of one provision in one round: its self-report. Drafts are the party's own; every version is kept.
create table answer (
  party_id     uuid not null,
  round_id     uuid not null,
  provision_id uuid not null references provision,
  step         text,
  text         text,
  language     text check (language in ('ar', 'en')),
  measures     uuid[] not null default '{}',
  version      integer not null default 1,
  changed_by   uuid,
  changed_at   timestamptz(3) not null,
  submitted_at timestamptz(3),
  sharing      text not null,
  primary key (party_id, provision_id, round_id),
  foreign key (party_id, round_id) references round_party (party_id, round_id)
);
create table answer_version (
  party_id     uuid not null,
  round_id     uuid not null,
  provision_id uuid not null,
  version      integer not null,
  step         text,
  text         text,
  language     text,
  measures     uuid[] not null default '{}',
  made_by      uuid,
  made_at      timestamptz(3) not null,
  primary key (party_id, provision_id, round_id, version)
);
create table clarification (
  party_id     uuid not null,
  round_id     uuid not null,
  provision_id uuid not null references provision,
  id           uuid not null,
  text         text not null,
  said_by      uuid,
  said_at      timestamptz(3) not null,
  primary key (party_id, round_id, provision_id, id),
  foreign key (party_id, round_id) references round_party (party_id, round_id)
);

-- What an assessor says of a party and a provision; the party's comments before it is adopted and its reply after. `consent`
-- says who may see it once adopted.
create table assessment (
  party_id       uuid not null references party,
  provision_id   uuid not null references provision,
  id             uuid not null,
  round_id       uuid references round,
  scale_key      text not null,
  scale_version  integer not null,
  step           text not null,
  reasons        text not null,
  language       text not null check (language in ('ar', 'en')),
  sources        jsonb not null,
  state          text not null default 'draft' check (state in ('draft', 'sent', 'adopted', 'withdrawn')),
  consent        text not null default 'committee-and-party' check (consent in ('public', 'participants', 'committee-and-party')),
  version        integer not null default 1,
  made_by        uuid not null,
  made_at        timestamptz(3) not null,
  sent_at        timestamptz(3),
  comments_due_at timestamptz(3),
  adopted_at     timestamptz(3),
  adopted_by     uuid,
  reply_due_at   timestamptz(3),
  primary key (party_id, provision_id, id),
  foreign key (scale_key, scale_version) references scale (key, version),
  check (adopted_by is null or adopted_by <> made_by),
  check (jsonb_array_length(sources) > 0 or state = 'draft')
);
create table assessment_comment (
  party_id      uuid not null,
  provision_id  uuid not null,
  assessment_id uuid not null,
  id            uuid not null,
  kind          text not null check (kind in ('comment', 'reply')),
  text          text not null,
  language      text not null check (language in ('ar', 'en')),
  disputes      boolean not null default false,
  said_by       uuid,
  said_at       timestamptz(3) not null,
  primary key (party_id, provision_id, assessment_id, id),
  foreign key (party_id, provision_id, assessment_id) references assessment (party_id, provision_id, id)
);

-- What a party needs in technical assistance, or offers.
create table assistance (
  party_id     uuid not null references party,
  id           uuid not null,
  kind         text not null check (kind in ('need', 'offer')),
  provision_id uuid references provision,
  themes       text[] not null default '{}',
  text         text not null,
  language     text not null check (language in ('ar', 'en')),
  made_at      timestamptz(3) not null,
  ended_at     timestamptz(3),
  primary key (party_id, id)
);

-- A message to a focal point about a round, written when it is known to be due, sent once by a worker when the time comes.
-- One that no longer matters (the party has submitted) is dropped, and says so.
create table message (
  party_id   uuid not null,
  round_id   uuid not null,
  account_id uuid not null,
  kind       text not null,
  due_at     timestamptz(3) not null,
  taken_at   timestamptz(3),
  sent_at    timestamptz(3),
  dropped_at timestamptz(3),
  tries      integer not null default 0,
  primary key (party_id, round_id, account_id, kind),
  foreign key (party_id, round_id) references round_party (party_id, round_id) on delete cascade
);
create index message_due on message (due_at) where sent_at is null and dropped_at is null;

create trigger scale_append_only before update or delete on scale for each row execute function refuse_change();
create trigger acceptance_append_only before update or delete on acceptance for each row execute function refuse_change();
create trigger answer_version_append_only before update or delete on answer_version for each row execute function refuse_change();
create trigger clarification_append_only before update or delete on clarification for each row execute function refuse_change();
create trigger assessment_comment_append_only before update or delete on assessment_comment for each row execute function refuse_change();

do $$
declare name text;
begin
  foreach name in array array['scale', 'acceptance', 'round', 'round_provision', 'round_party', 'answer', 'answer_version', 'clarification', 'assessment', 'assessment_comment', 'assistance', 'message'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to mutabaa_app', name);
  end loop;
end $$;
grant update on round, round_party, answer, assessment, assistance, message to mutabaa_app;
grant delete on round_provision, round_party to mutabaa_app;

create policy scale_read on scale for select to mutabaa_app using ((select mutabaa_is_staff()));
create policy scale_add on scale for insert to mutabaa_app with check ((select mutabaa_is_secretariat()));

create policy acceptance_read on acceptance for select to mutabaa_app using ((select mutabaa_is_staff()));
create policy acceptance_add on acceptance for insert to mutabaa_app
  with check ((select mutabaa_is_secretariat()) or party_id = any ((select mutabaa_parties())::uuid[]));

create policy round_read on round for select to mutabaa_app
  using ((select mutabaa_is_secretariat()) or (state <> 'draft' and (select mutabaa_is_staff())));
create policy round_add on round for insert to mutabaa_app with check ((select mutabaa_is_secretariat()));
create policy round_change on round for update to mutabaa_app using ((select mutabaa_is_secretariat()));
create policy round_provision_read on round_provision for select to mutabaa_app using ((select mutabaa_is_staff()));
create policy round_provision_add on round_provision for insert to mutabaa_app with check ((select mutabaa_is_secretariat()));
create policy round_provision_drop on round_provision for delete to mutabaa_app using ((select mutabaa_is_secretariat()));
create policy round_party_read on round_party for select to mutabaa_app
  using ((select mutabaa_is_secretariat()) or (select mutabaa_is('assessor')) or party_id = any ((select mutabaa_parties())::uuid[]));
create policy round_party_add on round_party for insert to mutabaa_app with check ((select mutabaa_is_secretariat()));
create policy round_party_change on round_party for update to mutabaa_app
  using ((select mutabaa_is_secretariat()) or party_id = any ((select mutabaa_parties())::uuid[]));
create policy round_party_drop on round_party for delete to mutabaa_app using ((select mutabaa_is_secretariat()));

-- A draft is its party's own: nobody else reads it, not even the secretariat.
create policy answer_read on answer for select to mutabaa_app
  using (party_id = any ((select mutabaa_parties())::uuid[]) or (select mutabaa_is('system')) or (submitted_at is not null and (
    (select mutabaa_is('editor', 'administrator', 'system', 'assessor')) or party_id = any ((select mutabaa_parties())::uuid[])
    or (sharing = 'participants' and (select mutabaa_is_participant())) or (sharing = 'public' and (select mutabaa_is_staff()))
  )));
create policy answer_add on answer for insert to mutabaa_app with check (party_id = any ((select mutabaa_parties())::uuid[]));
create policy answer_change on answer for update to mutabaa_app using (party_id = any ((select mutabaa_parties())::uuid[]));
create policy answer_version_read on answer_version for select to mutabaa_app
  using (party_id = any ((select mutabaa_parties())::uuid[]) or (select mutabaa_is('system')));
create policy answer_version_add on answer_version for insert to mutabaa_app with check (party_id = any ((select mutabaa_parties())::uuid[]));

create policy clarification_read on clarification for select to mutabaa_app
  using ((select mutabaa_is_secretariat()) or (select mutabaa_is('assessor')) or party_id = any ((select mutabaa_parties())::uuid[]));
create policy clarification_add on clarification for insert to mutabaa_app
  with check ((select mutabaa_is_secretariat()) or (select mutabaa_is('assessor')) or party_id = any ((select mutabaa_parties())::uuid[]));

-- A draft assessment is the assessors'; sent, its party sees it too; adopted, whoever its consent level allows.
create policy assessment_read on assessment for select to mutabaa_app using (
  (select mutabaa_is('assessor', 'editor', 'system'))
  or (state in ('sent', 'adopted') and party_id = any ((select mutabaa_parties())::uuid[]))
  or (state = 'adopted' and (
    (select mutabaa_is('editor', 'administrator', 'system', 'assessor')) or party_id = any ((select mutabaa_parties())::uuid[])
    or (consent = 'participants' and (select mutabaa_is_participant())) or (consent = 'public' and (select mutabaa_is_staff()))
  ))
);
create policy assessment_add on assessment for insert to mutabaa_app with check ((select mutabaa_is('assessor')));
create policy assessment_change on assessment for update to mutabaa_app using ((select mutabaa_is('assessor', 'editor')));
create policy assessment_comment_read on assessment_comment for select to mutabaa_app using (
  exists (
    select from assessment a
    where a.party_id = assessment_comment.party_id and a.provision_id = assessment_comment.provision_id
      and a.id = assessment_comment.assessment_id
  )
);
create policy assessment_comment_add on assessment_comment for insert to mutabaa_app
  with check (party_id = any ((select mutabaa_parties())::uuid[]));

create policy assistance_read on assistance for select to mutabaa_app using ((select mutabaa_is_staff()));
create policy assistance_add on assistance for insert to mutabaa_app
  with check ((select mutabaa_is_secretariat()) or party_id = any ((select mutabaa_parties())::uuid[]));
create policy assistance_change on assistance for update to mutabaa_app
  using ((select mutabaa_is_secretariat()) or party_id = any ((select mutabaa_parties())::uuid[]));
create policy message_read on message for select to mutabaa_app using ((select mutabaa_is_secretariat()));
create policy message_add on message for insert to mutabaa_app with check ((select mutabaa_is_secretariat()));
create policy message_change on message for update to mutabaa_app using ((select mutabaa_is_secretariat()));

call let_keeper_in();
