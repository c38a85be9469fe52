import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '../domain/document.ts'
import { FINDING_FIELDS } from '../domain/finding.ts'
import { formatContract } from './contract.ts'
import { readText } from './read-text.ts'

const pieces = [
  'وأكد سعادة الدكتور علي راشد النعيمي رئيس مجلس إدارة مركز هداية ..',
  'دعا المؤتمر الدول إلى تبادل المعلومات، وإلى تكثيف التعاون',
  'لقرار مجلس الأمن رقم / 2178 / لعام 2014 م',
  'بحضور أكثر من / 48 / من وزراء الخارجية',
  'H.E. Ambassador Ana López, Permanent Representative of Peru, urged States to act',
  'resolutions 1373 (2001), 1624 (2005)',
  '1. Decides that all States shall act;',
  '2. Requests the Committee to report.',
  '\u202eقرار\u202c',
  '\0',
  '\ud800',
  '\n',
  '\n\n',
  ' ',
  '"',
  '«',
  '»',
  '..',
  '(',
  '٤٨',
  'ـــ',
  '\ufeff',
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((said) => said.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

test('every finding stands in the text letter for letter, in order, with the fields of its kind', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { findings } = readText(text)
      for (const [index, one] of findings.entries()) {
        expect(text.slice(one.start, one.end)).toBe(one.quote)
        expect(one.quote.length).toBeGreaterThan(0)
        expect(FINDING_FIELDS[one.kind].safeParse(one.fields).error?.issues ?? []).toEqual([])
        if (index) expect(one.start).toBeGreaterThanOrEqual(findings[index - 1]!.start)
        for (const word of one.words) expect(word.end).toBeGreaterThan(word.start)
      }
    }),
    { numRuns: 300 },
  )
})

test('the same text is always read alike', () => {
  const text = pieces.join(' ')
  expect(readText(text)).toEqual(readText(text))
})

test('nothing is found in headers and footers', () => {
  const text = 'Security Council\nThe Security Council met in Madrid.'
  const line = (start: number, end: number, role: Passage['role']): Passage => ({
    start,
    end,
    role,
    page: 1,
    language: 'en',
    direction: 'ltr',
  })
  const { findings } = readText(text, [line(0, 16, 'furniture'), line(17, text.length, 'paragraph')])
  expect(findings.map(({ quote, start }) => [quote, start > 16])).toEqual([
    ['Security Council', true],
    ['Madrid', true],
  ])
})

test('the contract puts the fields of a finding beside its span', () => {
  const text = 'Spain'
  expect(formatContract(text, readText(text))).toMatchObject({
    contract: 1,
    document: { language: 'en' },
    text,
    findings: [{ kind: 'state', start: 0, end: 5, text: 'Spain', iso3: 'ESP', standing: 'stated', reader: 'state' }],
  })
})

test('the contract gives the themes beside the findings', () => {
  const text = 'Spain spoke of border security.'
  expect(formatContract(text, readText(text)).themes).toEqual([
    {
      theme: 'border-security',
      ar: 'أمن الحدود وإدارتها',
      en: 'Border security and management',
      weight: 1,
      spans: [{ start: 15, end: 30, text: 'border security', place: 'text' }],
    },
  ])
})

const LONG = 200_000
const fill = (said: string) => said.repeat(Math.ceil(LONG / said.length))

/** Texts that a careless pattern would take minutes over. */
const HOSTILE: Record<string, string> = {
  'one long word': fill('ا'),
  'nothing but spaces': fill(' '),
  'nothing but NUL': fill('\0'),
  digits: fill('1'),
  'quotation marks': fill('" a '),
  'capitalised words': fill('Abc '),
  'bidirectional overrides': fill('\u202e\u200fابجد '),
  'two dots': fill('..\n'),
  'thousands of names in one line': fill('Dr. Ali Rashid, Minister of Interior of Spain, '),
  'thousands of Arabic names': fill('سعادة الدكتور علي راشد النعيمي رئيس مجلس إدارة مركز هداية، '),
  'verbs without end': fill('should must urged '),
  'heads without names': fill('المؤتمر الدولي '),
  items: fill('1- تعزيز التعاون\n'),
}

/** Work, not waiting: what other programs of the machine do meanwhile does not count. Units: milliseconds. */
const cpuMs = () => process.cpuUsage().user / 1000

describe('hostile texts are read in time', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, text) => {
    const startedAt = cpuMs()
    readText(text)
    expect(cpuMs() - startedAt).toBeLessThan(6000)
  })
})

test('the time grows with the length, not with its square', () => {
  const once = pieces.slice(0, 6).join('. ')
  const took = (times: number) => {
    const text = `${once}\n`.repeat(times)
    const startedAt = cpuMs()
    readText(text)
    return cpuMs() - startedAt
  }
  took(50)
  const [short, long] = [Math.max(took(100), 5), took(800)]
  expect(long / short).toBeLessThan(8 * 4)
})

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')
const VERBATIM = ['title', 'name', 'topics', 'action', 'role', 'honorifics', 'affiliation', 'place', 'of', 'measure']

test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt')))(
  'names and titles keep the letters of the text, not those that the readers compare: %s',
  (name) => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8')
    const { findings } = readText(text)
    const words = findings.flatMap(({ fields }) =>
      VERBATIM.flatMap((field) => (fields as Record<string, unknown>)[field] ?? []).flatMap((value) =>
        String(value).split(/\s+/),
      ),
    )
    expect(words.length).toBeGreaterThan(20)
    // للمديرية names المديرية: the article that its preposition took is given back.
    const written = (word: string) => text.includes(word) || text.includes(word.replace(/^ال/, 'لل'))
    expect(words.filter((word) => !written(word))).toEqual([])
  },
)

describe('passages that the format tells', () => {
  test('end a sentence, however long their lines are', () => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      at % 2
        ? `Ministers of the region, who asked for annex ${at}, and the Ministry of`
        : `Interior, with item ${at} on the agenda of the League of Arab`,
    )
    const text = lines.join('\n')
    const passages = lines.map((line, at) => {
      const start = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0)
      return { start, end: start + line.length, role: 'item', page: null, language: 'en', direction: 'ltr' } as const
    })
    const crossing = (findings: { quote: string }[]) => findings.filter(({ quote }) => quote.includes('\n'))
    expect(crossing(readText(text, passages).findings)).toEqual([])
  })
})
