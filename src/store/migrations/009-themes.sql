-- Where documents speak of our themes, as one version of the readers read them; a later reading's rows stand beside the earlier.
-- `recommendation_at`: where the recommendation begins in which the mention stands.
create table theme_mention (
  document_id       uuid not null,
  reader_version    text not null,
  theme             text not null,
  start_at          integer not null,
  end_at            integer not null check (end_at > start_at),
  place             text not null check (place in ('title', 'recommendation', 'text')),
  recommendation_at integer,
  primary key (document_id, reader_version, start_at),
  foreign key (document_id, reader_version) references reading (document_id, reader_version)
);
create index theme_mention_theme on theme_mention (theme, document_id);
create trigger theme_mention_append_only before update or delete on theme_mention
  for each row execute function refuse_change();
alter table theme_mention enable row level security;
alter table theme_mention force row level security;
create policy theme_mention_read on theme_mention for select to mutabaa_app using (mutabaa_is_staff());
create policy theme_mention_add on theme_mention for insert to mutabaa_app with check (mutabaa_is('system'));
grant select, insert on theme_mention to mutabaa_app;

-- What the latest reading of each document holds.
create view theme_now with (security_invoker = true) as
select mention.* from theme_mention mention
where mention.reader_version = (
  select reading.reader_version from reading
  where reading.document_id = mention.document_id
  order by reading.made_at desc limit 1
);
grant select on theme_now to mutabaa_app;

-- Lists of concepts that others made, brought in beside ours. The same file twice is one thesaurus.
create table thesaurus (
  id          uuid primary key,
  iri         text,
  title_ar    text,
  title_en    text,
  file_name   text not null,
  format      text not null check (format in ('turtle', 'rdf-xml')),
  sha256      text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  concepts    integer not null,
  problems    jsonb not null default '[]',
  imported_at timestamptz(3) not null,
  imported_by uuid
);
create table concept (
  thesaurus_id uuid not null references thesaurus,
  iri          text not null,
  notation     text,
  broader      text[] not null default '{}',
  note_ar      text,
  note_en      text,
  primary key (thesaurus_id, iri)
);
create table concept_label (
  thesaurus_id uuid not null,
  iri          text not null,
  position     integer not null,
  language     text not null check (language in ('ar', 'en')),
  kind         text not null check (kind in ('preferred', 'alternative', 'hidden')),
  label        text not null,
  folded       text not null,
  search       tsvector generated always as (to_tsvector('simple', folded)) stored,
  primary key (thesaurus_id, iri, position),
  foreign key (thesaurus_id, iri) references concept (thesaurus_id, iri)
);
create index concept_label_search on concept_label using gin (search);

-- That a concept means one of our themes: given by whoever made the thesaurus, or proposed because labels are equal.
-- A proposal holds when an editor accepts it.
create table concept_match (
  thesaurus_id uuid not null,
  iri          text not null,
  theme        text not null,
  relation     text not null check (relation in ('exact', 'close')),
  origin       text not null check (origin in ('given', 'proposed')),
  verdict      text check (verdict in ('accepted', 'rejected')),
  judged_by    uuid,
  judged_at    timestamptz(3),
  primary key (thesaurus_id, iri, theme),
  foreign key (thesaurus_id, iri) references concept (thesaurus_id, iri),
  check ((verdict is null) = (judged_at is null))
);
create index concept_match_theme on concept_match (theme);

create trigger thesaurus_append_only before update or delete on thesaurus for each row execute function refuse_change();
create trigger concept_append_only before update or delete on concept for each row execute function refuse_change();
create trigger concept_label_append_only before update or delete on concept_label
  for each row execute function refuse_change();

alter table thesaurus enable row level security;
alter table thesaurus force row level security;
create policy thesaurus_read on thesaurus for select to mutabaa_app using (mutabaa_is_staff());
create policy thesaurus_add on thesaurus for insert to mutabaa_app
  with check (mutabaa_is('editor', 'administrator', 'system'));
alter table concept enable row level security;
alter table concept force row level security;
create policy concept_read on concept for select to mutabaa_app using (mutabaa_is_staff());
create policy concept_add on concept for insert to mutabaa_app
  with check (mutabaa_is('editor', 'administrator', 'system'));
alter table concept_label enable row level security;
alter table concept_label force row level security;
create policy concept_label_read on concept_label for select to mutabaa_app using (mutabaa_is_staff());
create policy concept_label_add on concept_label for insert to mutabaa_app
  with check (mutabaa_is('editor', 'administrator', 'system'));
alter table concept_match enable row level security;
alter table concept_match force row level security;
create policy concept_match_read on concept_match for select to mutabaa_app using (mutabaa_is_staff());
create policy concept_match_add on concept_match for insert to mutabaa_app
  with check (mutabaa_is('editor', 'administrator', 'system'));
create policy concept_match_judge on concept_match for update to mutabaa_app
  using (mutabaa_is('editor')) with check (mutabaa_is('editor') and judged_by = mutabaa_account());
grant select, insert on thesaurus, concept, concept_label, concept_match to mutabaa_app;
grant update (verdict, judged_by, judged_at) on concept_match to mutabaa_app;

call let_keeper_in();
