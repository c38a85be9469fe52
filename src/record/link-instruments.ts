import { stemsOf } from '../language/stems.ts'
import { compareTitles } from '../language/titles.ts'
import { type Because, type Link, notLinked, type Reason } from './link-reasons.ts'
import type { Mention } from './mention.ts'

const first = (mention: Mention, property: string): string | null => mention.said[property]?.[0] ?? null

/**
 * Two citations of instruments: the same by type, body and number, with or without the year; a number with no body, or a title
 * in two languages, is proposed.
 */
export function linkInstruments(one: Mention, other: Mention): Link {
  const names = [one.names[0] ?? '', other.names[0] ?? '']
  const [a, b] = [first(one, 'number'), first(other, 'number')]
  if (a && b && a !== b) return notLinked('other-number', a, b)
  const [bodyA, bodyB] = [first(one, 'body'), first(other, 'body')]
  if (bodyA && bodyB && bodyA !== bodyB) return notLinked('other-identity', bodyA, bodyB)
  const [typeA, typeB] = [first(one, 'type'), first(other, 'type')]
  if (typeA && typeB && typeA !== typeB && typeA !== 'other' && typeB !== 'other')
    return notLinked('other-identity', typeA, typeB)
  const yearsDiffer = differ(one.said.year, other.said.year)
  if (a && b) return byNumber(one, other, a, yearsDiffer)
  if (yearsDiffer) return notLinked('other-year', one.said.year![0]!, other.said.year![0]!)
  return byTitle(one, other, names)
}

const differ = (one: readonly string[] = [], other: readonly string[] = []) =>
  one.length > 0 && other.length > 0 && !one.some((year) => other.includes(year))

function byNumber(one: Mention, other: Mention, number: string, yearsDiffer: boolean): Link {
  const years = [one.said.year?.[0] ?? '', other.said.year?.[0] ?? '']
  const certain = one.identity !== null && one.identity === other.identity
  if (yearsDiffer && !certain) return notLinked('other-year', ...years)
  const reasons: Because<Reason>[] = certain
    ? [{ code: 'same-identity', words: [one.names[0] ?? '', other.names[0] ?? ''] }]
    : [{ code: 'same-number', words: [number] }]
  return {
    verdict: certain ? 'same' : 'proposed',
    score: certain ? 1 : 0.8,
    reasons,
    contradictions: yearsDiffer ? [{ code: 'other-year', words: years }] : [],
  }
}

function byTitle(one: Mention, other: Mention, names: string[]): Link {
  const here = one.documents.some((id) => other.documents.includes(id))
  const alike = stemsOf(names[0]!).join(' ') === stemsOf(names[1]!).join(' ')
  const { within, whole, shared, proper } = compareTitles(names[0]!, names[1]!)
  const contained = within >= 0.95 && shared.length > 1 && proper >= 0.8
  if (!alike && whole < 0.8 && !contained) return notLinked('other-name', ...names)
  const translated = /[ء-ي]/.test(names[0]!) !== /[ء-ي]/.test(names[1]!)
  const code = alike
    ? 'same-name'
    : translated
      ? 'translated-name'
      : contained
        ? 'contained-name'
        : 'shared-title-words'
  const reasons: Because<Reason>[] = [{ code, words: names }]
  if (here) reasons.push({ code: 'same-document', words: [] })
  return { verdict: alike && here ? 'same' : 'proposed', score: alike ? 1 : whole, reasons, contradictions: [] }
}
