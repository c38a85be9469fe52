-- A clarification is a thread on one provision of a round: one side asks, the other answers within its days, the one that asked
-- closes it. Each entry is a row of its own and none is ever changed; how a thread stands follows from its entries.
alter table clarification
  add column thread_id uuid not null,
  add column side      text not null check (side in ('party', 'secretariat')),
  add column act       text not null check (act in ('ask', 'say', 'close')),
  add column language  text check (language in ('ar', 'en')),
  add column due_at    timestamptz(3),
  alter column text drop not null,
  add check (text is not null or act = 'close'),
  add check ((act = 'ask') = (thread_id = id) and (act = 'ask') = (due_at is not null));

drop policy clarification_add on clarification;
create policy clarification_add on clarification for insert to mutabaa_app with check (
  said_by = (select mutabaa_account()) and case side
    when 'party' then party_id = any ((select mutabaa_parties())::uuid[])
    else (select mutabaa_is('editor', 'administrator', 'assessor'))
  end
);

-- A letter may also be about one provision: a clarification, or an assessment, which need not belong to a round. It goes to
-- the other side, so that whoever may say something may also have it told.
alter table message
  drop constraint message_pkey,
  alter column round_id drop not null,
  add column provision_id  uuid references provision,
  add column assessment_id uuid;
create unique index message_once on message (party_id, round_id, account_id, kind) nulls not distinct;
create policy message_tell on message for insert to mutabaa_app with check (
  (kind like 'clarification-%' and ((select mutabaa_is('assessor')) or party_id = any ((select mutabaa_parties())::uuid[])))
  or (kind like 'assessment-%' and (select mutabaa_is('assessor')))
);
