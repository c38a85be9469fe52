import type { PartyId } from '../domain/id.ts'
import type { Reader } from '../store/transaction.ts'
import { SECRETARIAT } from './follow-up-views.ts'
import { speaksFor } from './parties.ts'
import { Refusal } from '../domain/refusal.ts'

/** Who may enter what belongs to a party: its focal points, and the secretariat on its behalf. */
export const FOR_PARTIES = ['focal-point', ...SECRETARIAT] as const

/** Lets a focal point of the party through, and nobody else. Refuses with `not-allowed`. */
export async function speakFor(tx: Reader, partyId: PartyId): Promise<void> {
  if (!(await speaksFor(tx, partyId))) throw new Refusal('not-allowed', { party: partyId })
}

/** Lets a focal point of the party through, and the secretariat on its behalf. Refuses with `not-allowed`. */
export async function actFor(tx: Reader, partyId: PartyId): Promise<void> {
  const isSecretariat = tx.actor.roles.some((role) => (SECRETARIAT as readonly string[]).includes(role))
  if (!isSecretariat) await speakFor(tx, partyId)
}
