-- Whoever has reported on a provision, and whoever holds that it is not addressed to it and says no more: of how many nothing is
-- reported is counted from these two indexes alone.
create index cell_told on cell (provision_id) where reported or evidence > 0;
create index cell_apart on cell (provision_id) where acceptance = 'not-addressed-to' and not (reported or evidence > 0);

-- A provision that is withdrawn keeps its place, as a repealed article does, and all that was said of it; it is shown in no
-- matrix, counted nowhere, and asked about in no later round.
alter table provision
  add column withdrawn_at     timestamptz(3),
  add column withdrawn_by     uuid,
  add column withdrawn_reason text,
  add check ((withdrawn_at is null) = (withdrawn_reason is null));
