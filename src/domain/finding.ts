import { z } from 'zod'

/**
 * The twelve kinds of finding of the reading contract, version 1.
 * Source   docs/reading-contract.md
 */
export const FINDING_KINDS = [
  'person',
  'organisation',
  'state',
  'place',
  'date',
  'meeting',
  'session',
  'instrument',
  'figure',
  'recommendation',
  'programme',
  'publication',
] as const
export const FindingKind = z.enum(FINDING_KINDS)
export type FindingKind = z.infer<typeof FindingKind>

export const INSTRUMENT_TYPES = [
  'resolution',
  'presidential-statement',
  'declaration',
  'principles',
  'memorandum',
  'strategy',
  'plan',
  'convention',
  'charter',
  'regulation',
  'report',
  'other',
] as const

/** The force of a text, strongest first. *decides* is never shown as *encourages*. */
export const FORCES = [
  'decides',
  'demands',
  'calls-upon',
  'urges',
  'requests',
  'recommends',
  'encourages',
  'invites',
  'stresses',
  'reaffirms',
  'commits',
  'welcomes',
  'notes',
  'condemns',
  'other',
] as const
export const Force = z.enum(FORCES)
export type Force = z.infer<typeof Force>

export const QUALIFIERS = ['exactly', 'more-than', 'at-least', 'less-than', 'up-to', 'about', 'range'] as const

const Words = z.string().min(1).max(4000)
const Day = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}(-\d{2})?)$/, 'YYYY, YYYY-MM, YYYY-MM-DD, --MM or --MM-DD')

/** The fields of each kind, as the reading contract names them. A field the text does not give is null or an empty list. */
export const FINDING_FIELDS = {
  person: z.object({
    name: Words,
    honorifics: z.array(Words).default([]),
    role: Words.nullable().default(null),
    affiliation: Words.nullable().default(null),
  }),
  organisation: z.object({ name: Words }),
  state: z.object({
    iso3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .default(null),
  }),
  place: z.object({ name: Words }),
  date: z.object({ from: Day.nullable().default(null), to: Day.nullable().default(null) }),
  meeting: z.object({
    title: Words.nullable().default(null),
    from: Day.nullable().default(null),
    to: Day.nullable().default(null),
    place: Words.nullable().default(null),
    organisers: z.array(Words).default([]),
    hosts: z.array(Words).default([]),
  }),
  session: z.object({
    title: Words.nullable().default(null),
    chairs: z.array(Words).default([]),
    topics: z.array(Words).default([]),
  }),
  instrument: z.object({
    type: z.enum(INSTRUMENT_TYPES).default('other'),
    body: z.string().max(100).nullable().default(null),
    number: z.string().max(100).nullable().default(null),
    year: z.number().int().min(1000).max(9999).nullable().default(null),
    title: Words.nullable().default(null),
  }),
  figure: z.object({
    value: z.number().nullable().default(null),
    lower: z.number().nullable().default(null),
    upper: z.number().nullable().default(null),
    qualifier: z.enum(QUALIFIERS).default('exactly'),
    of: Words.nullable().default(null),
  }),
  recommendation: z.object({
    force: Force.default('other'),
    addressees: z.array(Words).default([]),
    action: z.string().max(20000).nullable().default(null),
    number: z.string().max(20).nullable().default(null),
  }),
  programme: z.object({ name: Words }),
  publication: z.object({ name: Words }),
} as const satisfies Record<FindingKind, z.ZodObject>

export type FieldsOf<K extends FindingKind> = z.infer<(typeof FINDING_FIELDS)[K]>

/** How sure the text itself is: said in so many words, or inferred from its context. */
export const Standing = z.enum(['stated', 'implied'])
export type Standing = z.infer<typeof Standing>

/**
 * What a reader proposes about one span of a text. It never decides.
 *
 * Units    `start`, `end`: UTF-16 offsets into the document's text, end excluded; `text.slice(start, end) === quote`.
 * Gives    `words`: the spans whose words made the rule fire, for `--explain`. `problems`: stable codes such as `no-such-day`.
 */
export type ProposedFinding<K extends FindingKind = FindingKind> = {
  [P in K]: {
    kind: P
    start: number
    end: number
    quote: string
    fields: FieldsOf<P>
    standing: Standing
    reader: string
    rule: string
    words: { start: number; end: number }[]
    problems: string[]
  }
}[K]
