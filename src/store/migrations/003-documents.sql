-- A document's id is made from the SHA-256 of its bytes: the same bytes twice is one document.
-- Tables that grow carry document_id first in their key: that is what they would be distributed by.
create table document (
  id          uuid primary key,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size        bigint not null,
  file_name   text not null,
  media_type  text not null,
  received_at timestamptz(3) not null,
  received_by uuid,
  state       text not null check (state in ('waiting', 'extracting', 'reading', 'ready', 'refused', 'failed')),
  language    text not null default 'und',
  kind        text not null default 'other',
  title       text,
  symbol      text,
  publisher   text,
  dated       text,
  report      jsonb,
  required_reviewers smallint check (required_reviewers between 1 and 2),
  changed_at  timestamptz(3) not null
);
create index document_received on document (received_at desc, id);
create index document_state on document (state) where state not in ('ready', 'refused');

-- Each time the bytes arrived, under which name, from whom.
create table receipt (
  document_id uuid not null references document,
  id          uuid not null,
  file_name   text not null,
  received_at timestamptz(3) not null,
  received_by uuid,
  primary key (document_id, id)
);

create table document_text (
  document_id uuid primary key references document,
  text        text not null,
  extractor   text not null,
  lines       jsonb not null default '[]',
  made_at     timestamptz(3) not null
);

create table passage (
  document_id uuid not null references document,
  position    integer not null,
  start_at    integer not null,
  end_at      integer not null check (end_at >= start_at),
  role        text not null,
  page        integer,
  language    text not null,
  direction   text not null check (direction in ('rtl', 'ltr')),
  text        text not null,
  folded      text not null,
  primary key (document_id, position)
);

-- What each step of a document's life is doing; `progress` from 0 to 1.
create table document_step (
  document_id uuid not null references document,
  step        text not null check (step in ('extract', 'read')),
  state       text not null check (state in ('waiting', 'running', 'done', 'failed')),
  attempt     integer not null default 0,
  progress    real not null default 0,
  error       text,
  changed_at  timestamptz(3) not null,
  primary key (document_id, step)
);

create trigger receipt_append_only before update or delete on receipt for each row execute function refuse_change();
create trigger document_text_append_only before update or delete on document_text for each row execute function refuse_change();
create trigger passage_append_only before update or delete on passage for each row execute function refuse_change();

alter table document enable row level security;
alter table document force row level security;
create policy document_read on document for select to mutabaa_app using (mutabaa_is_staff());
create policy document_add on document for insert to mutabaa_app with check (mutabaa_is('reviewer', 'editor', 'administrator', 'system'));
create policy document_change on document for update to mutabaa_app using (mutabaa_is('reviewer', 'editor', 'administrator', 'system'));
alter table receipt enable row level security;
alter table receipt force row level security;
create policy receipt_read on receipt for select to mutabaa_app using (mutabaa_is_staff());
create policy receipt_add on receipt for insert to mutabaa_app with check (mutabaa_is('reviewer', 'editor', 'administrator', 'system'));
alter table document_text enable row level security;
alter table document_text force row level security;
create policy document_text_read on document_text for select to mutabaa_app using (mutabaa_is_staff());
create policy document_text_add on document_text for insert to mutabaa_app with check (mutabaa_is('system'));
alter table passage enable row level security;
alter table passage force row level security;
create policy passage_read on passage for select to mutabaa_app using (mutabaa_is_staff());
create policy passage_add on passage for insert to mutabaa_app with check (mutabaa_is('system'));
alter table document_step enable row level security;
alter table document_step force row level security;
create policy document_step_read on document_step for select to mutabaa_app using (mutabaa_is_staff());
create policy document_step_add on document_step for insert to mutabaa_app with check (mutabaa_is('reviewer', 'editor', 'administrator', 'system'));
create policy document_step_change on document_step for update to mutabaa_app using (mutabaa_is('reviewer', 'editor', 'administrator', 'system'));

grant select, insert, update on document, document_step to mutabaa_app;
grant select, insert on receipt, document_text, passage to mutabaa_app;
