-- A later reading that proposes what an earlier one has proposed carries the finding over: it is not made twice, and its reviews
-- stand. What the latest reading neither made nor carried is no longer held.
create table carried_finding (
  document_id    uuid not null,
  reader_version text not null,
  finding_id     uuid not null,
  primary key (document_id, reader_version, finding_id),
  foreign key (document_id, reader_version) references reading (document_id, reader_version),
  foreign key (document_id, finding_id) references finding (document_id, id)
);
create trigger carried_finding_append_only before update or delete on carried_finding
  for each row execute function refuse_change();
alter table carried_finding enable row level security;
alter table carried_finding force row level security;
create policy carried_finding_read on carried_finding for select to mutabaa_app using (mutabaa_is_staff());
create policy carried_finding_add on carried_finding for insert to mutabaa_app with check (mutabaa_is('system'));
grant select, insert on carried_finding to mutabaa_app;

-- The findings that people see: what the latest reading holds, what people drafted, and what was reviewed and is held no more.
create view finding_now with (security_invoker = true) as
select * from (
  select
    finding.*,
    (
      finding.reader_version is null
      or finding.reader_version = latest.reader_version
      or exists (
        select from carried_finding carried
        where carried.document_id = finding.document_id
          and carried.reader_version = latest.reader_version
          and carried.finding_id = finding.id
      )
    ) as held,
    exists (
      select from review where review.document_id = finding.document_id and review.finding_id = finding.id
    ) as reviewed
  from finding
  left join lateral (
    select reading.reader_version from reading
    where reading.document_id = finding.document_id
    order by reading.made_at desc limit 1
  ) latest on true
) stands
where held or reviewed;
grant select on finding_now to mutabaa_app;

call let_keeper_in();
