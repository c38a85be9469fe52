import { foldWords } from '../language/view.ts'

/** A stretch of a pasted text that is one provision. Units: UTF-16 offsets into the text, end excluded; the number left out. */
export type ProvisionSlot = { number: string | null; start: number; end: number; text: string }

const NOUN =
  '(?:(?:guiding |good |general )?(?:principle|practice|recommendation|paragraph|item|measure|goal|commitment)|gp|op|(?:ال)?مبد[أا](?: ال?توجيهي)?|(?:ال)?توصي[ةه]|(?:ال)?فقر[ةه]|(?:ال)?بند|(?:ال)?ممارس[ةه](?: ال?جيد[ةه])?|(?:ال)?هدف)'
const DIGITS = '[0-9٠-٩]{1,3}'
/** «12.» · «١٢-» · «(12)» · "Guiding principle 12" · «المبدأ التوجيهي ١٢:». A year or a figure in running text is none. */
const NUMBERED = new RegExp(
  String.raw`^[ \t]*(?:${NOUN}\s+(?:no\.?\s*|رقم\s*)?\(?(${DIGITS})\)?[ \t]*[.:\-–—)]*|\(?(${DIGITS})[ \t]?[.)\-–—]+(?![0-9٠-٩]))[ \t]*`,
  'iu',
)
const ORDINALS = [
  'أولا',
  'ثانيا',
  'ثالثا',
  'رابعا',
  'خامسا',
  'سادسا',
  'سابعا',
  'ثامنا',
  'تاسعا',
  'عاشرا',
  'حادي عشر',
  'ثاني عشر',
  'ثالث عشر',
  'رابع عشر',
  'خامس عشر',
]
const ORDINAL = /^[ \t]*([\u0621-\u0652]+(?: عشر)?)[ \t]*[:.\-–—،][ \t]*/u

/** The digits of a number, Latin whatever the text writes: «١٢» is 12. */
const plain = (digits: string) => String(Number(foldWords(digits)))

const markerOf = (line: string): { number: string; length: number } | null => {
  const match = NUMBERED.exec(line)
  if (match) return { number: plain(match[1] ?? match[2]!), length: match[0].length }
  const worded = ORDINAL.exec(line)
  const place = worded ? ORDINALS.indexOf(foldMarks(worded[1]!)) : -1
  return place < 0 ? null : { number: String(place + 1), length: worded![0].length }
}

const foldMarks = (word: string) => word.replace(/[\u064b-\u0652]/g, '').replace(/^ا(?=ولا)/, 'أ')

/**
 * Splits a pasted text into numbered slots: each begins where a line begins with its number, and goes on to the next, lettered
 * sub-paragraphs and further lines included.
 *
 *     Guiding principle 12
 *     States should share …           →  { number: '12', text: 'States should share …' }
 *
 * Gives    the slots in the order of the text; what stands before the first number is left out, as preambles are. Where no line
 *          has a number, each paragraph is a slot without one.
 * Problems a number that is not greater than the one before it begins no slot: it belongs to a list within the provision, unless
 *          it begins at 1 right at the beginning.
 */
export function splitProvisions(pasted: string): ProvisionSlot[] {
  const starts: { number: string; at: number; from: number }[] = []
  for (const { line, at } of linesOf(pasted)) {
    const marker = markerOf(line)
    const last = starts.at(-1)
    if (!marker || (last && Number(marker.number) <= Number(last.number))) continue
    // A list that jumps far ahead is a year, an article or a figure at the beginning of a line.
    if (last && Number(marker.number) > Number(last.number) + 20) continue
    starts.push({ number: marker.number, at, from: at + marker.length })
  }
  if (!starts.length) return paragraphsOf(pasted)
  return starts
    .map(({ number, from }, index) => slotOf(pasted, number, from, starts[index + 1]?.at ?? pasted.length))
    .filter(({ text }) => text !== '')
}

function* linesOf(text: string) {
  let at = 0
  for (const line of text.split('\n')) {
    yield { line, at }
    at += line.length + 1
  }
}

const slotOf = (pasted: string, number: string | null, from: number, to: number): ProvisionSlot => {
  const said = pasted.slice(from, to)
  const start = from + (said.length - said.trimStart().length)
  const text = said.trim()
  return { number, start, end: start + text.length, text }
}

const paragraphsOf = (pasted: string): ProvisionSlot[] =>
  [...linesOf(pasted)]
    .filter(({ line }) => line.trim())
    .map(({ line, at }) => slotOf(pasted, null, at, at + line.length))
