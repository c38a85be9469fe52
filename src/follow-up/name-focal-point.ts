import { z } from 'zod'
import { AccountId, PartyId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing, reading } from '../store/operation.ts'
import type { Writer } from '../store/transaction.ts'
import { PartyView, SECRETARIAT } from './follow-up-views.ts'
import { dueMessages, planLetters } from './messages.ts'
import { addFocalPoint, endFocalPoint, getParty, listFocalAccountRows } from './parties.ts'
import { listRoundParties, listRoundRows } from './rounds.ts'

const Target = z.object({ partyId: PartyId, accountId: AccountId })

export const nameFocalPoint = changing({
  name: 'follow-up/name-focal-point',
  does: { ar: 'يسمي جهة اتصال لدولة أو جهة', en: 'Names an account as focal point of a State or body' },
  who: SECRETARIAT,
  input: Target,
  output: PartyView,
  async run(tx, { partyId, accountId }, _by, { now }) {
    await getParty(tx, partyId)
    const account = await tx.db.selectFrom('account').select('roles').where('id', '=', accountId).executeTakeFirst()
    if (!account) throw new Refusal('not-found', { thing: 'account' })
    if (!account.roles.includes('focal-point'))
      throw new Refusal('bad-input', { field: 'accountId', reason: 'the account lacks the role of a focal point' })
    await addFocalPoint(tx, partyId, accountId)
    await inviteLate(tx, partyId, accountId, now())
    tx.journal({ action: 'name-focal-point', thingKind: 'party', thingId: partyId, after: { accountId } })
    return getParty(tx, partyId)
  },
})

/** A focal point named after a round was opened is invited to it, and reminded of it, as the others were. */
async function inviteLate(tx: Writer, partyId: PartyId, accountId: AccountId, now: Date): Promise<void> {
  for (const round of await listRoundRows(tx)) {
    if (round.state !== 'open') continue
    const [party] = await listRoundParties(tx, round, now, partyId)
    if (!party || party.state === 'submitted') continue
    const planned = [{ kind: 'invitation', at: now }, ...dueMessages(now, new Date(party.dueAt))]
    await planLetters(
      tx,
      planned.map((one) => ({ partyId, roundId: round.id, accountId, ...one })),
    )
  }
}

export const releaseFocalPoint = changing({
  name: 'follow-up/release-focal-point',
  does: { ar: 'ينهي تسمية جهة اتصال', en: 'Ends the naming of a focal point' },
  who: SECRETARIAT,
  input: Target,
  output: PartyView,
  async run(tx, { partyId, accountId }) {
    if (!(await endFocalPoint(tx, partyId, accountId))) throw new Refusal('not-found', { thing: 'focal point' })
    tx.journal({ action: 'release-focal-point', thingKind: 'party', thingId: partyId, before: { accountId } })
    return getParty(tx, partyId)
  },
})

export const listFocalAccounts = reading({
  name: 'follow-up/list-focal-accounts',
  does: { ar: 'يعرض الحسابات التي يمكن تسميتها جهات اتصال', en: 'Lists the accounts that may be named focal points' },
  who: SECRETARIAT,
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ accountId: AccountId, name: z.string() })) }),
  run: async (tx) => ({ items: await listFocalAccountRows(tx) }),
})
