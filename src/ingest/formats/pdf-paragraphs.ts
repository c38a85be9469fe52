import type { Line } from './pdf-layout.ts'

const ENDS = /[.!?؟:;؛…]["'»”’)\]]*$/u
/** How numbered paragraphs and items of lists begin. */
export const OPENS =
  /^(?:\(?[0-9٠-٩]{1,3}(?:[.)]|\s?[-–])(?![0-9٠-٩])|\((?:[a-z]{1,4}|[\u0621-\u064a]{1,4}|[0-9٠-٩]{1,3})\)|[a-z\u0621-\u064a][.)]\s|[\u0621-\u064a]\s?[-–]\s|[•●▪◦○■➢✓❖]|[-–—]\s)/u

/** The usual distance of two lines of a paragraph, by the letters they are in. Unit: the size of their letters. */
export type Pitches = ReadonlyMap<string, number>
const OTHERS = ''
const lettersOf = ({ direction, size }: Line) => `${direction} ${Math.round(size)}`
const pitchOf = (pitches: Pitches, line: Line) => pitches.get(lettersOf(line)) ?? pitches.get(OTHERS) ?? 1.4

export function usualPitches(lines: readonly Line[]): Pitches {
  const found = new Map<string, number[]>([[OTHERS, []]])
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || before.page !== line.page || before.kind !== 'text' || line.kind !== 'text') continue
    const pitch = (line.base - before.base) / line.size
    if (lettersOf(before) !== lettersOf(line) || pitch < 0.8 || pitch > 3.5) continue
    found.get(OTHERS)!.push(pitch)
    const same = found.get(lettersOf(line))
    if (same) same.push(pitch)
    else found.set(lettersOf(line), [pitch])
  }
  const usual = [...found].filter(([letters, pitches]) => letters === OTHERS || pitches.length > 3)
  return new Map(
    usual.flatMap(([letters, pitches]) => {
      const quarter = pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 4)]
      return quarter === undefined ? [] : [[letters, quarter] as const]
    }),
  )
}

/** Whether a line goes on with the paragraph of the line before it. `isItem`: whether that paragraph is a numbered one. */
export function continues(before: Line, line: Line, pitches: Pitches, isItem: boolean): boolean {
  const usualPitch = pitchOf(pitches, line)
  if (before.kind !== 'text' || line.kind !== 'text' || OPENS.test(line.text)) return false
  if (Math.abs(line.size - before.size) > 0.09 * before.size + 0.4 || line.isBold !== before.isBold) return false
  const isSameColumn = line.page === before.page && line.base > before.base
  if (isSameColumn && line.base - before.base > usualPitch * 1.2 * line.size) return false
  if (ENDS.test(before.text) && (!isSameColumn || line.base - before.base > usualPitch * 1.06 * line.size)) return false
  if (line.direction !== before.direction && ENDS.test(before.text)) return false
  if (couldHaveStayed(before, line)) return false
  const indent = indentOf(line)
  return (
    isItem ||
    indent < 0.9 * line.size ||
    Math.abs(indent - indentOf(before)) < 0.5 * line.size ||
    !ENDS.test(before.text)
  )
}

const indentOf = ({ box, column, direction }: Line) =>
  direction === 'rtl' ? column.right - box[2] : box[0] - column.left
const roomAfter = ({ box, column, direction }: Line) =>
  direction === 'rtl' ? box[0] - column.left : column.right - box[2]

/** Whether the first word of a line had room on the line before it: then its writer, not its width, ended that line. */
function couldHaveStayed(before: Line, line: Line): boolean {
  const [first = ''] = line.text.split(' ', 1)
  const width = ((line.box[2] - line.box[0]) * first.length) / Math.max(1, line.text.length)
  const [start, end] = [indentOf(before), roomAfter(before)]
  const isCentred = start > 2 * before.size && Math.abs(start - end) < before.size
  return (isCentred ? start + end : end) > width * 1.15 + 0.8 * before.size
}

