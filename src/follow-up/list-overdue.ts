import { z } from 'zod'
import { PartyId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { readOverdue } from './overdue.ts'
import { OverdueView } from './overdue-views.ts'

export const listOverdue = reading({
  name: 'follow-up/list-overdue',
  does: {
    ar: 'يعرض كل ما فات موعده: ردود وملاحظات وتدابير',
    en: 'Lists everything that is overdue: answers, comments, replies and measures past their day',
  },
  who: STAFF,
  input: z.object({ partyId: PartyId.optional().describe('just what is overdue of one party') }),
  output: OverdueView,
  run: (tx, { partyId }, _by, { now }) => readOverdue(tx, { partyId, now: now() }),
})
