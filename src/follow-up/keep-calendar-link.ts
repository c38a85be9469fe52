import { z } from 'zod'
import { newToken } from '../accounts/token.ts'
import { changing, reading } from '../store/operation.ts'
import { dropCalendarLink, findCalendarLink, putCalendarLink } from './calendar-links.ts'

const WHO = ['focal-point', 'assessor', 'editor', 'administrator'] as const
const Since = z.object({ madeAt: z.string().nullable().describe('since when there is one; null where there is none') })

export const getCalendarLink = reading({
  name: 'follow-up/get-calendar-link',
  does: {
    ar: 'يبين ما إذا كان لتقويم مواعيدي عنوان سري',
    en: 'Says whether the calendar of my deadlines has an address',
  },
  who: WHO,
  input: z.object({}),
  output: Since,
  run: async (tx, _input, by) => ({ madeAt: await findCalendarLink(tx, by.accountId!) }),
})

export const makeCalendarLink = changing({
  name: 'follow-up/make-calendar-link',
  does: {
    ar: 'ينشئ عنوانا سريا لتقويم مواعيدي، ويبطل ما سبقه',
    en: 'Makes a secret address for the calendar of my deadlines; any before it ends',
  },
  who: WHO,
  input: z.object({}),
  output: z.object({
    url: z.string().describe('shown this once; whoever has it reads the deadlines'),
    madeAt: z.string(),
  }),
  async run(tx, _input, by, { now, publicUrl }) {
    const { token, hash } = newToken()
    await putCalendarLink(tx, by.accountId!, hash, now())
    tx.journal({ action: 'make-calendar-link', thingKind: 'account', thingId: by.accountId! })
    return { url: `${publicUrl}/api/follow-up/calendar/${token}.ics`, madeAt: now().toISOString() }
  },
})

export const revokeCalendarLink = changing({
  name: 'follow-up/revoke-calendar-link',
  does: { ar: 'يبطل عنوان تقويم مواعيدي', en: 'Ends the address of the calendar of my deadlines' },
  who: WHO,
  input: z.object({}),
  output: Since,
  async run(tx, _input, by) {
    await dropCalendarLink(tx, by.accountId!)
    tx.journal({ action: 'revoke-calendar-link', thingKind: 'account', thingId: by.accountId! })
    return { madeAt: null }
  },
})