const SUFFIX =
  /^(?:tions?|sions?|ments?|mentation|ness|ity|ities|ings?|ances?|ences?|ations?|izations?|isations?|ists?|able|ible|ally|ously|ative|atives)$/

/** What stands before a hyphen of its own. */
const STANDS_ALONE =
  /^(?:anti|non|co|re|pre|post|self|well|sub|ex|semi|long|high|low|full|half|mid|all|one|two|four|five|six|ten|old|new|e|so|in|on|up|out|off|by|to|of|the|and|for|far|fast|free|hard|ill|lead|life|like|man|mass|most|much|near|next|open|over|part|peer|real|risk|side|step|tax|time|top|web|wide|work|year|door|face|fact|gang|hate|know|land|left|mind|role|road|arms|bomb|case|data|law|aid|air|bio|day|drug|euro|eye|ice|job|key|sea|war|war|cyber)$/i

/** What is cut off the beginning of words where a writer hyphenates at all, though it stands alone elsewhere. */
const CUT_OFF = /^(?:re|pre|sub|ex|in|on|up|out|off|for|so|e|part|lead|man|mass|over)$/i

/** How a document spells its words, and whether it divides them at the end of lines. */
export type Spelling = { words: ReadonlySet<string>; hyphenates: boolean }

/**
 * How two lines of a paragraph are put together: what of the first is taken away, and whether a space stands between. A hyphen at the
 * end is undone only when the word is known from elsewhere in the document, when its parts can be no words, or when the document
 * divides others.
 */
export function seamOf(
  before: string,
  after: string,
  { words, hyphenates }: Spelling,
): { drop: number; space: boolean } {
  const parts = partsOf(before, after)
  if (!parts) return { drop: 0, space: !/[\p{L}\d]\/$/u.test(before) && !/[A-Za-z]-$/.test(before) }
  const [head, rest] = parts
  const isCut = CUT_OFF.test(head) || (!words.has(head) && !STANDS_ALONE.test(head))
  const mayDivide = hyphenates && isCut && !words.has(rest)
  return { drop: isDivided(head, rest, words) || mayDivide ? 1 : 0, space: false }
}

const partsOf = (before: string, after: string): [head: string, rest: string] | null => {
  const head = /([A-Za-z]{2,})-$/.exec(before)?.[1]
  const rest = /^([a-z]+)/.exec(after)?.[1]
  return head && rest ? [head.toLowerCase(), rest] : null
}

function isDivided(head: string, rest: string, words: ReadonlySet<string>): boolean {
  if (words.has(head + rest)) return true
  const isPiece = (head.length < 5 && !words.has(head) && !STANDS_ALONE.test(head)) || SUFFIX.test(rest)
  return isPiece && !words.has(rest)
}

/** Looks how a document spells, over all its lines. */
export function spellingOf(lines: readonly Line[]): Spelling {
  const words = wordsOf(lines)
  const seams = lines
    .map(({ text }, index) => partsOf(text, lines[index + 1]?.text ?? ''))
    .filter((parts) => parts !== null)
  const divided = seams.filter((parts) => isDivided(...parts, words))
  const strange = seams.filter(([head, rest]) => !words.has(head) && !words.has(rest) && !STANDS_ALONE.test(head))
  return { words, hyphenates: divided.length > 0 || strange.length > 1 }
}

/** The words of a document, in small letters: how its writer spells them where no line ends within. */
function wordsOf(lines: readonly Line[]): Set<string> {
  const words = new Set<string>()
  for (const [index, { text }] of lines.entries()) {
    const isRest = lines[index - 1]?.text.endsWith('-')
    const whole = isRest ? text.replace(/^\S+/, '') : text
    for (const word of whole.toLowerCase().match(/[a-z]+(?:-[a-z]+)*(?=[^a-z-]|$)/g) ?? []) words.add(word)
  }
  return words
}
