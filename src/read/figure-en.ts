import quantities from '../language/lexicons/en/quantities.json' with { type: 'json' }
import { parseDigits, parseEnglishNumber } from '../language/numerals.ts'
import { anyOf } from '../language/pattern.ts'
import { countsAgain, numberOf, predicateOf, withThings } from './counted-before-en.ts'
import { counted, DIGITS, qualifierReader, type Quantity } from './quantity.ts'
import { type Draft, foundOf, type Scope } from './scope.ts'

type Span = { start: number; end: number }

const WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion'
const SCALE = anyOf(Object.keys(quantities.scales))
const NUMBER = String.raw`(?:${WORD})(?:(?:[ -]| and )(?:${WORD})){0,8}(?![\p{L}-])`
const QUALIFIER = anyOf(Object.values(quantities.qualifiers).flat())
const MONEY = anyOf(quantities.currencies)
const CORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.:,('-]|\()(?:(${DIGITS})(?:(?: ?- ?| to | and )(?:${MONEY})?(${DIGITS})(?![\p{L}/:]))?|(${NUMBER})(?:(?: to | or | and (?=(?:${WORD}) \p{Ll}))(${NUMBER}))?|(a|half a|several)(?= +(?:${SCALE})))(?: ?(${SCALE}))?(?: ?(${anyOf(quantities.percent)}))?(?![\d/:]|-\p{L}|\.\d|'s|(?:st|nd|rd|th)\b|\p{L})`,
  'giu',
)
// What stands before a number and belongs to it: "between", "more than", "US$".
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.:,('$€£¥-])(?:(between|from) +)?(?:a total of +)?(?:(${QUALIFIER}) +)?(${MONEY})? ?$`,
  'iu',
)
const LONGEST_BEFORE = 48
// "nearly a third of the participants", "roughly half": a part of a whole.
const FRACTION = new RegExp(
  String.raw`(?<![\p{L}-])(?:${anyOf(Object.keys(quantities.fractions))})(?= of (?!an? )|[.,;](?=\s|$)|$| (?:has|have|had|is|are|was|were|will|would|said|say|come|comes|came|still|did|do|never)(?!\p{L}))(?! of (?:\d{4}|the (?:year|day|week|month|century)))`,
  'giu',
)
// "six in ten alerts": the whole first, for "in" is common and such wholes are few.
const OUT_OF = new RegExp(
  String.raw` (?:in|out of) (?:every )?(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|2|3|4|5|6|7|8|9|10|12|20|100)(?= \p{Ll}|[.,;])(?! (?:${anyOf(quantities.times)})(?!\p{L}))`,
  'giu',
)
const FRACTIONS = new Map(Object.entries(quantities.fractions))
const FEW = new RegExp(String.raw`(?<![\p{L}\p{N}-])(${NUMBER}|\d{1,3})$`, 'iu')
const QUALIFIED = new RegExp(String.raw`(?<![\p{L}-])(${QUALIFIER}) +$`, 'iu')

const TIME = new RegExp(String.raw`^ *-?(?:${anyOf(quantities.times)})(?!\p{L})`, 'iu')
const NUMBERED = new RegExp(
  String.raw`(?<!\p{L})(?:${anyOf(quantities.numbered)})\.? *(?:\d+ *(?:,|and|to|-|\() *)*$`,
  'iu',
)
const YEAR = /^(?:19|20)\d{2}$/
// Words that end what is counted: it is a noun with what stands before it.
const SMALL =
  'mostly|mainly|largely|chiefly|among|and|or|of|in|to|the|for|from|by|on|at|with|is|are|was|were|be|been|have|has|had|that|which|who|whom|whose|will|would|should|can|could|may|per|a|an|as|about|after|before|since|during|under|over|into|against|than|not|also|its|their|his|her|our|these|those|this|but|so|if|when|where|while|both|including|such|between|among|across|within|without|concerning|until|them|below|above|stay|already|now|then|still|last|every|each|here|there|out|up|through|throughout|worldwide|do|does|did|annually|yearly|ago|off|down'
