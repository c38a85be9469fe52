import { z } from 'zod'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { PartyView } from './follow-up-views.ts'
import { listPartyRows } from './parties.ts'

export const listParties = reading({
  name: 'follow-up/list-parties',
  does: { ar: 'يعرض الدول والجهات التي تتابع لديها التوصيات', en: 'Lists the States and bodies that are followed' },
  who: STAFF,
  input: z.object({ mine: z.coerce.boolean().default(false).describe('just those that I speak for') }),
  output: z.object({ items: z.array(PartyView) }),
  run: async (tx, { mine }, by) => ({ items: await listPartyRows(tx, { of: mine ? by.accountId : null }) }),
})
