-- A subject is one thing of the record: a meeting, a body, a person in a public role, an instrument …
-- `identity` is set only where it is certain (a State's code, a resolution's number, a body the lexicon knows).
-- What is known of it are claims, each with the span it came from. Two sources may disagree; nothing is overwritten.
create table subject (
  id         uuid primary key,
  kind       text not null,
  identity   text unique,
  created_at timestamptz(3) not null,
  created_by uuid,
  merged_into uuid references subject
);
create index subject_kind on subject (kind, created_at desc);

create table claim (
  id          uuid primary key,
  subject_id  uuid not null references subject,
  document_id uuid not null,
  finding_id  uuid not null,
  review_id   uuid not null,
  property    text not null,
  value       jsonb not null,
  start_at    integer not null,
  end_at      integer not null,
  quote       text not null,
  standing    text not null check (standing in ('stated', 'implied')),
  said_by     text,
  rank        text not null default 'normal' check (rank in ('preferred', 'normal', 'deprecated')),
  made_at     timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  foreign key (document_id, finding_id) references finding (document_id, id),
  foreign key (document_id, review_id) references review (document_id, id)
);
create index claim_subject on claim (subject_id, property) where withdrawn_at is null;
create index claim_finding on claim (document_id, finding_id) where withdrawn_at is null;

create table subject_name (
  id          uuid primary key,
  subject_id  uuid not null references subject,
  claim_id    uuid not null references claim,
  name        text not null,
  language    text not null,
  folded      text not null
);
create index subject_name_subject on subject_name (subject_id);
create index subject_name_folded on subject_name (folded text_pattern_ops);

alter table subject enable row level security;
alter table subject force row level security;
create policy subject_read on subject for select to mutabaa_app using (mutabaa_is_staff());
create policy subject_add on subject for insert to mutabaa_app with check (mutabaa_is('reviewer', 'editor'));
create policy subject_change on subject for update to mutabaa_app using (mutabaa_is('reviewer', 'editor'));
alter table claim enable row level security;
alter table claim force row level security;
create policy claim_read on claim for select to mutabaa_app using (mutabaa_is_staff());
create policy claim_add on claim for insert to mutabaa_app with check (mutabaa_is('reviewer', 'editor'));
create policy claim_change on claim for update to mutabaa_app using (mutabaa_is('reviewer', 'editor'));
alter table subject_name enable row level security;
alter table subject_name force row level security;
create policy subject_name_read on subject_name for select to mutabaa_app using (mutabaa_is_staff());
create policy subject_name_add on subject_name for insert to mutabaa_app with check (mutabaa_is('reviewer', 'editor'));
create policy subject_name_change on subject_name for update to mutabaa_app using (mutabaa_is('reviewer', 'editor'));
create policy subject_name_drop on subject_name for delete to mutabaa_app using (mutabaa_is('reviewer', 'editor'));
grant select, insert on subject to mutabaa_app;
grant update (merged_into) on subject to mutabaa_app;
grant select, insert on claim to mutabaa_app;
grant update (rank, withdrawn_at, subject_id) on claim to mutabaa_app;
grant select, insert, delete on subject_name to mutabaa_app;
grant update (subject_id) on subject_name to mutabaa_app;