const VERBS =
  'collect|collects|looked|named|followed|closed|visited|learned|heard|examined|opened|saw|responded|replied|entered|applied|hold|took|attended|gathered|dealt|met|drafted|mention|mentions|participated|participate|signed|joined|came|held|discussed|adopted|agreed|compared|drawn|travelled|returned|covered|focused|cover|concern|address|were|called|used|pledged|expressed|spoke|made|went|represented|present|participating|invited|cross|crossed|sent|seized|gave|give|accepted|ratified|attend|reported|said|work|worked|live|lived|died|killed|remain|took|enrolled|completed|received|benefited|asked|showed|froze|come|go|need|want|left|fled|found|contributed|backed|voted|supported|planned|are|took part|take|want|trained|arrived|share|shared|identified|examined|helped|underwent|represent|represented|return|aim|aimed|comes|carries|goes|fails|dies|reoffends|committee|Committee|series'
const WORD_OF = String.raw`(?!(?:${SMALL}|${VERBS})(?!\p{L}))[\p{Script=Latin}][\p{Script=Latin}'-]*`
const NOUNS = String.raw`${WORD_OF}(?: (?!\p{Lu}(?!\p{L}*s(?!\p{L})))(?!(?<=s )\p{Ll}+ed(?!\p{L}))${WORD_OF}){0,4}`
// "officials, bankers and researchers"; "international and regional organizations"
const JOINED = String.raw`${NOUNS}(?:(?:, ${NOUNS}){1,4},? and ${NOUNS}| and ${WORD_OF}(?: ${WORD_OF}){0,2}(?:(?<=representatives) of (?:the )?${WORD_OF}(?: ${WORD_OF}){0,2}(?: and ${WORD_OF}(?: ${WORD_OF})?)?)?)?`
const ADJECTIVES =
  /^(?:\p{Ll}+(?:al|ic|ive|ous|ary|ern|ish|ate|ble|ed|ing|less|ful)|civil|young|local|public|private|land|air|sea|men|women) and /u
// "senior officials and representatives of …": people of two sorts, counted together.
const PEOPLE =
  /(?:ials|ives|ers|ors|ants|ents|ists|ges|rts|ars|ans|tes) and \p{Ll}[\p{L} ]*?(?:ials|ives|ers|ors|ants|ents|ists|ges|rts|ars|ans|tes)(?: of|$)/u
const COMPLEMENT = String.raw`(?:(?<=(?:ions?|ists?|ers?|ors?|ives|bers|ents|ants|fers|ties|ments|ases)) (?:of|to|from|on) (?:the )?${WORD_OF}(?: ${WORD_OF}){0,3})?`
const THING = new RegExp(
  String.raw`^ (?:of (?:the |all |these |its |their |those |our |your )?)?(${NOUNS}(?:(?<=ions?|ists?|ers?|ives|fers) of (?:the )?${WORD_OF})?)`,
  'u',
)
const LIST = new RegExp(String.raw`^ (?:of (?:the |all |these |its |their |those |our |your )?)?(${JOINED})`, 'u')
const SHARE_OF = new RegExp(String.raw`^ of (?:the |all |these |its |their |those )?(${NOUNS}${COMPLEMENT})`, 'u')
// "attacks on schools", "pillars of the Strategy", "children under the age of 12": what the noun is of belongs to it.
const COMPLEMENT_OF = new RegExp(
  String.raw`^[^]{12}(?<=\p{L}s|women|men|children|people|personnel|youth)( (?:under|over|below|above) the age of \d{1,2}| (?:of|on|against) (?:(?:the|their|its|all|many|most) ){0,2}(?!(?:\p{L}+day|behalf|board|average|time|top|duty|site|whether|how|what|${WORD}|January|February|March|April|May|June|July|August|September|October|November|December|each|both|such)(?!\p{L}))${WORD_OF}(?: ${WORD_OF}){0,3})`,
  'u',
)
// A capitalised word after a number is mostly a name that the number belongs to: these are not.
const COUNTED_CAPITAL =
  /^(?:Ministers?|Members?|\p{Lu}{2,6} (?:\p{Ll}+s|Members?)|States|Governments?|Heads|Parties|Ambassadors?|Muslims?|Arab|African|European|Commonwealth|Council|EU|UN|ASEAN|OSCE|AU|NATO|GCTF|African Union|Asian|Western|\p{Lu}\p{L}+(?:ans|is|ese|ish|ian|an|ench|utch|eek|ic))(?!\p{L})/u

