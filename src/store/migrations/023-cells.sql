-- What is known of each party and provision apart from assessments, which their consent guards: kept beside the tables it is
-- made from, so that a matrix of hundreds of thousands of cells is one scan. Written by follow-up/cells.ts in the transaction of
-- each change. Where there is no row, nothing is known.
create table cell (
  party_id      uuid not null references party,
  provision_id  uuid not null references provision,
  instrument_id uuid not null references instrument,
  acceptance    text,
  reported      boolean not null default false,
  measures      integer not null default 0,
  evidence      smallint not null default 0 check (evidence between 0 and 3),
  primary key (party_id, provision_id)
);
create index cell_instrument on cell (instrument_id, provision_id) include (party_id, acceptance, reported, evidence);
create index answer_provision on answer (provision_id) where submitted_at is not null;
create index assessment_provision on assessment (provision_id, party_id) where state = 'adopted';
alter table cell enable row level security;
alter table cell force row level security;
create policy cell_read on cell for select to mutabaa_app using ((select mutabaa_is_staff()));
create policy cell_add on cell for insert to mutabaa_app
  with check ((select mutabaa_is_secretariat()) or (select mutabaa_is('assessor')) or party_id = any ((select mutabaa_parties())::uuid[]));
create policy cell_change on cell for update to mutabaa_app
  using ((select mutabaa_is_secretariat()) or (select mutabaa_is('assessor')) or party_id = any ((select mutabaa_parties())::uuid[]));
grant select, insert, update on cell to mutabaa_app;

call let_keeper_in();
