import { withNarrower } from '../language/themes.ts'

/** What a party needs or offers: on a provision, on themes, or both. `themes`: those of the provision are among them. */
export type Assistance<Party extends string = string> = {
  id: string
  partyId: Party
  provisionId: string | null
  themes: readonly string[]
}

/** Why an offer fits a need: the same provision, the same theme, or a theme of which one is below the other. */
export type MatchReason = { kind: 'provision' | 'theme' | 'related-theme'; theme: string | null }
export type AssistanceMatch = { need: string; offer: string; reasons: MatchReason[] }

const WEIGHTS = { provision: 4, theme: 2, 'related-theme': 1 }
const weightOf = ({ reasons }: AssistanceMatch) => reasons.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0)

/**
 * Which offers fit which needs, and why; a party is never matched with itself.
 * Gives    the matches with most to say for them first, of equal ones in the order of the needs; `most` at most.
 */
export function matchAssistance(
  needs: readonly Assistance[],
  offers: readonly Assistance[],
  most: number,
): AssistanceMatch[] {
  const byTheme = groupBy(offers, ({ themes }) => themes)
  const byProvision = groupBy(offers, ({ provisionId }) => (provisionId ? [provisionId] : []))
  return needs
    .flatMap((need) => {
      const found = new Map<string, MatchReason[]>()
      const add = (offer: Assistance, reason: MatchReason) => {
        if (offer.partyId === need.partyId) return
        const reasons = found.get(offer.id) ?? []
        if (!reasons.some(({ theme }) => theme === reason.theme)) found.set(offer.id, [...reasons, reason])
      }
      const same = need.provisionId ? (byProvision.get(need.provisionId) ?? []) : []
      for (const offer of same) add(offer, { kind: 'provision', theme: null })
      for (const theme of need.themes)
        for (const offer of byTheme.get(theme) ?? []) add(offer, { kind: 'theme', theme })
      for (const [theme, others] of byTheme)
        if (need.themes.some((own) => own !== theme && areRelated(own, theme)))
          for (const offer of others) add(offer, { kind: 'related-theme', theme })
      return [...found].map(([offer, reasons]) => ({ need: need.id, offer, reasons }))
    })
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, most)
}

const areRelated = (one: string, other: string) =>
  withNarrower(one).includes(other) || withNarrower(other).includes(one)

function groupBy(all: readonly Assistance[], keysOf: (one: Assistance) => readonly string[]) {
  const groups = new Map<string, Assistance[]>()
  for (const one of all) for (const key of new Set(keysOf(one))) groups.set(key, [...(groups.get(key) ?? []), one])
  return groups
}
