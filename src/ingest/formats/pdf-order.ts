import { isArabicLetter } from '../../language/letters.ts'

/** What stands at one place of a line, from left to right as seen. `gap`: whether there is room before it for a space. */
export type Seen = { text: string; kind: Kind }
export type Kind = 'R' | 'L' | 'D' | 'A' | ' ' | 'N'

export function kindOf(text: string): Kind {
  const code = text.codePointAt(0) ?? 0
  if (code === 0x20) return ' '
  if (code >= 0x30 && code <= 0x39) return 'D'
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9) || code === 0x66b || code === 0x66c)
    return 'A'
  if (isArabicLetter(code) || code === 0x640 || (code >= 0x590 && code <= 0x5ff)) return 'R'
  return /\p{L}/u.test(text) ? 'L' : 'N'
}

/**
 * Puts what is seen on a line from left to right into the order in which it is read.
 *
 * An inverse of the bidirectional algorithm: on a right-to-left line the runs of Latin and the numbers keep their order and all
 * else is turned; on a left-to-right line only the runs of Arabic are. Numbers that touch a run, or follow it in brackets, go
 * with it.
 */
export function readingOrder(seen: readonly Seen[], direction: 'rtl' | 'ltr'): string {
  return mendBrackets(direction === 'rtl' ? turnedOrder(seen) : levelOrder(seen))
}

const isNumber = (kind: Kind) => kind === 'D' || kind === 'A'

/** From right to left, but for Latin runs and numbers. */
function turnedOrder(seen: readonly Seen[]): string {
  const runEnd = latinRuns(seen)
  let said = ''
  let at = seen.length - 1
  while (at >= 0) {
    const start = runEnd[at]!
    if (start < at || isNumber(seen[at]!.kind) || seen[at]!.kind === 'L') {
      for (let n = start; n <= at; n++) said += seen[n]!.text
      at = start - 1
    } else {
      said += seen[at]!.text
      at--
    }
  }
  return said
}

const JOINS_NUMBERS = /^[.,:/٫٬،\u00a0]$/
const AFTER_NUMBER = /^[%٪‰°]$/

/** For the last item of each left-to-right run its first; for all others themselves. */
function latinRuns(seen: readonly Seen[]): Int32Array {
  const starts = Int32Array.from(seen, (_, index) => index)
  let at = 0
  while (at < seen.length) {
    const { kind } = seen[at]!
    if (kind !== 'L' && !isNumber(kind)) {
      at++
      continue
    }
    const end = kind === 'L' ? latinEnd(seen, at) : numberEnd(seen, at)
    starts[end] = at
    at = end + 1
  }
  return starts
}

/** Where a number ends that begins here: digits of one kind, joined by what stands within numbers, or a Latin word it touches. */
function numberEnd(seen: readonly Seen[], from: number): number {
  let end = from
  const { kind } = seen[from]!
  for (let at = from + 1; at < seen.length; at++) {
    const here = seen[at]!
    if (here.kind === kind || (here.kind === 'A' && kind === 'D' && JOINS_NUMBERS.test(here.text))) end = at
    else if (AFTER_NUMBER.test(here.text) && end === at - 1 && !isNumber(seen[at + 1]?.kind ?? 'N')) return at
    else if (here.kind === 'L') return latinEnd(seen, at)
    else if (!(JOINS_NUMBERS.test(here.text) && isNumber(seen[at + 1]?.kind ?? 'N'))) break
  }
  return end
}

/** Where a Latin run ends that begins here: at the last Latin word before any Arabic, with what belongs to it. */
function latinEnd(seen: readonly Seen[], from: number): number {
  let end = from
  for (let at = from + 1; at < seen.length && seen[at]!.kind !== 'R'; at++) if (seen[at]!.kind === 'L') end = at
  return tailEnd(seen, end)
}

