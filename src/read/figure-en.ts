import quantities from '../language/lexicons/en/quantities.json' with { type: 'json' }
import { parseDigits, parseEnglishNumber } from '../language/numerals.ts'
import { anyOf } from '../language/pattern.ts'
import { counted, DIGITS, qualifierReader, type Quantity } from './quantity.ts'
import type { Draft, Scope } from './scope.ts'

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
  String.raw`(?<![\p{L}-])(?:${anyOf(Object.keys(quantities.fractions))})(?= of (?!an? )|[.,;](?=\s|$)|$)(?! of (?:\d{4}|the (?:year|day|week|month|century)))`,
  'giu',
)
// "six in ten alerts": the whole first, for "in" is common and such wholes are few.
const OUT_OF = new RegExp(
  String.raw` (?:in|out of) (?:every )?(two|three|four|five|ten|twenty|hundred|2|3|4|5|10|20|100)(?= \p{Ll}|[.,;])(?! (?:${anyOf(quantities.times)})(?!\p{L}))`,
  'giu',
)
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
  'mostly|mainly|largely|chiefly|among|and|or|of|in|to|the|for|from|by|on|at|with|is|are|was|were|be|been|have|has|had|that|which|who|whom|whose|will|would|should|can|could|may|per|a|an|as|about|after|before|since|during|under|over|into|against|than|not|also|its|their|his|her|our|these|those|this|but|so|if|when|where|while|both|including|such|between|among|across|within|without|concerning|until|them|below|above|stay|already|now|then|still|last|every|each|here|there|out|up|through|throughout|worldwide|annually|yearly|ago|off|down'
const VERBS =
  'collect|collects|looked|named|followed|closed|visited|learned|heard|examined|opened|saw|responded|replied|entered|applied|hold|took|attended|gathered|dealt|met|drafted|mention|mentions|participated|participate|signed|joined|came|held|discussed|adopted|agreed|compared|drawn|travelled|returned|covered|focused|cover|concern|address|were|called|used|pledged|expressed|spoke|made|went|represented|present|participating|invited|cross|crossed|sent|seized|gave|give|accepted|ratified|attend|reported|said|work|worked|live|lived|died|killed|remain|took|enrolled|completed|received|benefited|asked|showed|froze|come|go|need|want|left|fled|found|contributed|backed|voted|supported|planned|are|took part|take|want|trained|arrived|share|shared|identified|examined|helped|underwent|represent|represented|return|aim|aimed|committee|Committee|series'
const WORD_OF = String.raw`(?!(?:${SMALL}|${VERBS})(?!\p{L}))[\p{Script=Latin}][\p{Script=Latin}'-]*`
const NOUNS = String.raw`${WORD_OF}(?: (?!\p{Lu}(?!\p{L}*s(?!\p{L})))${WORD_OF}){0,4}`
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
  return withThings(found as Figure[])
}

type Figure = Extract<Draft, { kind: 'figure' }>

function* sharesIn(scope: Scope): Generator<Draft> {
  const { text } = scope
  for (const match of text.matchAll(FRACTION)) {
    const made = share(scope, { start: match.index, end: match.index + match[0].length })
    if (made.qualified || /^ of /u.test(made.after)) yield made.draft
  }
  for (const match of text.matchAll(OUT_OF)) {
    const before = FEW.exec(text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index))
    const [few, many] = [before && valueOf(before[1]!), valueOf(match[1]!)]
    if (!before || few === null || many === null || few >= many) continue
    const from = match.index - before[0].length
    const made = share(scope, { start: from, end: match.index + match[0].length })
    if (!/^ (?:day|hour|week|month|year|time)s?(?!\p{L})/u.test(made.after)) yield made.draft
  }
}

const LOOK_BACK = 320

/** "1,147 of them", "fewer than 5% are checked": what is counted is what the figure before counts. */
function withThings(found: readonly Figure[]): Figure[] {
  let last: Figure | undefined
  return found
    .toSorted((a, b) => a.start - b.start)
    .map((one) => {
      const lacks = (one.fields.of === null || one.fields.of === 'more') && one.rule !== 'money'
      const made =
        lacks && last && one.start - last.end < LOOK_BACK
          ? { ...one, fields: { ...one.fields, of: last.fields.of } }
          : one
      if (made.fields.of && one.rule !== 'money') last = made
      return made
    })
}

const valueOf = (said: string) => (/\d/u.test(said) ? parseDigits(said) : parseEnglishNumber(said))

/** A part of a whole, which no number of units says. */
function share(scope: Scope, { start: from, end }: Span) {
  const after = scope.text.slice(end, end + 110)
  const qualified = QUALIFIED.exec(scope.text.slice(Math.max(0, from - LONGEST_BEFORE), from))
  const thing = SHARE_OF.exec(after) ?? (/^ of /u.test(after) ? null : THING.exec(after))
  const to = thing ? end + thing[0].length : end
  const start = from - (qualified?.[0].length ?? 0)
  const quantity = { start, end, low: null, high: null, qualifier: qualifierOf(qualified?.[1]), rule: 'share' }
  const made = counted(scope, quantity, thing ? { start: to - thing[1]!.length, end: to } : null)
  return { draft: made, after, qualified: Boolean(qualified) }
}

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
  const end = match.index + whole.length
  const after = text.slice(end, end + 130)
  if (!percent && !money && (TIME.test(after) || NUMBERED.test(text.slice(Math.max(0, start - 24), start)))) return null
  const thing = thingAfter(scope, { start, end }, { percent: Boolean(percent), money: Boolean(money) })
  const isOfThem = /^ of (?:them|these|those|whom|which)(?!\p{L})/u.exec(after)
  if (!thing && !percent && !money && !isOfThem && !(qualifier && times > 1)) return null
  const high = second ? parseDigits(second) : secondWords ? parseEnglishNumber(secondWords) : null
  const quantity: Quantity = {
    start,
    end: isOfThem ? end + isOfThem[0].length : end,
    low: value * times,
    high: high === null ? null : high * times,
    qualifier: qualifierOf(qualifier),
    rule: percent ? 'percentage' : money ? 'money' : words ? 'number-in-words' : 'digits',
  }
  return counted(scope, quantity, thing)
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
    return share ? { start: end + share[0].length - share[1]!.length, end: end + share[0].length } : null
  }
  const plain = THING.exec(after)
  if (!plain || (/^\p{Lu}/u.test(plain[1]!) && !COUNTED_CAPITAL.test(plain[1]!))) return null
  const list = LIST.exec(after)
  const isJoined =
    list &&
    !/^ of (?:\d|the \d)/u.test(after.slice(list[0].length)) &&
    (list[1]!.includes(', ') || ADJECTIVES.test(list[1]!) || PEOPLE.test(list[1]!))
  const said = isJoined ? list : plain
  return { start: end + said[0].length - said[1]!.length, end: end + said[0].length }
}