const qualifierOf = qualifierReader(quantities)
const scaleOf = (word: string | undefined) =>
  (quantities.scales as Record<string, number>)[word?.toLowerCase() ?? ''] ?? 1

/** Figures in English: `more than 400 experts`, `Forty-eight Ministers`, `80% of returning fighters`, `$61.5 million`. */
export function figuresInEnglish(scope: Scope): Draft[] {
  const found = [...sharesIn(scope)]
  for (const match of scope.text.matchAll(CORE)) {
    const made = figureFrom(scope, match as RegExpExecArray)
    if (made) found.push(made)
  }
  return withThings(scope, found as Figure[])
}

type Figure = Extract<Draft, { kind: 'figure' }>

function* sharesIn(scope: Scope): Generator<Draft> {
  const { text } = scope
  for (const match of text.matchAll(FRACTION)) {
    const hundredths = FRACTIONS.get(match[0].toLowerCase())!
    const made = share(scope, { start: match.index, end: match.index + match[0].length }, hundredths)
    if (made.qualified || /^ of /u.test(made.after)) yield made.draft
  }
  for (const match of text.matchAll(OUT_OF)) {
    const before = FEW.exec(text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index))
    const [few, many] = [before && valueOf(before[1]!), valueOf(match[1]!)]
    if (!before || few === null || many === null || few >= many) continue
    const from = match.index - before[0].length
    const made = share(scope, { start: from, end: match.index + match[0].length }, (few / many) * 100)
    if (!/^ (?:day|hour|week|month|year|time)s?(?!\p{L})/u.test(made.after)) yield made.draft
  }
}

const valueOf = (said: string) => (/\d/u.test(said) ? parseDigits(said) : parseEnglishNumber(said))

/** A part of a whole: its value is that of the same share in hundredths. */
function share(scope: Scope, { start: from, end }: Span, hundredths: number) {
  const after = scope.text.slice(end, end + 110)
  const qualified = QUALIFIED.exec(scope.text.slice(Math.max(0, from - LONGEST_BEFORE), from))
  const said = predicateOf(scope.text, end)
  const thing = SHARE_OF.exec(after) ?? (/^ of /u.test(after) ? null : THING.exec(after))
  const to = said?.inside ? end + said.length : thing ? end + thing[0].length : end
  const start = from - (qualified?.[0].length ?? 0)
  const low = Math.round(hundredths * 10) / 10
  const quantity = { start, end: to, low, high: null, qualifier: qualifierOf(qualified?.[1]), rule: 'share' }
  const made = said?.inside
    ? countedAs(scope, quantity, said.of)
    : counted(scope, quantity, thing ? { start: to - thing[1]!.length, end: to } : null)
  return { draft: made, after, qualified: Boolean(qualified) }
}

/** A figure of something that does not stand right behind it. */
const countedAs = (scope: Scope, quantity: Quantity, of: string | null): Draft => {
  const made = counted(scope, quantity, null) as Figure
  return { ...made, fields: { ...made.fields, of } }
}

const OR_SO = /^,? or (so|thereabouts|more|fewer|less)(?!\p{L})(?! than)/u
const QUALIFIES_AFTER: Record<string, Quantity['qualifier']> = { more: 'at-least', fewer: 'up-to', less: 'up-to' }

