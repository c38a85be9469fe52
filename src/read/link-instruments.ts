import { bodyKeyOf } from './bodies.ts'
import { datelineOf } from './dateline.ts'
import { type Draft, type Scope, wordsOf } from './scope.ts'
import { type Sentence, sentenceAfter, sentenceAt } from './sentence.ts'
import { lastBefore, sortedSpans, startingIn } from './sorted-spans.ts'

type Instrument = Extract<Draft, { kind: 'instrument' }>
type Body = Extract<Draft, { kind: 'organisation' }>

/** Fills in who made an instrument and in which year, where its sentence says so. */
export function linkInstruments(scope: Scope, drafts: Draft[]): Draft[] {
  const bodies = sortedSpans(drafts.filter((one): one is Body => one.kind === 'organisation'))
  const symbols = new Map(drafts.filter((one) => one.rule === 'numbered-symbol').map((one) => [one.start, one]))
  const dated = datelineOf(scope, drafts)?.fields.from ?? null
  return drafts.map((one) => {
    if (one.kind !== 'instrument') return one
    if (one.fields.number !== null) return withTitle(scope, withType(scope, withAdoption(scope, one)))
    const adopted = scope.writes.arabic ? adoptedBelow(scope, one) : null
    const body =
      one.fields.body ?? bodyOf(scope, one, bodies) ?? ownBody(adopted, bodies) ?? bodyAbove(scope, one, bodies)
    const year = one.fields.year ?? yearOf(scope, one) ?? ownYear(scope, one, dated) ?? ownYearBelow(adopted, dated)
    return { ...one, fields: { ...one.fields, body, year, number: symbolAfter(scope, one, symbols) } }
  })
}

