-- The keys under which a name is looked for in both scripts (record/name-keys.ts). Rows of their own and plain equality: behind
-- row-level security PostgreSQL uses an index only for operators that leak nothing, and those of arrays and text search are none.
alter table subject_name add column keyed boolean not null default false;
create index subject_name_unkeyed on subject_name (id) where not keyed;
create index subject_name_claim on subject_name (claim_id);
grant update (keyed) on subject_name to mutabaa_app;
create policy subject_name_keyed on subject_name for update to mutabaa_app using (mutabaa_is('system'));
create table name_key (
  key     text not null,
  name_id uuid not null references subject_name on delete cascade,
  primary key (key, name_id)
);
create index name_key_name on name_key (name_id);
alter table name_key enable row level security;
alter table name_key force row level security;
create policy name_key_read on name_key for select to mutabaa_app using (mutabaa_is_staff());
create policy name_key_add on name_key for insert to mutabaa_app with check (mutabaa_is('reviewer', 'editor', 'system'));
grant select, insert on name_key to mutabaa_app;
create index claim_document on claim (document_id) where withdrawn_at is null;

-- Two subjects that may be one, for a person to look at. Follows from the claims, and is made again with them.
create table subject_proposal (
  one   uuid not null references subject,
  other uuid not null references subject,
  score real not null,
  primary key (one, other),
  check (one < other)
);
create index subject_proposal_best on subject_proposal (score desc, one, other);
create index subject_proposal_other on subject_proposal (other);

-- Two subjects of which a person said that they are not one: never proposed again.
create table subject_apart (
  one        uuid not null references subject,
  other      uuid not null references subject,
  reason     text not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  primary key (one, other),
  check (one < other)
);
create index subject_apart_other on subject_apart (other);

-- What was joined, and which claims came with it, so that it can be taken apart again.
create table subject_merge (
  id           uuid primary key,
  from_subject uuid not null references subject,
  into_subject uuid not null references subject,
  claims       uuid[] not null,
  reason       text not null,
  merged_by    uuid,
  merged_at    timestamptz(3) not null,
  undone_at    timestamptz(3)
);
create unique index subject_merge_in_effect on subject_merge (from_subject) where undone_at is null;
create index subject_merge_into on subject_merge (into_subject) where undone_at is null;

alter table subject_proposal enable row level security;
alter table subject_proposal force row level security;
create policy subject_proposal_read on subject_proposal for select to mutabaa_app using (mutabaa_is_staff());
create policy subject_proposal_add on subject_proposal for insert to mutabaa_app with check (mutabaa_is('reviewer', 'editor', 'system'));
create policy subject_proposal_drop on subject_proposal for delete to mutabaa_app using (mutabaa_is('reviewer', 'editor', 'system'));
alter table subject_apart enable row level security;
alter table subject_apart force row level security;
create policy subject_apart_read on subject_apart for select to mutabaa_app using (mutabaa_is_staff());
create policy subject_apart_add on subject_apart for insert to mutabaa_app
  with check (mutabaa_is('editor') and decided_by = mutabaa_account());
alter table subject_merge enable row level security;
alter table subject_merge force row level security;
create policy subject_merge_read on subject_merge for select to mutabaa_app using (mutabaa_is_staff());
create policy subject_merge_add on subject_merge for insert to mutabaa_app
  with check (mutabaa_is('editor') and merged_by = mutabaa_account());
create policy subject_merge_undo on subject_merge for update to mutabaa_app using (mutabaa_is('editor'));
grant select, insert, delete on subject_proposal to mutabaa_app;
grant select, insert on subject_apart, subject_merge to mutabaa_app;
grant update (undone_at) on subject_merge to mutabaa_app;

call let_keeper_in();
