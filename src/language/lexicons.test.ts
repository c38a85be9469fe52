import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DocumentKind } from '../domain/document.ts'
import { FORCES, INSTRUMENT_TYPES, QUALIFIERS } from '../domain/finding.ts'
import { foldWords } from './view.ts'

const folder = join(import.meta.dirname, 'lexicons')
const load = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

const Word = z
  .string()
  .min(1)
  .refine((word) => word === word.trim() && !/ {2}/.test(word), 'no spaces around or doubled')
const Words = z
  .array(Word)
  .min(1)
  .refine((words) => new Set(words).size === words.length, 'no word twice')
const OneOf = <T extends readonly string[]>(keys: T) => z.partialRecord(z.enum(keys), Words)
const Months = z
  .record(z.string().regex(/^([1-9]|1[0-2])$/), Words)
  .refine((months) => Object.keys(months).length === 12)
const Quantities = z.strictObject({
  qualifiers: OneOf(QUALIFIERS),
  scales: z.record(z.string(), z.number().positive()),
  percent: Words,
  times: Words,
  numbered: Words,
  plurals: Words.optional(),
  after: OneOf(QUALIFIERS).optional(),
  measures: OneOf(QUALIFIERS).optional(),
  fractions: z.record(z.string(), z.number().positive()).optional(),
  currencies: Words.optional(),
  currencyNames: Words.optional(),
})
const Lists = z.record(z.string(), Words)
const Theme = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  ar: Word,
  en: Word,
  broader: z.string().nullable(),
  related: z.array(z.string()),
  otherAr: z.array(Word),
  otherEn: z.array(Word),
  hidden: z.array(Word),
  singleWords: z.array(Word),
  noteAr: Word.nullable(),
  noteEn: Word.nullable(),
  keys: Words,
})

/** Every lexicon file, and the shape that it keeps. */
const SHAPES: Record<string, z.ZodType> = {
  'agencies.json': Words,
  'bodies.json': z.array(
    z.strictObject({ key: z.string().regex(/^[a-z0-9-]+$/), ar: z.array(Word), en: z.array(Word) }),
  ),
  'states.json': z.array(
    z.strictObject({
      iso3: z.string().regex(/^[A-Z]{3}$/),
      en: Words,
      ar: Words,
      adjectiveEn: Words.optional(),
      adjectiveAr: Words.optional(),
    }),
  ),
  'state-groups.json': z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9-]+$/),
      ar: Word,
      en: Word,
      members: z.array(z.string().regex(/^[A-Z]{3}$/)).min(1),
    }),
  ),
  'given-names.json': z.record(z.string().regex(/^[ء-ي]+$/), z.array(z.string().regex(/^[a-z]+$/)).min(1)),
  'concepts.json': z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9-]+$/),
      weight: z.number().min(0).max(1).optional(),
      ar: Words,
      en: Words,
    }),
  ),
  'cities.json': z.array(z.strictObject({ key: z.string().regex(/^[a-z0-9-]+$/), ar: Words, en: Words })),
  'themes.json': z.array(Theme),
  'ar/calendar.json': z.strictObject({ months: Months, hijriMonths: Months, ordinalDays: Words.length(31) }),
  'en/calendar.json': z.strictObject({ months: Months }),
  'ar/forces.json': OneOf(FORCES),
  'en/forces.json': OneOf(FORCES),
  'ar/list-forces.json': OneOf(FORCES),
  'ar/quantities.json': Quantities,
  'en/quantities.json': Quantities,
  'ar/instruments.json': z.strictObject({
    types: OneOf(INSTRUMENT_TYPES),
    generic: Words,
    qualities: Words,
    agreed: Words,
    plans: Words,
    stops: Words,
  }),
  'en/document-kinds.json': z.strictObject({
    forms: z.partialRecord(DocumentKind, Words),
    narrates: Words,
    addressed: Words,
  }),
  'en/operative.json': z.strictObject({ openers: Words, adverbs: Words, forces: OneOf(FORCES) }),
  'en/instruments.json': z.strictObject({
    verbs: Words,
    lowerHeads: OneOf(INSTRUMENT_TYPES),
    heads: OneOf(INSTRUMENT_TYPES),
    phrases: OneOf(INSTRUMENT_TYPES),
    notNames: Words,
    starters: Words,
  }),
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))

test.each(files.map((file) => file.replaceAll('\\', '/')))('%s keeps its shape', (file) => {
  const shape = SHAPES[file] ?? Lists
  expect(shape.safeParse(load(file)).error?.issues ?? []).toEqual([])
})

describe('names', () => {
  const states = load('states.json') as { iso3: string; en: string[]; ar: string[] }[]
  const bodies = load('bodies.json') as { key: string; ar: string[]; en: string[] }[]

  test('every member of the United Nations, both observers and Kosovo are known, once', () => {
    const codes = states.map(({ iso3 }) => iso3)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual(expect.arrayContaining(['VAT', 'PSE', 'XKX', 'ARE', 'ESP', 'SSD', 'MNE', 'TLS']))
    expect(codes.length).toBeGreaterThanOrEqual(196)
  })

  test.each([
    ['States', states.map(({ iso3, en, ar }) => ({ key: iso3, names: [...en, ...ar] }))],
    ['bodies', bodies.map(({ key, en, ar }) => ({ key, names: [...en, ...ar] }))],
  ])('no name of two %s is the same', (_, things) => {
    const owner = new Map<string, string>()
    const shared: string[] = []
    for (const { key, names } of things) {
      for (const name of names) {
        const folded = foldWords(name)
        if (owner.has(folded) && owner.get(folded) !== key) shared.push(`${name}: ${owner.get(folded)} and ${key}`)
        owner.set(folded, key)
      }
    }
    expect(shared).toEqual([])
  })

  test('a body has a key of its own and a name', () => {
    expect(new Set(bodies.map(({ key }) => key)).size).toBe(bodies.length)
    expect(bodies.filter(({ ar, en }) => ar.length + en.length === 0)).toEqual([])
  })
})

test.each(['ar', 'en'])('a verb of the %s lexicon has one force', (language) => {
  const forces = load(`${language}/forces.json`) as Record<string, string[]>
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const [force, words] of Object.entries(forces)) {
    for (const word of words.map((said) => foldWords(said))) {
      if (seen.has(word)) twice.push(`${word}: ${seen.get(word)} and ${force}`)
      seen.set(word, force)
    }
  }
  expect(twice).toEqual([])
})