function figureFrom(scope: Scope, match: RegExpExecArray): Draft | null {
  const { text } = scope
  const [whole, first, second, words, secondWords, article, scale, percent] = match
  const before = BEFORE.exec(text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index))
  const [prefix = '', between, qualifier, money] = before ?? []
  if (!money && /[$€£¥]$/u.test(text[match.index - 1] ?? '')) return null
  const value = first
    ? parseDigits(first)
    : words
      ? parseEnglishNumber(words)
      : article === 'half a'
        ? 0.5
        : article
          ? 1
          : null
  const times = scaleOf(scale)
  if (value === null || (article === 'several' && !qualifier) || (words && value * times < 2)) return null
  if (article && !qualifier && scale !== 'dozen' && !money) return null
  if (YEAR.test(first ?? '') && !qualifier && !percent && !money) return null
  const isRange = Boolean(second ?? secondWords)
  const keep = between?.toLowerCase() === 'between' && isRange
  const from = match.index - prefix.trimStart().length
  const start = from + (between && !keep ? /^\p{L}+ +/u.exec(prefix.trimStart())![0].length : 0)
  const orSo = OR_SO.exec(text.slice(match.index + whole.length, match.index + whole.length + 18))
  const end = match.index + whole.length + (orSo?.[0].length ?? 0)
  const after = text.slice(end, end + 130)
  const isCount = value * times >= MANY_TIMES && /^ times(?!\p{L})/u.test(after)
  if (!percent && !money && NUMBERED.test(text.slice(Math.max(0, start - 24), start))) return null
  if (!percent && !money && TIME.test(after) && !isCount) return null
  const said = {
    percent: Boolean(percent),
    money: Boolean(money),
    qualifier: qualifier ?? orSo?.[0] ?? between ?? null,
  }
  const what = whatIsCounted(scope, { start, end }, said)
  if (!what && !percent && !money && !(qualifier && times > 1)) return null
  const high = second ? parseDigits(second) : secondWords ? parseEnglishNumber(secondWords) : null
  const quantity: Quantity = {
    start,
    end: what?.end ?? end,
    low: scaled(value, times),
    high: high === null ? null : scaled(high, times),
    qualifier: orSo && !qualifier ? (QUALIFIES_AFTER[orSo[1]!] ?? 'about') : qualifierOf(qualifier),
    rule: what?.rule ?? (percent ? 'percentage' : money ? 'money' : words ? 'number-in-words' : 'digits'),
  }
  return what?.thing ? counted(scope, quantity, what.thing) : countedAs(scope, quantity, what?.of ?? null)
}
// 4.1 billion is a whole number, whatever binary fractions make of it.
const scaled = (value: number, times: number) => (times > 1 ? Math.round(value * times * 100) / 100 : value)
// Fewer times than these are said of how often, and count nothing.
const MANY_TIMES = 20

type Said = { percent: boolean; money: boolean; qualifier: string | null }
type What = { end: number; thing?: Span; of?: string; rule?: string }

const OF_US = /^ of (us|you)(?!\p{L})/u
const OF_THEM = /^ of (?:them|these|those|whom|which)(?! ?(?:\d|\p{L}))|^ of (?:them|whom|which)(?!\p{L})/u
// "nine of the 27 prisons": the whole is a figure of its own.
const OF_MANY = new RegExp(
  String.raw`^ of (?:the |these |those |all |its |their )?(?:${NUMBER}|${DIGITS}) ((?:other |new )?${NOUNS})`,
  'iu',
)

