import { bodyKeyOf } from './bodies.ts'
import type { Draft, Scope } from './scope.ts'
import { sentenceAt } from './sentence.ts'

type Instrument = Extract<Draft, { kind: 'instrument' }>
type Body = Extract<Draft, { kind: 'organisation' }>

/** Fills in who made an instrument and in which year, where its sentence says so. */
export function linkInstruments(scope: Scope, drafts: Draft[]): Draft[] {
  const bodies = drafts.filter((one): one is Body => one.kind === 'organisation')
  return drafts.map((one) => {
    if (one.kind !== 'instrument' || one.fields.number !== null) return one
    const body = one.fields.body ?? bodyOf(scope, one, bodies)
    const year = one.fields.year ?? yearOf(scope, one)
    return { ...one, fields: { ...one.fields, body, year } }
  })
}

const keyOf = (body: Body) => bodyKeyOf(body.fields.name.replace(/ \([^)]*\)$/u, ''))

const ADOPTS = /(?:adopt(?:ed|s)|endors(?:ed|es)|issued|published|اعتمد|اعتمدت|تبني|تبنت|اقر|اقرت|اصدر|اصدرت)(?!\p{L})/u
const MADE_BY =
  /^(?:[^.;،,]{0,60})?(?:adopted by|of|issued by|developed by|الصادر(?:ة)? عن|التي اعتمدتها|التي اقرتها|الذي اعتمده|الذي اقره|المعتمدة من)(?: the)? ?$/u
const POSSESSES = /^(?:'s|')? ?(?:\([A-Z]+\) )?(?:(?:own|new|revised|latest|preliminary) )?$/u

/** The maker of an instrument: whose it is, who "adopted" it, or what «الصادرة عن» names. */
function bodyOf(scope: Scope, one: Instrument, bodies: readonly Body[]): string | null {
  const sentence = sentenceAt(scope.sentences, one.start)
  const inside = bodies.filter((body) => body.start >= sentence.start && body.end <= sentence.end)
  const owner = inside.find((body) => body.end <= one.start && POSSESSES.test(scope.text.slice(body.end, one.start)))
  const maker = inside.find((body) => body.start >= one.end && MADE_BY.test(scope.text.slice(one.end, body.start)))
  const adopter = inside.findLast(
    (body) => body.end <= one.start && one.start - body.end < 90 && ADOPTS.test(scope.text.slice(body.end, one.start)),
  )
  const verbFirst = inside.find(
    (body) =>
      body.end <= one.start &&
      one.start - body.end < 40 &&
      ADOPTS.test(scope.text.slice(Math.max(sentence.start, body.start - 12), body.start)),
  )
  return (
    [owner, maker, adopter, verbFirst].map((body) => body && keyOf(body)).find(Boolean) ??
    genericOwner(scope, one, bodies)
  )
}

/** "the Committee's preliminary conclusions": the committee last named. */
function genericOwner(scope: Scope, one: Instrument, bodies: readonly Body[]): string | null {
  const generic = /(?:Committee|Council|Assembly|Forum)(?='s? (?:\p{L}+ )?$)/u.exec(
    scope.text.slice(Math.max(0, one.start - 30), one.start),
  )?.[0]
  const body = generic && bodies.findLast((other) => other.end <= one.start && other.fields.name.includes(generic))
  return body ? keyOf(body) : null
}

const YEAR_BEFORE = /(?<![\d/])((?:19|20)\d{2}) $/u
const YEAR_IN_BRACKETS = /^ \(((?:19|20)\d{2})(?![\d/])/u
const YEAR_AFTER_AR =
  /^،? (?:لعام|لسنة|عام|سنة|الصادر[ء-ي]* (?:في|عام|سنة) ?|المؤرخ[ء-ي]*)[^.؛\n]{0,30}?((?:19|20)\d{2})(?![\d/])/u
const YEAR_AFTER_EN =
  /^,? (?:of|adopted|opened|signed|concluded|done|in|on|issued|annexed)[^.;\n]{0,70}?(?<!\d)((?:19|20)\d{2})(?![\d/])/u
const ADOPTED_ON =
  /(?:^|[ ,])(?:On|on|in|In) (?:\d{1,2} )?(?:[A-Z]\p{L}+ )?((?:19|20)\d{2})(?!\d)[^.;]{0,120}(?:adopted|endorsed|issued) (?:an? |the )?(?:new |revised )?$/u
const ADOPTED_LATER = /^.{0,60}? adopted|^(?: on [\p{L} ]+)? on \d{1,2} \p{L}+ /u
const ANY_YEAR = /(?<![\d/(])((?:19|20)\d{2})(?!\d|\))/u

/** The year of an instrument: written beside its name, or the year in which its sentence says it was adopted. */
function yearOf(scope: Scope, one: Instrument): number | null {
  const sentence = sentenceAt(scope.sentences, one.start)
  const after = scope.text.slice(one.end, Math.min(sentence.end, one.end + 110))
  const before = scope.text.slice(sentence.start, one.start)
  const beside = YEAR_IN_BRACKETS.exec(after)?.[1] ?? YEAR_AFTER_AR.exec(after)?.[1] ?? YEAR_BEFORE.exec(before)?.[1]
  const year = beside ?? (scope.writes.latin ? yearInEnglish(before, after) : undefined)
  return year ? Number(year) : null
}

function yearInEnglish(before: string, after: string): string | undefined {
  const beside = YEAR_AFTER_EN.exec(after)?.[1] ?? ADOPTED_ON.exec(before)?.[1]
  if (beside) return beside
  return ADOPTED_LATER.test(after) && ADOPTS.test(before) ? ANY_YEAR.exec(after)?.[1] : undefined
}
