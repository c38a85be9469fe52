-- What a party has done, plans or does. One measure may answer several provisions. Everybody on the staff may read it: a party
-- enters only what it shows; what it claims in a round is kept apart, in its answer.
create table measure (
  id             uuid not null,
  party_id       uuid not null references party,
  kind           text not null check (kind in ('law', 'policy', 'institution', 'programme', 'training', 'operational-procedure', 'international-cooperation')),
  title_ar       text,
  title_en       text,
  description    text,
  language       text check (language in ('ar', 'en')),
  owner          text,
  partners       text[] not null default '{}',
  starts_on      date,
  ends_on        date,
  legal_basis    text,
  oversight      text,
  remedy         text,
  rights_check   text,
  nominated      boolean not null default false,
  version        integer not null default 1,
  created_at     timestamptz(3) not null,
  changed_at     timestamptz(3) not null,
  primary key (party_id, id),
  check (title_ar is not null or title_en is not null),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create table measure_status (
  party_id   uuid not null,
  measure_id uuid not null,
  id         uuid not null,
  status     text not null check (status in ('planned', 'adopted', 'in-force', 'completed', 'suspended', 'ended')),
  since_on   date not null,
  note       text,
  made_by    uuid,
  made_at    timestamptz(3) not null,
  primary key (party_id, measure_id, id),
  foreign key (party_id, measure_id) references measure (party_id, id)
);
create table measure_provision (
  party_id     uuid not null,
  measure_id   uuid not null,
  provision_id uuid not null references provision,
  primary key (party_id, provision_id, measure_id),
  foreign key (party_id, measure_id) references measure (party_id, id)
);
create index measure_provision_provision on measure_provision (provision_id);

-- A file, a link or a passage that shows a measure. Its bytes lie in the file store and are only ever given as a download.
create table evidence (
  id          uuid not null,
  party_id    uuid not null,
  measure_id  uuid not null,
  medium      text not null check (medium in ('file', 'link', 'passage')),
  type        text not null check (type in ('law-text', 'decision', 'report', 'statistics', 'training-record', 'publication', 'other')),
  title       text not null,
  dated       text check (dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  vouched_by  text not null,
  grade       text not null default 'claimed' check (grade in ('claimed', 'documented', 'independently-confirmed')),
  graded_by   uuid,
  sha256      text,
  file_name   text,
  media_type  text,
  size        bigint,
  url         text,
  document_id uuid references document,
  start_at    integer,
  end_at      integer,
  quote       text,
  added_by    uuid,
  added_at    timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  primary key (party_id, measure_id, id),
  foreign key (party_id, measure_id) references measure (party_id, id),
  check (
    case medium
      when 'file' then sha256 is not null and file_name is not null and size is not null
      when 'link' then url ~ '^https?://'
      else document_id is not null and end_at > start_at and quote is not null
    end
  )
);

create trigger measure_status_append_only before update or delete on measure_status for each row execute function refuse_change();

do $$
declare name text;
begin
  foreach name in array array['measure', 'measure_status', 'measure_provision', 'evidence'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select to mutabaa_app using ((select mutabaa_is_staff()))', name || '_read', name);
    execute format(
      'create policy %I on %I for insert to mutabaa_app with check ((select mutabaa_is_secretariat()) or party_id = any ((select mutabaa_parties())::uuid[]))',
      name || '_add', name);
    execute format('grant select, insert on %I to mutabaa_app', name);
  end loop;
end $$;
create policy measure_change on measure for update to mutabaa_app
  using ((select mutabaa_is_secretariat()) or party_id = any ((select mutabaa_parties())::uuid[]));
-- An assessor grades evidence; its party withdraws it.
create policy evidence_change on evidence for update to mutabaa_app
  using ((select mutabaa_is_secretariat()) or (select mutabaa_is('assessor')) or party_id = any ((select mutabaa_parties())::uuid[]));
grant update on measure to mutabaa_app;
grant update (grade, graded_by, withdrawn_at) on evidence to mutabaa_app;
create policy measure_provision_drop on measure_provision for delete to mutabaa_app
  using ((select mutabaa_is_secretariat()) or party_id = any ((select mutabaa_parties())::uuid[]));
grant delete on measure_provision to mutabaa_app;

call let_keeper_in();
