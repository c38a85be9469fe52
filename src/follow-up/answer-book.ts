import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/canonical-json.ts'
import type { MeasureId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import type { Language } from '../store/account-tables.ts'
import { BOOK_WORDS, COLUMN_WORDS, type ColumnKey } from './answer-book-words.ts'
import type { ScaleView } from './assessment-views.ts'
import type { NewSheet } from './write-xlsx.ts'

/** What a party answers of one provision, as far as a workbook says it. */
export type BookAnswer = { step: string | null; text: string; measures: MeasureId[] }
export type BookRow = BookAnswer & {
  provisionId: ProvisionId
  number: string
  ar: string
  en: string
  lastStep: string | null
  lastText: string
  /** 0 where nothing is written yet. */
  version: number
}
export type AnswerBook = {
  roundId: RoundId
  partyId: PartyId
  scale: ScaleView
  rows: BookRow[]
  measures: { id: MeasureId; titleAr: string; titleEn: string }[]
}

export const COLUMNS = Object.keys(COLUMN_WORDS) as ColumnKey[]
const OPEN: ReadonlySet<ColumnKey> = new Set(['step', 'text', 'measures'])
const WIDTHS: Record<ColumnKey, number> = {
  id: 6,
  number: 8,
  ar: 48,
  en: 48,
  lastStep: 18,
  lastText: 36,
  step: 20,
  text: 60,
  measures: 14,
}
/** The hidden sheet that says what the workbook is; looked for by this name. */
export const MARKS = 'mutabaa'
export const BOOK_VERSION = '1'

const hash = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 32)
/** Line ends and outer blanks are not what somebody says: programs change them when they save. */
export const plainText = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').trim()

/** What tells whether a row still shows what was sent out: its locked cells, and its answer. */
export const shownHash = (row: Pick<BookRow, 'number' | 'ar' | 'en'>): string =>
  hash([row.number, row.ar, row.en].map(plainText))
export const answerHash = ({ step, text, measures }: BookAnswer): string =>
  hash([step, plainText(text), measures.toSorted()])
/** Over all ids of a workbook: it tells one that was put together from another. */
export const idsHash = (of: { roundId: string; partyId: string }, ids: readonly string[]): string =>
  hash([of.roundId, of.partyId, ...ids])

const label = (scale: ScaleView, key: string | null, language: Language) => {
  const step = scale.steps.find((one) => one.key === key)
  return step ? step[language === 'ar' ? 'labelAr' : 'labelEn'] : ''
}

/** The sheets of a workbook to be answered offline, and sent back: answers, data dictionary, scale, measures, and marks. */
export function sheetsOf(book: AnswerBook, language: Language, exportedAt: Date): NewSheet[] {
  const rightToLeft = language === 'ar'
  const words = (key: keyof typeof BOOK_WORDS) => BOOK_WORDS[key][language]
  const sheet = (name: keyof typeof BOOK_WORDS, columns: NewSheet['columns'], rows: string[][]): NewSheet => ({
    name: words(name),
    rightToLeft,
    columns,
    rows,
  })
  return [
    sheet('answers', answerColumns(book.scale, language), [
      COLUMNS.map((key) => COLUMN_WORDS[key].name[language]),
      ...book.rows.map((row) => answerCells(book, row, language)),
    ]),
    sheet('dictionary', wide(24, 60, 60, 50, 50), [
      (['column', 'meaningAr', 'meaningEn', 'allowedAr', 'allowedEn'] as const).map(words),
      ...COLUMNS.map((key) => {
        const { name, meaning, allowed } = COLUMN_WORDS[key]
        return [name[language], meaning.ar, meaning.en, allowed.ar, allowed.en]
      }),
    ]),
    sheet('scale', wide(10, 40, 40), [
      (['place', 'labelAr', 'labelEn'] as const).map(words),
      ...book.scale.steps.map(({ labelAr, labelEn }, index) => [String(index + 1), labelAr, labelEn]),
    ]),
    sheet('measures', wide(10, 60, 60), [
      (['number', 'titleAr', 'titleEn'] as const).map(words),
      ...book.measures.map(({ titleAr, titleEn }, index) => [String(index + 1), titleAr, titleEn]),
    ]),
    { name: MARKS, rightToLeft: false, hidden: true, columns: wide(40, 40, 40, 40), rows: marksOf(book, exportedAt) },
  ]
}

const wide = (...widths: number[]) => widths.map((width) => ({ width }))

const answerColumns = (scale: ScaleView, language: Language): NewSheet['columns'] =>
  COLUMNS.map((key) => ({
    width: WIDTHS[key],
    open: OPEN.has(key),
    ...(key === 'en' ? { rightToLeft: false } : key === 'ar' ? { rightToLeft: true } : {}),
    ...(key === 'step' ? { choices: choicesOf(scale, language) } : {}),
  }))

const choicesOf = ({ steps }: ScaleView, language: Language) => {
  const column = language === 'ar' ? 'B' : 'C'
  return `'${BOOK_WORDS.scale[language]}'!$${column}$2:$${column}$${steps.length + 1}`
}

const answerCells = ({ scale, measures }: AnswerBook, row: BookRow, language: Language): string[] => {
  const numbers = row.measures.map((id) => measures.findIndex((one) => one.id === id) + 1).filter((n) => n > 0)
  const said: Record<ColumnKey, string> = {
    id: row.provisionId,
    number: row.number,
    ar: row.ar,
    en: row.en,
    lastStep: label(scale, row.lastStep, language),
    lastText: row.lastText,
    step: label(scale, row.step, language),
    text: row.text,
    measures: numbers.join(language === 'ar' ? '؛ ' : '; '),
  }
  return COLUMNS.map((key) => said[key])
}

const marksOf = ({ roundId, partyId, rows, measures }: AnswerBook, exportedAt: Date): string[][] => [
  ['version', BOOK_VERSION],
  ['round', roundId],
  ['party', partyId],
  ['exportedAt', exportedAt.toISOString()],
  ['checksum', idsHash({ roundId, partyId }, [...rows.map((row) => row.provisionId), ...measures.map(({ id }) => id)])],
  ...rows.map((row) => ['provision', row.provisionId, String(row.version), shownHash(row), answerHash(row)]),
  ...measures.map(({ id }) => ['measure', id]),
]
