import lexicon from '../language/lexicons/en/operative.json' with { type: 'json' }
import type { Force } from '../domain/finding.ts'
import { anyOf } from '../language/pattern.ts'

/** An operative paragraph of a text: its number where it has one, where it stands with its number, and where its words begin. Offsets are the original's. */
export type OperativeMark = { number: string | null; start: number; body: number; end: number; lead: string | null }

type Line = { start: number; end: number; said: string }

const NO_VERBS = new Set([...lexicon.adverbs, 'Acting'])
const VERB = anyOf([...lexicon.openers.filter((word) => !NO_VERBS.has(word)), 'It is resolved'])
// An adverb may be said in one way only, else a row of them is tried in every combination.
const OTHER_ADVERBS = lexicon.adverbs.filter((word) => !/^\p{Lu}\p{Ll}+ly$/u.test(word))
const ADVERBS = String.raw`(?:(?:${anyOf(OTHER_ADVERBS)}|\p{Lu}\p{Ll}+ly|and|again|further|once again|once more)[ ,]+)*`
const OPENS = new RegExp(String.raw`^\s*(?=\p{Lu})${ADVERBS}(?:${VERB}|${VERB.toLowerCase()})(?!\p{L})`, 'u')
// In a numbered paragraph any verb in the third person may open: "Solemnly warns", "Finds"; scanners spoil letters.
const OPENS_NUMBERED = new RegExp(
  String.raw`^\s*(?:${ADVERBS}(?:${VERB}|${VERB.toLowerCase()}|Acting|Re-\p{Ll}+s|Reguests|Retterates|Calis)(?!\p{L})|(?:The (?:Security )?Council|It) (?:also |further )?(?:${VERB.toLowerCase()})(?!\p{L})|\p{Lu}\p{Ll}{2,}(?:ly|s)(?!\p{L})(?! (?:of|and|to|for|in)(?!\p{L})))`,
  'u',
)
// "1.", "1,", "l." as scanners give it; never "(1)", which is a sub-paragraph.
const NUMBERED = /^\s*["'*]?([\dlIiOZ]{1,3}) ?[.,)] ?(?=["'“]?\p{Lu})/u
const LED_IN = new RegExp(String.raw`^\s*(${ADVERBS}(?:${VERB})[^.;:]{0,60}?(?: that)?) ?[:,]?\s*$`, 'u')
const BEGINS =
  /^\s*(?:The (?:Security |Economic and Social |Human Rights )?(?:Council|General Assembly)|The Assembly|Council)[.,]?\s*$/u
const ENDS =
  /^\s*[[("]?(?:Adopted (?!(?:unanimously )?by the )(?:unanimously|at|by|on|without)|_{4,}|-{6,}|\*{3,})|^\s*(?:Annex|ANNEX)(?: [A-Z\dIVX]{1,4})?\s*$/u
const SECTION = /^\s*(?:[A-J]|[IVX]{1,4}|PART \w+)\.?\s*$/u
const MAY_FOLLOW = /(?:[,;:.]|[,;:.]? ?\d{1,3}|\]|-)\s*$/u
const GAP = 2

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (const said of text.split('\n')) {
    lines.push({ start, end: start + said.length, said })
    start += said.length + 1
  }
  return lines
}

const numberOf = (said: string) => Number(said.replace(/[lIi]/gu, '1').replace(/O/gu, '0').replace(/Z/gu, '2'))

/** The lines between the body's name and the vote. */
function operativePart(text: string): Line[] {
  const lines = linesOf(text)
  const from = lines.findIndex(({ said }) => BEGINS.test(said))
  const after = lines.slice(from + 1)
  const to = after.findIndex(({ said }, index) => index > 1 && ENDS.test(said))
  return to < 0 ? after : after.slice(0, to)
}

/**
 * Finds the operative paragraphs of a resolution, numbered or not, in their order.
 *
 *     Recommends to the General Assembly that Lesotho be admitted to membership in the United Nations.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Gives    the preamble apart; lettered and bracketed sub-paragraphs within their paragraph; what an unnumbered verb leads in as
 *          numbered clauses ("Resolves that: 1. …") as a paragraph each, with that verb as their `lead`.
 */
export function findOperativeParagraphs(text: string): OperativeMark[] {
  const lines = operativePart(text)
  const numbered = marksOf(lines, true)
  const plain = marksOf(lines, false)
  const verbs = numbered.filter(({ opens }) => opens)
  const marks = verbs.length ? withoutLists(verbs, plain) : ledIn(numbered, plain)
  const last = lines.at(-1)?.end ?? text.length
  return marks.map((mark, index) => {
    const limit = marks[index + 1]?.start ?? last
    return {
      number: mark.number,
      start: mark.start,
      body: mark.body,
      lead: mark.lead,
      end: endOf(text, mark.body, limit),
    }
  })
}

type Mark = {
  number: string | null
  start: number
  body: number
  opens: boolean
  lead: string | null
  leads: string | null
}

/** The lines that may open a paragraph: numbered ones in order, or those that begin with an operative verb. */
function marksOf(lines: readonly Line[], numbered: boolean): Mark[] {
  const marks: Mark[] = []
  let wanted = 1
  let section = false
  let before = ':'
  for (const { start, said } of lines) {
    if (SECTION.test(said)) section = true
    const match = NUMBERED.exec(said)
    const rest = said.slice(match?.[0].length ?? 0)
    if (numbered && match) {
      const number = numberOf(match[1]!)
      const opens = OPENS_NUMBERED.test(rest)
      const restarts = number === 1 && section && opens && marks.length > 0
      // "11. In regard to …": no verb first, but the next in a row of paragraphs that have one.
      const follows = number === wanted && marks.at(-1)?.opens === true && /[;.,:]\s*$/u.test(before)
      if (number === wanted || restarts || (opens && number > wanted && number <= wanted + GAP)) {
        marks.push({
          number: String(number),
          start,
          body: start + match[0].length,
          opens: opens || follows,
          lead: null,
          leads: null,
        })
        wanted = number + 1
        section = false
      }
    } else if (!numbered && !match && OPENS.test(said) && MAY_FOLLOW.test(before)) {
      const leads = LED_IN.exec(said)?.[1] ?? null
      const body = start + (said.length - said.trimStart().length)
      marks.push({ number: null, start: body, body, opens: true, lead: null, leads })
    }
    if (said.trim()) before = said
  }
  return marks
}

/** Numbered paragraphs that open with verbs; a verb without a number before the first of them is one too. */
function withoutLists(verbs: readonly Mark[], plain: readonly Mark[]): Mark[] {
  const first = verbs[0]!
  return [...plain.filter(({ start, leads }) => start < first.start && !leads), ...verbs]
}

/** Numbered clauses that a bare verb leads in; without one the verbs themselves are the paragraphs, and the numbers their lists. */
function ledIn(numbered: readonly Mark[], plain: readonly Mark[]): Mark[] {
  const first = numbered[0]
  const lead = first && plain.findLast(({ start, leads }) => leads && start < first.start)
  if (!lead || plain.some(({ start }) => start > lead.start && start < first.start)) return [...plain]
  const next = plain.find(({ start }) => start > lead.start)?.start ?? Infinity
  const clauses = numbered.filter(({ start }) => start < next).map((mark) => ({ ...mark, lead: lead.leads }))
  return [
    ...plain.filter((mark) => mark !== lead && mark.start < lead.start),
    ...clauses,
    ...plain.filter(({ start }) => start >= next),
  ]
}

/** Where a paragraph's words end: the spaces, page numbers and "and" before the next are none of it. */
export function endOf(text: string, body: number, limit: number): number {
  let end = limit
  while (end > body + 1) {
    if (/[\s\d]/u.test(text[end - 1]!)) end--
    else if (/^\sand$/u.test(text.slice(end - 4, end))) end -= 3
    else break
  }
  return Math.max(end, body + 1)
}

const FORCES = Object.entries(lexicon.forces)
  .flatMap(([force, words]) => words.map((words) => [words, force as Force] as const))
  .sort(([a], [b]) => b.length - a.length)
  .map(([words, force]) => [new RegExp(String.raw`^${words}(?!\p{L})`, 'iu'), force] as const)
const LEADING = new RegExp(String.raw`^\s*["'“]?${ADVERBS}`, 'u')
const RECALLS = /^Recalls(?!\p{L})/u
const NEXT_VERB = new RegExp(
  String.raw`(?:,|;| and)\s+(?:in this (?:regard|context|connection),? )?(?:also |further |strongly |therefore )?(?=(?:${VERB.toLowerCase()})(?!\p{L}))`,
  'u',
)

/** The force of an operative paragraph: that of its first verb; "Recalls …" carries none, the next verb counts. */
export function forceOfParagraph(said: string): Force {
  const words = said.slice(LEADING.exec(said)?.[0].length ?? 0)
  if (RECALLS.test(words)) {
    const next = NEXT_VERB.exec(words.slice(0, 4000))
    return next ? forceOfVerb(words.slice(next.index + next[0].length)) : 'other'
  }
  return forceOfVerb(words)
}

const LONGEST_VERB = 60

const forceOfVerb = (words: string): Force => {
  const said = words.slice(0, LONGEST_VERB).replace(/\s+/gu, ' ')
  return FORCES.find(([verb]) => verb.test(said))?.[1] ?? 'other'
}

/** How many letters the adverbs and the verb take that open a paragraph. */
export const openerLength = (said: string): number => OPENS_NUMBERED.exec(said)?.[0].length ?? 0
