import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../domain/canonical-json.ts'
import { MeasureId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import { type AnswerBook, answerHash, BOOK_VERSION, type BookRow, COLUMNS, idsHash, MARKS } from './answer-book.ts'
import { type BookAnswer, plainText, shownHash } from './answer-book.ts'
import type { ColumnKey } from './answer-book-words.ts'
import type { ScaleView } from './assessment-views.ts'
import type { XlsxCell, XlsxSheet } from './read-xlsx.ts'

export const MOST_CHARACTERS = 20_000

/** Why a whole workbook is not taken. */
export const BOOK_PROBLEMS = [
  'damaged',
  'encrypted',
  'bomb',
  'too-many-rows',
  'not-ours',
  'other-round',
  'other-party',
  'damaged-marks',
] as const
/** Why a row is not taken; the others are. */
export const ROW_PROBLEMS = [
  'changed-id',
  'foreign-row',
  'repeated-row',
  'other-provision',
  'unknown-step',
  'unknown-measure',
  'formula',
  'merged',
  'too-long',
  'changed-meanwhile',
] as const
export type BookProblem = (typeof BOOK_PROBLEMS)[number]
type RowProblem = (typeof ROW_PROBLEMS)[number]

const Said = z.object({ step: z.string().nullable(), text: z.string(), measures: z.array(MeasureId) })
export const AnswersPreview = z
  .object({
    roundId: RoundId,
    partyId: PartyId,
    exportedAt: z.string().nullable(),
    problem: z.enum(BOOK_PROBLEMS).nullable().describe('why nothing of the workbook can be taken'),
    rows: z.array(
      z.object({
        row: z.number().int().describe('as the program that shows the sheet counts it'),
        provisionId: ProvisionId,
        number: z.string(),
        change: z.enum(['unchanged', 'changed', 'new', 'emptied']),
        version: z.number().int().describe('of the answer that it changes'),
        before: Said.nullable().describe('null where nothing changes'),
        after: Said.nullable(),
      }),
    ),
    errors: z.array(
      z.object({
        row: z.number().int(),
        column: z.string().nullable(),
        code: z.enum(ROW_PROBLEMS),
        number: z.string(),
      }),
    ),
    hash: z.string().describe('of all of this: what is taken is just what was previewed'),
  })
  .meta({ id: 'AnswersPreview' })
export type AnswersPreview = z.infer<typeof AnswersPreview>
type PreviewRow = AnswersPreview['rows'][number]
type RowError = AnswersPreview['errors'][number]

type Mark = { version: number; shown: string; answer: string }
type Marks = { exportedAt: string; provisions: Map<string, Mark>; measures: MeasureId[] }

const sealed = (book: AnswerBook, seen: Pick<AnswersPreview, 'exportedAt' | 'problem' | 'rows' | 'errors'>) => {
  const preview = { roundId: book.roundId, partyId: book.partyId, ...seen }
  return { ...preview, hash: createHash('sha256').update(canonicalJson(preview)).digest('hex') }
}

/** The preview of a workbook of which nothing can be taken. */
export const refuseBook = (book: AnswerBook, problem: BookProblem): AnswersPreview =>
  sealed(book, { exportedAt: null, problem, rows: [], errors: [] })

/**
 * Compares a workbook that came back with what is known now, row by row. Nothing is changed.
 * Gives    every row of ours that can be taken, in the order of the sheet, and what stands against the others. A row that its
 *          party left as it was sent out is unchanged, whatever a colleague wrote since.
 */
export function compareAnswers(book: AnswerBook, sheets: readonly XlsxSheet[]): AnswersPreview {
  const marks = readMarks(book, sheets)
  if (typeof marks === 'string') return refuseBook(book, marks)
  const rows: PreviewRow[] = []
  const errors: RowError[] = []
  const known = new Map(book.rows.map((row) => [row.provisionId as string, row]))
  const seen = new Set<string>()
  for (const [index, cells] of sheets[0]!.rows.entries()) {
    if (index === 0 || cells.every(isBlank)) continue
    const at = { row: index + 1, number: cellOf(cells, 'number').text.slice(0, 50) }
    const read = readRow({ book, marks, known, seen }, cells)
    if ('code' in read) errors.push({ ...at, column: read.column, code: read.code })
    else rows.push({ ...at, ...read })
  }
  return sealed(book, { exportedAt: marks.exportedAt, problem: null, rows, errors })
}

const isBlank = (cell: XlsxCell) => !cell.text.trim() && !cell.formula
const NO_CELL: XlsxCell = { text: '', formula: false, merged: false }
const cellOf = (cells: readonly XlsxCell[], key: ColumnKey): XlsxCell => cells[COLUMNS.indexOf(key)] ?? NO_CELL

function readMarks(book: AnswerBook, sheets: readonly XlsxSheet[]): Marks | BookProblem {
  const rows = sheets.find(({ name }) => name === MARKS)?.rows.map((cells) => cells.map(({ text }) => text))
  const one = (key: string) => rows?.find((row) => row[0] === key)?.[1] ?? ''
  if (!rows || one('version') !== BOOK_VERSION) return 'not-ours'
  if (one('round') !== book.roundId) return 'other-round'
  if (one('party') !== book.partyId) return 'other-party'
  const provisions = rows.filter((row) => row[0] === 'provision')
  const measures = rows.flatMap((row) => (row[0] === 'measure' ? [row[1] as MeasureId] : []))
  const ids = [...provisions.map((row) => row[1]!), ...measures]
  if (one('checksum') !== idsHash(book, ids)) return 'damaged-marks'
  return {
    exportedAt: one('exportedAt'),
    measures,
    provisions: new Map(
      provisions.map(([, id = '', version, shown = '', answer = '']) => [
        id,
        { version: Number(version), shown, answer },
      ]),
    ),
  }
}

type Around = { book: AnswerBook; marks: Marks; known: ReadonlyMap<string, BookRow>; seen: Set<string> }
type Fault = { code: RowProblem; column: ColumnKey | null }
type Found = Omit<PreviewRow, 'row' | 'number'>

function readRow({ book, marks, known, seen }: Around, cells: readonly XlsxCell[]): Fault | Found {
  const id = cellOf(cells, 'id').text.trim()
  if (cells.some(({ merged }) => merged)) return { code: 'merged', column: null }
  const formula = COLUMNS.find((key) => cellOf(cells, key).formula)
  if (formula) return { code: 'formula', column: formula }
  const [current, mark] = [known.get(id), marks.provisions.get(id)]
  if (!current || !mark) return { code: ProvisionId.safeParse(id).success ? 'foreign-row' : 'changed-id', column: 'id' }
  if (seen.has(id)) return { code: 'repeated-row', column: 'id' }
  seen.add(id)
  const [number, ar, en] = (['number', 'ar', 'en'] as const).map((key) => cellOf(cells, key).text)
  if (shownHash({ number: number!, ar: ar!, en: en! }) !== mark.shown) return { code: 'other-provision', column: 'id' }
  const said = readSaid(book.scale, marks.measures, cells)
  return 'code' in said ? said : compare(current, mark, said)
}

function readSaid(scale: ScaleView, measures: readonly MeasureId[], cells: readonly XlsxCell[]): Fault | BookAnswer {
  const step = findStep(scale, cellOf(cells, 'step').text)
  if (step === undefined) return { code: 'unknown-step', column: 'step' }
  const text = plainText(cellOf(cells, 'text').text)
  if (text.length > MOST_CHARACTERS) return { code: 'too-long', column: 'text' }
  const chosen = findMeasures(measures, cellOf(cells, 'measures').text)
  return chosen ? { step, text, measures: chosen } : { code: 'unknown-measure', column: 'measures' }
}

/** A step by its label in either language; null for none, undefined for one that is not of the scale. */
function findStep({ steps }: ScaleView, said: string): string | null | undefined {
  const label = said.trim().normalize()
  if (!label) return null
  return steps.find(({ labelAr, labelEn }) => [labelAr, labelEn].some((own) => own.trim().normalize() === label))?.key
}

/** Measures by their numbers in the workbook, in Western or Arabic digits; null where one is none of them. */
function findMeasures(measures: readonly MeasureId[], said: string): MeasureId[] | null {
  const western = said.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
  const chosen = western
    .split(/[;؛,،\s]/)
    .filter(Boolean)
    .map((number) => (/^\d{1,5}$/.test(number) ? measures[Number(number) - 1] : undefined))
  return chosen.includes(undefined) || chosen.length > 100 ? null : [...new Set(chosen as MeasureId[])]
}

const isEmpty = ({ step, text, measures }: BookAnswer) => !step && !text && !measures.length

function compare(current: BookRow, mark: Mark, after: BookAnswer): Fault | Found {
  const row = { provisionId: current.provisionId, version: current.version }
  const asSent = answerHash(after) === mark.answer
  if (asSent || answerHash(after) === answerHash(current))
    return { ...row, change: 'unchanged', before: null, after: null }
  if (current.version !== mark.version) return { code: 'changed-meanwhile', column: null }
  const before = { step: current.step, text: current.text, measures: current.measures }
  const change = isEmpty(after) ? 'emptied' : isEmpty(before) ? 'new' : 'changed'
  return { ...row, change, before, after }
}