/** A run takes the numbers that touch it, one that follows it after a space, and one in brackets after that. */
function tailEnd(seen: readonly Seen[], from: number): number {
  let end = from
  let numbers = 0
  for (let at = from + 1; at < seen.length; at++) {
    const { kind, text } = seen[at]!
    if (kind === 'R') break
    const begins = kind === 'D' && seen[at - 1]!.kind === ' '
    if (begins && numbers++ > 0) break
    if (kind === 'D') end = at
    else if (AFTER_NUMBER.test(text) && end === at - 1 && seen[end]!.kind === 'D') end = at
    else if (kind === 'A') break
    // A word broken at a stroke, at the end of a line.
    else if (/^[/-]$/.test(text) && end === at - 1 && from === 0 && seen[at + 1]?.kind === ' ') end = at
    else if (/^[()[\]]$/.test(text) && seen[at - 1]?.kind === 'D' && isBracketed(seen, from, at)) end = at
  }
  return end
}

/** Whether a bracket that closes here was opened in the same run. */
function isBracketed(seen: readonly Seen[], from: number, to: number): boolean {
  for (let at = to - 1; at > from; at--) {
    if (/^[()[\]]$/.test(seen[at]!.text)) return true
    if (seen[at]!.kind === 'R') return false
  }
  return false
}

/** From left to right, but for Arabic runs with the numbers within and after them. */
function levelOrder(seen: readonly Seen[]): string {
  let said = ''
  let at = 0
  while (at < seen.length) {
    const run = arabicRun(seen, at)
    if (run) {
      said += turnedOrder(seen.slice(at, run))
      at = run
    } else said += seen[at++]!.text
  }
  return said
}

/** Where an Arabic run ends (excluded) that begins here, with the numbers that stand to its left; 0 when none begins here. */
function arabicRun(seen: readonly Seen[], from: number): number {
  const { kind } = seen[from]!
  if (kind === 'L' || kind === ' ') return 0
  if (kind === 'N' && !(isBracket(seen[from]!.text) && isNumber(seen[from + 1]?.kind ?? 'N'))) return 0
  // Only what is a number, a bracket or a space may come before the first letter.
  let first = from
  while (first < seen.length && seen[first]!.kind !== 'R') {
    const { kind, text } = seen[first]!
    if (
      first - from > LONGEST_LEAD ||
      !(isNumber(kind) || kind === ' ' || isBracket(text) || /^[-–/.,:%٪]$/.test(text))
    )
      return 0
    first++
  }
  if (first === seen.length) return 0
  let end = first
  for (let at = first; at < seen.length && seen[at]!.kind !== 'L'; at++) if (seen[at]!.kind === 'R') end = at + 1
  return end
}

/** How far before its first letter an Arabic run may begin with numbers. */
const LONGEST_LEAD = 60

const isBracket = (text: string) => text in PAIRS
const PAIRS: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '{': '}',
  '}': '{',
  '‹': '›',
  '›': '‹',
}
const OPENING = '([«{‹'

/**
 * Turns brackets the way they are meant. A layer may hold their shape or their meaning; what stands beside a bracket tells: one
 * with a space before it opens, one with a space after it closes; where that says nothing, they come in pairs.
 */
export function mendBrackets(text: string): string {
  const open: string[] = []
  const chars = [...text]
  return chars
    .map((char, at) => {
      const other = PAIRS[char]
      if (!other) return char
      const [opening, closing] = OPENING.includes(char) ? [char, other] : [other, char]
      const isOpening = opens(chars[at - 1], chars[at + 1], open.includes(opening))
      if (isOpening) open.push(opening)
      else if (open.includes(opening)) open.splice(open.lastIndexOf(opening), 1)
      return isOpening ? opening : closing
    })
    .join('')
}

const isEdge = (char: string | undefined) => char === undefined || char === ' ' || char === '\u2009'
const isStop = (char: string | undefined) => char !== undefined && /[.,،؛;:!؟?]/.test(char)
const isPair = (char: string | undefined) => char !== undefined && char in PAIRS

function opens(before: string | undefined, after: string | undefined, isOpen: boolean): boolean {
  const [startsHere, endsHere] = [isEdge(before), isEdge(after) || isStop(after)]
  if (startsHere && !endsHere && !isPair(after)) return true
  if (endsHere && !startsHere && !isPair(before)) return false
  return !isOpen
}
