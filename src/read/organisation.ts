import { bookOfText, findPhrases, phraseAt, type PhraseHit } from '../language/phrases.ts'
import { bodyBook, bodyKeyOf } from './bodies.ts'
import { bodiesInArabic } from './organisation-ar.ts'
import { bodiesInEnglish } from './organisation-en.ts'
import { type Draft, draft, overlaps, type Reader, type Scope, within, wordsOf } from './scope.ts'
import { takenSpans } from './sorted-spans.ts'

type Body = Draft<'organisation'>

const made = (scope: Scope, start: number, end: number, rule: string): Body =>
  draft('organisation', { kind: 'organisation', start, end, rule, fields: { name: nameOf(scope, start, end) } })

/** «للجنة» in a text is the name «اللجنة»: the proclitic's letter gives way to the article. */
const nameOf = (scope: Scope, start: number, end: number) =>
  wordsOf(scope, start, end)
    .replace(/^لل/u, 'ال')
    .replace(/(?<=^| )(?:\p{Lu}\.)+\p{Lu}$/u, '$&.')

const BRACKET = /^ ?\(([A-Z][A-Za-z-]{1,9}|\p{Script=Arabic}{3,12})\)/u

/** Bodies that the lexicon knows by name, the short name in brackets after them included. */
function known(scope: Scope): Body[] {
  return withOwner(
    scope,
    findPhrases(scope.tokens, scope.text, bodyBook).flatMap((hit) => neighbours(scope, hit)),
  ).flatMap((hit) => {
    const bracket = BRACKET.exec(scope.text.slice(hit.end, hit.end + 15))
    const whole = made(scope, hit.start, hit.end + (bracket?.[0].length ?? 0), 'known-body')
    return [whole, ...ownersIn(scope, hit)]
  })
}

/** "within the United Nations, Security Council resolution 1": a comma parts two bodies that are one name without it. */
function neighbours(scope: Scope, hit: PhraseHit<string>): PhraseHit<string>[] {
  const comma = scope.text.slice(hit.start, hit.end).indexOf(', ')
  const value = comma < 0 ? null : bodyKeyOf(scope.text.slice(hit.start, hit.start + comma))
  if (!value) return [hit]
  const to = scope.tokenAt(hit.start + comma)
  const second = phraseAt(scope.tokens, scope.text, bodyBook, to)
  return second?.to === hit.to ? [{ ...hit, end: hit.start + comma, to, value }, second] : [hit]
}

/** "UN Counter-Terrorism Implementation Task Force": whose body it is belongs to the name. */
const withOwner = (scope: Scope, hits: PhraseHit<string>[]) =>
  hits.flatMap((hit, index) => {
    const [before, after] = [hits[index - 1], hits[index + 1]]
    const joins = (a?: PhraseHit<string>, b?: PhraseHit<string>) =>
      a?.value === 'united-nations' &&
      b !== undefined &&
      scope.text.slice(a.end, b.start) === ' ' &&
      /^[A-Z]/.test(scope.text[a.start]!)
    return joins(hit, after) ? [] : joins(before, hit) ? [{ ...hit, start: before!.start, from: before!.from }] : [hit]
  })

/** «المديرية التنفيذية للجنة مكافحة الإرهاب» names the directorate and, after its «ل», the committee that it serves. */
function ownersIn(scope: Scope, { from, to }: { from: number; to: number }): Body[] {
  for (let at = from + 1; at < to; at++) {
    if (!/^لل?\p{Script=Arabic}/u.test(scope.tokens[at]!.text)) continue
    const inner = phraseAt(scope.tokens, scope.text, bodyBook, at)
    if (inner && inner.to <= to) return [made(scope, inner.start, inner.end, 'known-body-inside')]
  }
  return []
}

/** Short names that the text itself gives a body in brackets, wherever they stand alone. */
function shortened(scope: Scope, bodies: readonly Body[]): Body[] {
  const short = new Set(
    bodies.flatMap((one) => / \(((?!\d+\))[^)]+)\)$/u.exec(scope.text.slice(one.start, one.end))?.[1] ?? []),
  )
  if (!short.size) return []
  const book = bookOfText([...short].map((name) => [name, name] as const))
  const taken = takenSpans(bodies)
  return findPhrases(scope.tokens, scope.text, book)
    .map(({ start, end }) => made(scope, start, end, 'short-name'))
    .filter((one) => !taken.meets(one))
}

const crosses = (a: Body, b: Body) => overlaps(a, b) && !within(a, b) && !within(b, a)

/**
 * Proposes every body by its name: those of the lexicon, those that a head noun announces, and the short names that the text
 * gives them.
 *
 *     … المعهد الدولي للعدالة وسيادة القانون ومقره مالطا …
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    the longest name at each place; a known body inside a longer name is a finding of its own.
 */
export const organisation: Reader = {
  name: 'organisation',
  read(scope) {
    const lexicon = known(scope)
    const taken = takenSpans(lexicon)
    const byEnd = Map.groupBy(lexicon, (body) => body.end)
    const patterns = [
      ...(scope.writes.latin ? bodiesInEnglish(scope) : []),
      ...(scope.writes.arabic ? bodiesInArabic(scope) : []),
    ]
      .map((span) => withoutNeighbour(scope, span, byEnd.get(span.end) ?? []))
      .map(({ start, end }) => made(scope, start, end, 'head-noun'))
      .filter(
        (one) =>
          !taken.meets(
            one,
            (body) => within(one, body) || crosses(one, body) || (body.start === one.start && isArabic(scope, one)),
          ),
      )
    const bodies = [...lexicon, ...patterns]
    return [...bodies, ...shortened(scope, bodies)]
  },
}

/** "Ministry of Foreign Affairs and Hedayah": a known body after "and" is a neighbour, and no part of the name. */
function withoutNeighbour(scope: Scope, span: { start: number; end: number }, known: readonly Body[]) {
  const neighbour = known.find(
    (one) => one.start > span.start && / and (?:the )?$/u.test(scope.text.slice(span.start, one.start)),
  )
  if (!neighbour) return span
  const name = scope.text.slice(span.start, neighbour.start).replace(/ and (?:the )?$/u, '')
  return { start: span.start, end: span.start + name.length }
}

/** A known Arabic name is whole: what a pattern adds behind it («مركز هداية للتعاون …») is the sentence's. */
const isArabic = (scope: Scope, one: Body) => /\p{Script=Arabic}/u.test(scope.text[one.start]!)
