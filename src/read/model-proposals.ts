import {
  type FieldsOf,
  FINDING_FIELDS,
  FINDING_KINDS,
  FindingKind,
  type ProposedFinding,
  QUALIFIERS,
  INSTRUMENT_TYPES,
  FORCES,
} from '../domain/finding.ts'
import { z } from 'zod'
import type { Passage } from '../domain/document.ts'
import { overlaps } from './scope.ts'

/** A stretch of a text that is asked about at once. */
export type Portion = { start: number; end: number; text: string }

const LONGEST_PORTION = 6000

/** Cuts a text between passages into portions that a small model can hold. Units: UTF-16; a longer passage is a portion itself. */
export function portionsOf(text: string, passages: readonly Passage[]): Portion[] {
  const portions: Portion[] = []
  for (const { start, end, role } of passages) {
    if (role === 'furniture') continue
    const last = portions.at(-1)
    if (last && end - last.start <= LONGEST_PORTION) last.end = end
    else portions.push({ start, end, text: '' })
  }
  return portions.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
}

const shapes = FINDING_KINDS.map((kind) => `${kind}: ${Object.keys(FINDING_FIELDS[kind].shape).join(', ')}`).join('\n')

/** What a model is told: the kinds, their fields, and that nothing counts but the document's own words. */
export const INSTRUCTIONS = `You read documents of meetings on countering terrorism and violent extremism, in Arabic and English.
List what the text names. Answer with JSON only: {"findings":[{"kind":"…","quote":"…","fields":{…}}]}
"quote" is copied from the text letter for letter. What is not in the text is left out. Kinds with their fields:
${shapes}
person: only people acting in a public role, "role" as written. date: from, to as YYYY-MM-DD, YYYY-MM or YYYY.
instrument type: ${INSTRUMENT_TYPES.join(', ')}. figure qualifier: ${QUALIFIERS.join(', ')}. recommendation force: ${FORCES.join(', ')}.`

const Answer = z.object({
  findings: z.array(
    z.object({ kind: FindingKind, quote: z.string().min(1).max(20_000), fields: z.record(z.string(), z.unknown()) }),
  ),
})

/** The JSON in a model's answer, which may stand in a code fence or among words; null when there is none. */
const parseAnswer = (answer: string) => {
  const [open, close] = [answer.indexOf('{'), answer.lastIndexOf('}')]
  try {
    return Answer.safeParse(JSON.parse(answer.slice(open, close + 1))).data ?? null
  } catch {
    return null
  }
}

/**
 * The findings that a model's answer proposes of a portion, beyond those `known`.
 * Gives    only findings whose quote stands in the portion letter for letter, whose fields are those of their kind, and which
 *          overlap no known finding of the kind; words of fields that the portion does not have are dropped; a person without
 *          a role is dropped. All are `implied`: the text's words are its own, the reading is a guess.
 * Problems never throws; an answer that is no JSON of the asked shape proposes nothing.
 */
export function proposalsFrom(
  answer: string,
  portion: Portion,
  known: readonly ProposedFinding[],
  model: string,
): ProposedFinding[] {
  const proposed: ProposedFinding[] = []
  for (const { kind, quote, fields } of parseAnswer(answer)?.findings ?? []) {
    const taken = [...known, ...proposed].filter((one) => one.kind === kind)
    const span = placesOf(quote, portion).find((place) => !taken.some((one) => overlaps(one, place)))
    const checked = FINDING_FIELDS[kind].safeParse(onlyWordsOf(portion.text, fields))
    if (!span || !checked.success || (kind === 'person' && !('role' in checked.data && checked.data.role))) continue
    const told = { standing: 'implied', reader: 'model', rule: model, words: [span], problems: [] } as const
    proposed.push({ kind, ...span, quote, fields: checked.data as FieldsOf<never>, ...told } as never)
  }
  return proposed
}

const placesOf = (quote: string, { start, text }: Portion) => {
  const places: { start: number; end: number }[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length))
    if (isWhole(text, at, at + quote.length)) places.push({ start: start + at, end: start + at + quote.length })
  return places
}

// Before a word may stand no more than what Arabic writes together with it.
const PROCLITICS = /(?:^|[^\p{L}\p{N}])(?:[وفبلك]{1,2}|لل)?$/u

/** Whether a place begins and ends with its words, and cuts none in two. */
const isWhole = (text: string, start: number, end: number) =>
  PROCLITICS.test(text.slice(Math.max(0, start - 4), start)) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2))

/** Names of fields whose values are codes of ours, not words of the text. */
const CODES = new Set(['iso3', 'from', 'to', 'type', 'body', 'qualifier', 'force'])

const onlyWordsOf = (text: string, fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (CODES.has(name) || typeof value === 'number') return [[name, value]]
      if (Array.isArray(value)) return [[name, value.filter((one) => typeof one === 'string' && text.includes(one))]]
      return typeof value === 'string' && text.includes(value) ? [[name, value]] : []
    }),
  )