/** "Madrid Guiding Principles (S/2015/939)": the number that stands in brackets behind a name. */
function symbolAfter(scope: Scope, one: Instrument, symbols: ReadonlyMap<number, Draft>): string | null {
  const gap = /^ ?[([]$/u.test(scope.text.slice(one.end, one.end + 2))
    ? 2
    : /^[([]/u.test(scope.text.slice(one.end, one.end + 1))
      ? 1
      : 0
  const symbol = gap ? symbols.get(one.end + gap) : undefined
  return symbol ? scope.text.slice(symbol.start, symbol.end).replace(/ ?\(\d{4}\)$/u, '') : null
}

// "adopted on 24 September 2014", "resolution 60/288 of 8 September 2006".
const ADOPTED_AFTER =
  /^,? (?:(?:which was |was )?adopted (?:unanimously )?(?:on|in) [^.;\n]{0,30}?|of (?:\d{1,2} )?\p{Lu}\p{Ll}{2,8} )(?<!\d)((?:19|20)\d{2})(?![\d/])/u

/** "Resolution 2178, adopted on 24 September 2014": the year that a number lacks. */
function withAdoption(scope: Scope, one: Instrument): Instrument {
  const year = one.fields.year ?? Number(ADOPTED_AFTER.exec(scope.text.slice(one.end, one.end + 90))?.[1] ?? 0)
  return year === one.fields.year || !year ? one : { ...one, fields: { ...one.fields, year } }
}

/** "the report of the Secretary-General on … (S/2026/811)": a symbol of a report. */
function withType(scope: Scope, one: Instrument): Instrument {
  const before = scope.text.slice(Math.max(0, one.start - 220), one.start)
  const isReport =
    one.fields.type === 'other' &&
    /[Rr]eports? (?:of|by|on) (?:the )?[^.;()[\]]{3,200}(?:\([\p{L}-]{2,9}\)[^.;()[\]]{0,120})?[([]$/u.test(before)
  return isReport ? { ...one, fields: { ...one.fields, type: 'report' } } : one
}

// «تقرير الأمين العام (S/2026/94)», «الوثيقة المعنونة "…" (A/78/211)»: what stands before a symbol in brackets is its title.
const REPORT_AR = /(?<![ء-ي])[وفبلك]{0,2}((?:ال)?(?:تقرير|تقارير)(?:ه|ها|هم)?(?: [ء-ي]+){1,14}) ?\($/u
const QUOTED_BEFORE = /"([^"\n]{4,160})" ?\($/u

/** A symbol takes its title from the words before its bracket. */
function withTitle(scope: Scope, one: Instrument): Instrument {
  if (one.rule !== 'numbered-symbol' || !scope.writes.arabic) return one
  const from = Math.max(0, one.start - 200)
  const before = scope.text.slice(from, one.start)
  const said = QUOTED_BEFORE.exec(before) ?? REPORT_AR.exec(before)
  if (!said) return one
  const at = from + said.index + said[0].lastIndexOf(said[1]!)
  const type = /^(?:ال)?(?:تقرير|تقارير)/u.test(said[1]!) && one.fields.type === 'other' ? 'report' : one.fields.type
  return { ...one, fields: { ...one.fields, type, title: wordsOf(scope, at, at + said[1]!.length) } }
}

const ADOPTED = /^\(?(?:و?(?:قد )?)(?:اعتمد|اقر|صدر|تبن)ت?(?:ها|ه)?(?![ء-ي])|^\(?(?:ال)?(?:معتمد|صادر|مقر)ة?(?![ء-ي])/u

/** The line under a text's own title that says who adopted it and when: «(اعتمدت في الاجتماع … للمنتدى …، نيويورك، 23 سبتمبر 2025)». */
function adoptedBelow(scope: Scope, one: Instrument): Sentence | null {
  if (one.start > OPENING) return null
  const title = sentenceAt(scope.sentences, one.start)
  if (title.start !== one.start || title.end > one.end + 2) return null
  const below = sentenceAfter(scope.sentences, title)
  return below && ADOPTED.test(scope.text.slice(below.start, below.start + 24)) ? below : null
}

const ownBody = (adopted: Sentence | null, bodies: readonly Body[]) =>
  (adopted && startingIn(bodies, adopted.start, adopted.end).map(keyOf).find(Boolean)) ?? null

const ownYearBelow = (adopted: Sentence | null, dated: string | null) =>
  adopted && dated && !dated.startsWith('-') ? Number(dated.slice(0, 4)) : null

const TODAY = /(?<!\p{L})(?:today|here|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\p{L})/u
const MAKES =
  /(?:adopted|adopts?|signed|signs?|endorsed|endorses?|approved|issued|issues?|concluded|agreed on)(?: \p{L}+){0,3} (?:an? |the |its |new )?$/u

/** The year of the document itself: for its own title, and for what somebody adopts in it "today". */
function ownYear(scope: Scope, one: Instrument, dated: string | null): number | null {
  if (!dated || dated.startsWith('-') || !scope.writes.latin) return null
  const sentence = sentenceAt(scope.sentences, one.start)
  const before = scope.text.slice(Math.max(sentence.start, one.start - NEAR), one.start)
  const isTitle = one.start < OPENING && one.end >= sentence.end - 1 && one.start === sentence.start
  const isNow =
    MAKES.test(before) && TODAY.test(before + scope.text.slice(one.start, Math.min(sentence.end, one.end + NEAR)))
  return isTitle || isNow ? Number(dated.slice(0, 4)) : null
}

/** A text's own title under the name of the body that issues it, each on a line of its own. */
function bodyAbove({ text }: Scope, one: Instrument, bodies: readonly Body[]): string | null {
  const isLine = (span: { start: number; end: number }) =>
    /(?:^|\n) *$/u.test(text.slice(Math.max(0, span.start - 4), span.start)) &&
    /^ *(?:\n|$)/u.test(text.slice(span.end, span.end + 3))
  const first = one.start < OPENING && isLine(one) ? bodies.find((body) => isLine(body)) : undefined
  return first && first.end < one.start ? keyOf(first) : null
}

const OPENING = 300
// Who made an instrument stands near it, however long the sentence.
const NEAR = 900

const keyOf = (body: Body) => bodyKeyOf(body.fields.name.replace(/ \([^)]*\)$/u, ''))

const ADOPTS = /(?:adopt(?:ed|s)|endors(?:ed|es)|issued|published|اعتمد|اعتمدت|تبني|تبنت|اقر|اقرت|اصدر|اصدرت)(?!\p{L})/u
const MADE_BY =
  /^(?:[^.;،,]{0,60})?(?:adopted by|of|issued by|developed by|الصادر(?:ة)? عن|التي اعتمدتها|التي اقرتها|الذي اعتمده|الذي اقره|المعتمدة من)(?: the)? ?$/u
const POSSESSES = /^(?:'s|')? ?(?:\([A-Z]+\) )?(?:(?:own|new|revised|latest|preliminary) )?$/u

/** The maker of an instrument: whose it is, who "adopted" it, or what «الصادرة عن» names. */
function bodyOf(scope: Scope, one: Instrument, bodies: readonly Body[]): string | null {
  const sentence = sentenceAt(scope.sentences, one.start)
  const inside = startingIn(
    bodies,
    Math.max(sentence.start, one.start - NEAR),
    Math.min(sentence.end, one.end + NEAR),
  ).filter((body) => body.end <= sentence.end)
  const inName = inside.find(
    (body) =>
      body.end <= one.end && / of (?:the )?$/u.test(scope.text.slice(one.start, Math.max(one.start, body.start))),
  )
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
  const relative = inside.find(
    (body) =>
      body.start >= one.end &&
      /^,? (?:which|that) (?:the )?$/u.test(scope.text.slice(one.end, body.start)) &&
      ADOPTS.test(scope.text.slice(body.end, body.end + 24)),
  )
  return (
    [owner, inName, maker, relative, adopter, verbFirst].map((body) => body && keyOf(body)).find(Boolean) ??
    genericOwner(scope, one, bodies)
  )
}

const endsWith = (name: string, noun: string) => name.replace(/ \([^)]*\)$/u, '').endsWith(noun)

/** "the Committee's preliminary conclusions": the committee last named. */
function genericOwner(scope: Scope, one: Instrument, bodies: readonly Body[]): string | null {
  const generic =
    /(?:Committee|Council|Assembly|Forum)(?='s? (?:\p{L}+ )?$| (?:under|in accordance with|pursuant to|of) (?:rules? \d+ of )?its (?:provisional )?$)/u.exec(
      scope.text.slice(Math.max(0, one.start - 60), one.start),
    )?.[0]
  const body =
    generic && lastBefore(bodies, one.start, (other) => other.end <= one.start && endsWith(other.fields.name, generic))
  return body ? keyOf(body) : null
}

// "2016 National Strategy"; the year of an agenda is the one it looks to.
const OWN_YEAR = /^((?:19|20)\d{2}) (?!.*Agenda)\p{Lu}/u
const YEAR_BEFORE = /(?<![\d/])((?:19|20)\d{2}) $/u
const YEAR_IN_BRACKETS = /^ \(((?:19|20)\d{2})(?![\d/])/u
const YEAR_AFTER_AR =
  /^ \((?:الموقع|المعتمد|المبرم|الصادر)ة?[^()\n]{0,40}?((?:19|20)\d{2})م?\)|^،? (?:لعام|لسنة|عام|سنة|الصادر[ء-ي]* (?:في|عام|سنة) ?|المؤرخ[ء-ي]*)[^.؛\n]{0,30}?((?:19|20)\d{2})(?![\d/])/u
const YEAR_AFTER_EN =
  /^,? (?:of|held|adopted|opened|(?:which|that) [^.;\n]{3,80}?(?:adopted|endorsed|issued|approved)|reaffirmed|signed|concluded|done|in|on|issued|annexed)[^.;\n]{0,70}?(?<!\d)((?:19|20)\d{2})(?![\d/])/u
const ADOPTED_ON =
  /(?:^|[ ,])(?:On|on|in|In) (?:\d{1,2} )?(?:[A-Z]\p{L}+ )?((?:19|20)\d{2})(?!\d)[^.;]{0,120}(?:adopted|endorsed|issued|signed|concluded|approved) (?:an? |the |its )?(?:new |revised )?$/u
const ADOPTED_LATER = /^.{0,60}? adopted|^(?: on [\p{L} ]+)? on \d{1,2} \p{L}+ /u
const ANY_YEAR = /(?<![\d/(])((?:19|20)\d{2})(?!\d|\))/u

const yearAfterAr = (after: string) => {
  const match = YEAR_AFTER_AR.exec(after)
  return match?.[1] ?? match?.[2]
}

/** The year of an instrument: written beside its name, or the year in which its sentence says it was adopted. */
function yearOf(scope: Scope, one: Instrument): number | null {
  const sentence = sentenceAt(scope.sentences, one.start)
  const after = scope.text.slice(one.end, Math.min(sentence.end, one.end + 200))
  const before = scope.text.slice(Math.max(sentence.start, one.start - NEAR), one.start)
  const said = scope.text.slice(one.start, one.end)
  const own = scope.writes.latin ? (OWN_YEAR.exec(said)?.[1] ?? / of ((?:19|20)\d{2})$/u.exec(said)?.[1]) : undefined
  if (own) return Number(own)
  const beside = YEAR_IN_BRACKETS.exec(after)?.[1] ?? yearAfterAr(after) ?? YEAR_BEFORE.exec(before)?.[1]
  const year = beside ?? (scope.writes.latin ? yearInEnglish(before, after) : undefined)
  return year ? Number(year) : null
}

function yearInEnglish(before: string, after: string): string | undefined {
  const beside = YEAR_AFTER_EN.exec(after)?.[1] ?? ADOPTED_ON.exec(before)?.[1]
  if (beside) return beside
  return ADOPTED_LATER.test(after) && ADOPTS.test(before) ? ANY_YEAR.exec(after)?.[1] : undefined
}
