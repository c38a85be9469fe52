import { PROPOSED, scoreNames, type NameLikeness } from '../language/score-names.ts'
import { stemsOf } from '../language/stems.ts'
import { compareTitles } from '../language/titles.ts'
import { bodyKeyOfName } from './identity.ts'
import { type Because, type Contradiction, type Link, notLinked, type Reason } from './link-reasons.ts'
import type { Mention } from './mention.ts'

const folded = (name: string) => stemsOf(name).join(' ')

/**
 * Two people in public roles. The name proposes; only the office and the body together, or one document that calls one of its
 * people by a part of the name, make it certain.
 */
export function linkPersons(one: Mention, other: Mention): Link {
  const { names, likeness } = bestNames(one, other)
  const reasons: Because<Reason>[] = []
  const contradictions: Because<Contradiction>[] = []
  const office = samePair(one.said.role, other.said.role, sameOffice)
  const body = samePair(one.said.affiliation, other.said.affiliation, sameBody)
  const here = one.documents.some((id) => other.documents.includes(id))
  if (likeness.otherGivenName) return { ...notLinked('other-given-name', ...names), score: likeness.score }
  if (likeness.score < PROPOSED) return { ...notLinked('other-name', ...names), score: likeness.score }
  const single = likeness.pairs.length < 2
  reasons.push({ code: nameReason(names, likeness), words: names })
  if (office) reasons.push({ code: 'same-office', words: office })
  if (body) reasons.push({ code: 'same-affiliation', words: body })
  if (here) reasons.push({ code: 'same-document', words: [] })
  if (!office && one.said.role?.length && other.said.role?.length && body)
    contradictions.push({ code: 'other-office', words: [one.said.role[0]!, other.said.role[0]!] })
  const told = single ? here && likeness.left.one.length * likeness.left.other.length === 0 : office && body
  const certain = likeness.score >= CERTAIN && (told || (here && !single))
  const enough = !single || office !== null || body !== null || here
  if (!enough) contradictions.push({ code: 'single-name', words: names })
  return { verdict: certain ? 'same' : enough ? 'proposed' : 'not', score: likeness.score, reasons, contradictions }
}

/** From here on a name with two facts beside it is certain. */
const CERTAIN = 0.85

function bestNames(one: Mention, other: Mention): { names: string[]; likeness: NameLikeness } {
  let best: { names: string[]; likeness: NameLikeness } | null = null
  for (const said of one.names.slice(0, 6)) {
    for (const meant of other.names.slice(0, 6)) {
      const likeness = scoreNames(said, meant)
      if (!best || likeness.score > best.likeness.score) best = { names: [said, meant], likeness }
    }
  }
  return best ?? { names: ['', ''], likeness: scoreNames('', '') }
}

function nameReason([one, other]: string[], { left, pairs }: NameLikeness): Reason {
  if (folded(one!) === folded(other!)) return 'same-name'
  if (left.one.length + left.other.length > 0 && pairs.length > 0) return 'contained-name'
  return 'transliterated-name'
}

/** The first pair of two lists that are the same by a rule, as written. */
function samePair(
  ones: readonly string[] | undefined,
  others: readonly string[] | undefined,
  same: (one: string, other: string) => boolean,
): string[] | null {
  for (const one of ones ?? []) for (const other of others ?? []) if (same(one, other)) return [one, other]
  return null
}

const sameOffice = (one: string, other: string): boolean => compareTitles(one, other).whole >= 0.8

export function sameBody(one: string, other: string): boolean {
  const [a, b] = [bodyKeyOfName(one), bodyKeyOfName(other)]
  if (a && b) return a === b
  return folded(one) === folded(other) || compareTitles(one, other).whole >= 0.9
}
