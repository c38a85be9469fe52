import type { Tools } from '../store/operation.ts'

export type RelyingParty = { rpID: string; rpName: string; origin: string }

/** Who a passkey is made for: the host that people reach us under, and nobody else. */
export function relyingParty({ publicUrl }: Pick<Tools, 'publicUrl'>): RelyingParty {
  const { hostname, origin } = new URL(publicUrl)
  return { rpID: hostname, rpName: 'Mutabaa', origin }
}
