import quantities from '../language/lexicons/en/quantities.json' with { type: 'json' }
import { parseDigits, parseEnglishNumber } from '../language/numerals.ts'
import { anyOf } from '../language/pattern.ts'
import { counted, DIGITS, qualifierReader, type Quantity } from './quantity.ts'
import type { Draft, Scope } from './scope.ts'

const WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion'
const SCALE = 'hundred|thousand|million|billion'
const NUMBER = String.raw`(?:${WORD})(?:(?:[ -]| and )(?:${WORD}))*(?![\p{L}-])`
const QUALIFIER = anyOf(Object.values(quantities.qualifiers).flat())
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.:,()'$€£-])(?:between +)?(?:(${QUALIFIER}) +)?(?:(${DIGITS})(?:(?: ?- ?| to | and (?=[\d,.]+ +(?:per|%|percent)))(${DIGITS}))?|(${NUMBER}))(?: +(${SCALE}))?(?: ?(${anyOf(quantities.percent)}))?(?![\d/:]|-\p{L}|\.\d|'s|(?:st|nd|rd|th)\b)`,
  'giu',
)

const TIME = new RegExp(String.raw`^ *-?(?:${anyOf(quantities.times)})(?!\p{L})`, 'iu')
const NUMBERED = new RegExp(
  String.raw`(?<!\p{L})(?:${anyOf(quantities.numbered)})\.? *(?:\d+ *(?:,|and|to|-|\() *)*$`,
  'iu',
)
const YEAR = /^(?:19|20)\d{2}$/
// Words that end what is counted: it is a noun with what stands before it.
const SMALL =
  'and|or|of|in|to|the|for|from|by|on|at|with|is|are|was|were|be|been|have|has|had|that|which|who|whom|whose|will|would|should|can|could|may|per|a|an|as|about|after|before|since|during|under|over|into|against|than|not|also|its|their|his|her|our|these|those|this|but|so|if|when|where|while|both|including|such|between|among|across|within|without|concerning|until|them'
const VERBS =
  'took|attended|gathered|dealt|met|drafted|mention|mentions|participated|participate|signed|joined|came|held|discussed|adopted|agreed|compared|drawn|travelled|returned|covered|focused|cover|concern|address|were|called|used|pledged|expressed|spoke|made|went|represented|present|participating|invited'
const WORD_OF = String.raw`(?!(?:${SMALL}|${VERBS})(?!\p{L}))[\p{Script=Latin}][\p{Script=Latin}'-]*`
const THING = new RegExp(
  String.raw`^ (?:of (?:the |all |these |its |their |those )?)?(${WORD_OF}(?: (?!\p{Lu})${WORD_OF}){0,2}(?:(?<=ions?|ists?|ers?|ives) of (?:the )?${WORD_OF})?)`,
  'u',
)
// A capitalised word after a number is mostly a name that the number belongs to: these are not.
const COUNTED_CAPITAL =
  /^(?:Ministers?|Members?|States|Governments?|Heads|Parties|Ambassadors?|Muslims?|Arab|African|European|\p{Lu}\p{L}+(?:ans|is|ese))(?!\p{L})/u

const qualifierOf = qualifierReader(quantities)
const scaleOf = (word: string | undefined) =>
  (quantities.scales as Record<string, number>)[word?.toLowerCase() ?? ''] ?? 1

/** Figures in English: `more than 400 experts`, `Forty-eight Ministers`, `80% of returning fighters`. */
export function* figuresInEnglish(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(FIGURE)) {
    const [whole, qualifier, first, second, words, scale, percent] = match
    const value = first ? parseDigits(first) : parseEnglishNumber(words!)
    if (value === null || (words && value < 2) || (YEAR.test(first ?? '') && !qualifier && !percent)) continue
    const start = match.index + (/^between +/iu.exec(whole)?.[0].length ?? 0)
    const end = match.index + whole.length
    const times = scaleOf(scale)
    const after = scope.text.slice(end, end + 90)
    if (!percent && (TIME.test(after) || NUMBERED.test(scope.text.slice(Math.max(0, start - 24), start)))) continue
    const thing = THING.exec(after)
    if (!thing && !percent && !(qualifier && times > 1)) continue
    if (thing && !percent && /^\p{Lu}/u.test(thing[1]!) && !COUNTED_CAPITAL.test(thing[1]!)) continue
    const quantity: Quantity = {
      start,
      end,
      low: value * times,
      high: second ? (parseDigits(second) ?? 0) * times : null,
      qualifier: qualifierOf(qualifier),
      rule: percent ? 'percentage' : words ? 'number-in-words' : 'digits',
    }
    const to = thing ? end + thing[0].length : end
    yield counted(scope, quantity, thing ? { start: to - thing[1]!.length, end: to } : null)
  }
}