/** What a number counts: the noun behind it, those it is a part of, or what "the number of" before it names. */
function whatIsCounted(scope: Scope, place: Span, { percent, money, qualifier }: Said): What | null {
  const { start, end } = place
  const after = scope.text.slice(end, end + 130)
  if (money) return null
  const us = OF_US.exec(after)
  if (us) return { end: end + us[0].length, of: us[1]! }
  const picked = predicateOf(scope.text, end)
  if (picked?.inside) return { end: end + picked.length, of: picked.of }
  const them = OF_THEM.exec(after)
  if (them) return { end: end + them[0].length }
  const thing = thingAfter(scope, place, { percent, money })
  if (thing && !removed(scope, place, thing)) return { end: thing.end, thing }
  const many = OF_MANY.exec(after)
  if (many) return { end, of: many[1]! }
  const named = numberOf(scope.text, start)
  if (named) return { end, of: named }
  if (percent) return null
  if (/\bage[ds]?(?: of)? *$/u.test(scope.text.slice(Math.max(0, start - 8), start))) return null
  if (!removed(scope, place, thing) && !countsAgain(scope.text, start, end, qualifier)) return null
  return { end, ...(picked ? { of: picked.of } : {}), rule: 'counted-before' }
}

/** "47 names had been reviewed and five removed": no noun, but what was done to so many. */
const removed = ({ text }: Scope, { start }: Span, thing: Span | null): boolean =>
  thing !== null &&
  /^\p{Ll}+ed$/u.test(text.slice(thing.start, thing.end)) &&
  /(?:,| and|;) $/u.test(text.slice(Math.max(0, start - 5), start)) &&
  /^(?:[.,;)]|$| (?:and|in|by|from)(?!\p{L}))/u.test(text.slice(thing.end, thing.end + 6))

// "2309 and 2396 changed the way": a verb, and nothing that can be counted.
const ACTED =
  /^ (?!(?:injured|wounded|accused|convicted|detained|displaced|disabled|bereaved|sentenced)(?!\p{L}))\p{Ll}+ed (?:the|an?|its|their|his|her|this|that|these|those|to|all|each|every|what|how)(?!\p{L})/u
// "seven ECOWAS countries": whose they are stands between.
const OF_BODY =
  /^ (?:(?!(?:and|or|of|in|to|the|for|with)(?!\p{L}))[\p{L}/-]+ ){0,3}(?!(?:and|or|was|is|has|as|does)(?!\p{L}))\p{Ll}{3,}s(?!\p{L})/u

const known = new WeakMap<Scope, Map<number, Draft>>()
function bodiesByStart(scope: Scope): Map<number, Draft> {
  const bodies = known.get(scope) ?? new Map(foundOf(scope, 'organisation').map((one) => [one.start, one as Draft]))
  known.set(scope, bodies)
  return bodies
}

function thingOfBody(scope: Scope, end: number): Span | null {
  const body = bodiesByStart(scope).get(end + 1)
  const noun = body && OF_BODY.exec(scope.text.slice(body.end, body.end + 60))
  return noun ? { start: body.start, end: body.end + noun[0].length } : null
}

/** What a number counts, where it stands behind it. */
function thingAfter(
  scope: Scope,
  { end }: Span,
  { percent, money }: { percent: boolean; money: boolean },
): Span | null {
  const after = scope.text.slice(end, end + 130)
  if (money || /^ of (?:them|these|those|whom|which)(?!\p{L})/u.test(after)) return null
  if (percent) {
    const share = SHARE_OF.exec(after)
    if (!share) return null
    const to = end + share[0].length
    return { start: to - share[1]!.length, end: withComplement(scope.text, to) }
  }
  const ofBody = thingOfBody(scope, end)
  if (ofBody) return ofBody
  const plain = THING.exec(after)
  if (!plain || (/^\p{Lu}/u.test(plain[1]!) && !COUNTED_CAPITAL.test(plain[1]!))) return null
  if (ACTED.test(after)) return null
  const list = LIST.exec(after)
  const isJoined =
    list &&
    !/^ of (?:\d|the \d)/u.test(after.slice(list[0].length)) &&
    (list[1]!.includes(', ') || ADJECTIVES.test(list[1]!) || PEOPLE.test(list[1]!))
  const said = isJoined ? list : plain
  const to = end + said[0].length
  return { start: to - said[1]!.length, end: isJoined ? to : withComplement(scope.text, to) }
}

const withComplement = (text: string, to: number) =>
  to + (COMPLEMENT_OF.exec(text.slice(to - 12, to + 70))?.[1]!.length ?? 0)
