/** A line of a page as PDFium gives it: its words in reading order, and its rectangle (points, origin top left). */
export type RawLine = {
  text: string
  page: number
  box: [number, number, number, number]
  size: number
  /** How sure recognition is of the line, 0 to 1; none where the text is the file's own. */
  confidence?: number
}

const ARABIC = /[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/

/**
 * Mends what PDF text layers do to Arabic: presentation forms, the ligature of «الله» taken apart the wrong way round, brackets
 * mirrored twice, a percent sign or a stop before its number, marks split from their letter.
 */
export function mendLine(raw: string): string {
  let text = raw.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\u00ad/g, '-')
  if (!ARABIC.test(text)) return text.replace(/\s+/g, ' ').trim()
  text = text
    .replace(/[\ufb50-\ufdff\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))
    .replace(/ا?هلل/g, (found) => (found.startsWith('ا') ? 'الله' : 'لله'))
    .replace(/ (?=[\u064b-\u0652])/g, '')
    .replace(/([\u0621-\u064a])\s([\u064b-\u0652])/g, '$1$2')
    .replace(/%\s?(\d+(?:[.,٫]\d+)?)/g, '$1%')
    .replace(/\)([^()]{1,80})\(/g, '($1)')
    // A stop or comma that follows a number is given before it.
    .replace(/(^|\s)([،.؛])(\d+(?:[.,]\d+)*)(?=\s|$)/g, '$1$3$2')
  return text.replace(/\s+/g, ' ').trim()
}

/** The lines that recur at the same height on most pages, and page numbers: headers and footers, no part of a sentence. */
export function findFurniture(lines: readonly RawLine[], pages: number): Set<RawLine> {
  const furniture = new Set<RawLine>()
  const pattern = (line: RawLine) => `${Math.round(line.box[1] / 6)} ${line.text.replace(/\d+|[٠-٩]+/g, '#')}`
  const seen = Map.groupBy(lines, pattern)
  for (const same of seen.values()) {
    const onPages = new Set(same.map((line) => line.page)).size
    if (pages >= 3 && onPages >= Math.max(3, pages * 0.5)) for (const line of same) furniture.add(line)
  }
  for (const line of lines)
    if (/^[-–—\s]*(?:\d{1,4}|[٠-٩]{1,4})(?:\s*\/\s*(?:\d{1,4}|[٠-٩]{1,4}))?[-–—\s]*$/.test(line.text))
      furniture.add(line)
  return furniture
}

const ENDS = /[.!?؟:;؛…]["'»”’)]*$/u
const OPENS = /^(?:\(?[0-9٠-٩]{1,3}[.)-]|\([a-zا-ي]{1,3}\)|[•●▪-]\s)/u

/** Whether a line goes on with the paragraph of the line before it. */
export function continues(before: RawLine, line: RawLine, usualGap: number): boolean {
  if (OPENS.test(line.text) || Math.abs(line.size - before.size) > 1) return false
  if (line.page !== before.page) return !ENDS.test(before.text)
  const gap = line.box[1] - before.box[3]
  if (gap > usualGap * 1.6 + 2) return false
  const width = Math.max(before.box[2] - before.box[0], line.box[2] - line.box[0])
  const isShort = before.box[2] - before.box[0] < width * 0.75
  return !(isShort && ENDS.test(before.text)) && !(isShort && before.size > 13)
}

/**
 * Whether a text layer is broken: Arabic whose words have come apart into single letters, as fonts that draw dots by themselves
 * leave it. Such a text must not pass for what the page says.
 */
export function isGarbled(text: string): boolean {
  const words = text.match(/[\u0621-\u064a]+/g) ?? []
  return words.length > 20 && words.filter((word) => word.length === 1).length > words.length * 0.2
}
