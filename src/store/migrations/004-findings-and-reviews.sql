create table reading (
  document_id    uuid not null references document,
  reader_version text not null,
  made_at        timestamptz(3) not null,
  took_ms        real not null,
  findings       integer not null,
  primary key (document_id, reader_version)
);

create table finding (
  document_id    uuid not null references document,
  id             uuid not null,
  kind           text not null,
  start_at       integer not null,
  end_at         integer not null check (end_at > start_at),
  quote          text not null,
  fields         jsonb not null,
  standing       text not null check (standing in ('stated', 'implied')),
  reader         text not null,
  reader_version text,
  rule           text not null,
  words          jsonb not null default '[]',
  problems       jsonb not null default '[]',
  drafted_by     uuid,
  made_at        timestamptz(3) not null,
  primary key (document_id, id),
  check ((reader_version is null) = (drafted_by is not null))
);
create index finding_reading_order on finding (document_id, start_at);

-- A verdict of a person on a finding. Nothing is changed: a later review of the same person replaces the earlier in effect,
-- an `undo` takes the person's last one back. `adjudicates` marks a third person's word on a disagreement.
create table review (
  document_id uuid not null,
  id          uuid not null,
  finding_id  uuid not null,
  reviewer    uuid not null,
  verdict     text not null check (verdict in ('accept', 'correct', 'merge', 'reject', 'undo')),
  kind        text,
  fields      jsonb,
  start_at    integer,
  end_at      integer,
  quote       text,
  subject_id  uuid,
  note        text,
  undoes      uuid,
  adjudicates boolean not null default false,
  made_at     timestamptz(3) not null,
  primary key (document_id, id),
  foreign key (document_id, finding_id) references finding (document_id, id),
  check (verdict <> 'merge' or subject_id is not null),
  check ((verdict = 'undo') = (undoes is not null))
);
create index review_finding on review (document_id, finding_id, made_at);

create trigger reading_append_only before update or delete on reading for each row execute function refuse_change();
create trigger finding_append_only before update or delete on finding for each row execute function refuse_change();
create trigger review_append_only before update or delete on review for each row execute function refuse_change();

alter table reading enable row level security;
alter table reading force row level security;
create policy reading_read on reading for select to mutabaa_app using (mutabaa_is_staff());
create policy reading_add on reading for insert to mutabaa_app with check (mutabaa_is('system'));
alter table finding enable row level security;
alter table finding force row level security;
create policy finding_read on finding for select to mutabaa_app using (mutabaa_is_staff());
create policy finding_add on finding for insert to mutabaa_app
  with check (mutabaa_is('system') or (mutabaa_is('reviewer', 'editor') and drafted_by = mutabaa_account()));
alter table review enable row level security;
alter table review force row level security;
create policy review_read on review for select to mutabaa_app using (mutabaa_is_staff());
create policy review_add on review for insert to mutabaa_app
  with check (mutabaa_is('reviewer', 'editor') and reviewer = mutabaa_account());
grant select, insert on reading, finding, review to mutabaa_app;
