import { hashToken } from '../accounts/token.ts'
import type { AccountId, PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Language } from '../store/account-tables.ts'
import type { Tools } from '../store/operation.ts'
import type { Reader, Store } from '../store/transaction.ts'
import { listAssessmentsUnderWay } from './assessments.ts'
import { type Deadline, dayOf } from './calendar-words.ts'
import { findCalendarOwner } from './calendar-links.ts'
import { listThreads } from './clarifications.ts'
import { dayAfter } from './deadline.ts'
import { type CalendarDay, writeCalendar } from './icalendar.ts'
import { listPartyRows } from './parties.ts'
import { listRoundParties, listRoundRows } from './rounds.ts'

/**
 * The calendar that a token opens, as RFC 5545 has it: the deadlines of its owner's work as they stand now.
 * Refuses  `not-found` for a token that opens none.
 */
export async function readCalendar(store: Store, token: string, { now, publicUrl }: Tools): Promise<string> {
  const owner = await findCalendarOwner(store, hashToken(token))
  if (!owner) throw new Refusal('not-found', { thing: 'calendar' })
  const deadlines = await store.read(owner.actor, (tx) => listDeadlines(tx, now()))
  return writeCalendar(NAMES[owner.language], deadlines.map(presentIn(owner.language, publicUrl)), now())
}

const NAMES: Record<Language, string> = { ar: 'متابعة: المواعيد · Mutabaa', en: 'Mutabaa: deadlines · متابعة' }

const presentIn =
  (language: Language, publicUrl: string) =>
  (deadline: Deadline): CalendarDay => ({
    ...dayOf(deadline, language),
    uid: `${deadline.id}@${new URL(publicUrl).hostname}`,
    url: publicUrl + deadline.path,
  })

/** What the account at work has to do until a day: as a focal point of its parties, as the secretariat, as an assessor. */
export async function listDeadlines(tx: Reader, now: Date): Promise<Deadline[]> {
  const mine = new Map((await listPartyRows(tx, { of: tx.actor.accountId as AccountId })).map((one) => [one.id, one]))
  const follows = tx.actor.roles.some((role) => role === 'editor' || role === 'administrator' || role === 'assessor')
  const rounds = await listRoundRows(tx)
  const zones = new Map(rounds.map(({ id, timeZone }) => [id, timeZone]))
  const found: Deadline[] = []
  for (const round of rounds.filter(({ state }) => state === 'open')) {
    if (follows)
      found.push({
        ...round,
        kind: 'round',
        id: `round-${round.id}`,
        on: round.dueOn,
        path: `/follow-up/rounds/${round.id}`,
      })
    for (const party of mine.size ? await listRoundParties(tx, round, now) : [])
      if (mine.has(party.partyId) && party.state !== 'submitted')
        found.push({
          ...round,
          ...party,
          kind: 'answers',
          id: `answers-${round.id}-${party.partyId}`,
          on: dayAfter(new Date(party.dueAt), 0, round.timeZone),
          path: `/follow-up/rounds/${round.id}/answers/${party.partyId}`,
        })
  }
  for (const one of await listAssessmentsUnderWay(tx, now)) {
    const dueAt = one.state === 'sent' ? one.commentsDueAt : one.state === 'adopted' ? one.replyDueAt : null
    if (!dueAt || one.late || !(mine.has(one.partyId) || (follows && one.state === 'sent'))) continue
    const kind = one.state === 'sent' ? 'comments' : 'reply'
    const zone = (one.roundId && zones.get(one.roundId)) || 'UTC'
    found.push({ ...one, kind, id: `${kind}-${one.id}`, on: dayAfter(new Date(dueAt), 0, zone), path: cellPath(one) })
  }
  for (const thread of await listThreads(tx, {}, now)) {
    if (thread.state !== 'open' || !(thread.waitsFor === 'party' ? mine.has(thread.partyId) : follows)) continue
    const path = mine.has(thread.partyId)
      ? `/follow-up/rounds/${thread.roundId}/answers/${thread.partyId}`
      : `/follow-up/rounds/${thread.roundId}`
    const on = dayAfter(new Date(thread.dueAt), 0, zones.get(thread.roundId) ?? 'UTC')
    found.push({ ...thread, kind: 'clarification', id: `clarification-${thread.id}`, on, path })
  }
  return found.toSorted((a, b) => a.on.localeCompare(b.on))
}

const cellPath = ({ partyId, provisionId }: { partyId: PartyId; provisionId: ProvisionId }) =>
  `/follow-up/cells/${partyId}/${provisionId}`
