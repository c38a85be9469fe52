import { canonicalJson } from '../domain/canonical-json.ts'
import type { FindingKind, ProposedFinding } from '../domain/finding.ts'
import type { FindingId } from '../domain/id.ts'

type Place = { kind: FindingKind; start: number; end: number }

/** A finding that a document has already, with every place that its reader or a reviewer gave it. */
export type KnownFinding = { id: FindingId; places: Place[]; fields: Record<string, unknown>; reviewed: boolean }

const keyOf = ({ kind, start, end }: Place) => `${kind} ${start} ${end}`

/**
 * What a later reading makes of the findings a document has already.
 *
 *     known  place 10–16 «مدريد» accepted      proposed  place 10–16 «مدريد»   →  carried
 *     known  place 20–24                       proposed  place 20–25           →  made; the old one is held no more
 *
 * Gives    `carried`: known findings that are proposed again at the same place, or at a place where a reviewer put them. One that
 *          nobody reviewed is carried only when its fields are the same too: else what the reader says now takes its place.
 *          `made`: what is proposed and not known. A known finding in neither is held no more; nothing is moved or guessed.
 */
export function carryOver(
  known: readonly KnownFinding[],
  proposed: readonly ProposedFinding[],
): { carried: FindingId[]; made: ProposedFinding[] } {
  const byPlace = new Map<string, KnownFinding[]>()
  for (const one of known)
    for (const key of new Set(one.places.map(keyOf))) byPlace.set(key, [...(byPlace.get(key) ?? []), one])
  const carried = new Set<FindingId>()
  const made = proposed.filter((one) => {
    const again = (byPlace.get(keyOf(one)) ?? []).find(
      ({ reviewed, fields }) => reviewed || canonicalJson(fields) === canonicalJson(one.fields),
    )
    if (again) carried.add(again.id)
    return !again
  })
  return { carried: [...carried], made }
}
