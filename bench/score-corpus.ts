import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FINDING_KINDS, type FindingKind } from '../src/domain/finding.ts'

/** A finding as the reading contract prints it: its fields stand beside its span. */
export type Said = { kind: FindingKind; start: number; end: number; text: string } & Record<string, unknown>
export type Reading = { document: Record<string, unknown>; findings: Said[] }
type Entry = { kind: FindingKind; quotes: string[]; fields?: Record<string, unknown> }
type Case = { name: string; text: string; document: Record<string, unknown>; gold: Entry[] }

/** What was counted of one kind: gold entries, those hit, findings, those right, fields right, fields asked for. */
export type Cell = { gold: number; hit: number; found: number; right: number; field: number; fields: number }
export type Score = {
  cells: Record<FindingKind, Cell>
  document: Record<string, { right: number; of: number }>
  /** One line for each gold entry missed, finding that hits none, and field that differs. */
  remarks: string[]
}

/** The cases of a folder: `NAME.txt` with `NAME.gold.json`; only those whose name a test lets through. */
export function casesIn(folder: string, wanted: (name: string) => boolean = () => true): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json') && wanted(file))
    .sort()
    .map((file) => {
      const name = file.replace('.gold.json', '')
      const { document, gold } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Case, 'name' | 'text'>
      const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
        .replace(/^\ufeff/, '')
        .replace(/\r\n/g, '\n')
      return { name, text, document, gold }
    })
}

const fold = (value: unknown) =>
  String(value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[ؤئ]/g, 'ء')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** How much two texts share, word by word: the F1 of their words. */
function wordsShared(a: unknown, b: unknown): number {
  const [x, left] = [fold(a).split(' ').filter(Boolean), fold(b).split(' ').filter(Boolean)]
  if (!x.length || !left.length) return x.length === left.length ? 1 : 0
  const total = x.length + left.length
  let same = 0
  for (const word of x) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    same++
  }
  return (2 * same) / total
}

const EXACT = new Set('iso3 from to number year type body value lower upper qualifier force'.split(' '))
const LIKE = 0.5

function fieldScore(name: string, want: unknown, got: unknown): number {
  if (Array.isArray(want)) {
    const list: unknown[] = Array.isArray(got) ? got : got == null ? [] : [got]
    if (!want.length) return list.length ? 0 : 1
    return want.filter((one) => list.some((other) => wordsShared(one, other) >= LIKE)).length / want.length
  }
  if (EXACT.has(name)) return String(want) === String(got ?? '') ? 1 : 0
  return wordsShared(want, got) >= LIKE ? 1 : 0
}

const occurrences = (text: string, quote: string) => {
  if (!quote) return []
  const spans: [number, number][] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) spans.push([at, at + quote.length])
  return spans
}

/** A finding hits what overlaps it by at least half of their union. */
const hits = (one: Said, spans: readonly [number, number][]) =>
  spans.some(([start, end]) => {
    const meet = Math.min(one.end, end) - Math.max(one.start, start)
    return meet > 0 && meet / (Math.max(one.end, end) - Math.min(one.start, start)) >= LIKE
  })

/** Scores a reader over annotated documents as the reading corpus's guide says; only the kinds named are counted. */
export function scoreCases(
  cases: readonly Case[],
  read: (text: string) => Reading,
  kinds: readonly FindingKind[] = FINDING_KINDS,
): Score {
  const cells = Object.fromEntries(
    FINDING_KINDS.map((kind) => [kind, { gold: 0, hit: 0, found: 0, right: 0, field: 0, fields: 0 }]),
  ) as Score['cells']
  const score: Score = { cells, document: {}, remarks: [] }
  for (const one of cases) scoreCase(score, one, read(one.text), kinds)
  return score
}

function scoreCase(score: Score, { name, text, document, gold }: Case, said: Reading, kinds: readonly FindingKind[]) {
  const remark = (line: string) => score.remarks.push(`${name}  ${line.replace(/\s+/g, ' ').slice(0, 240)}`)
  for (const [key, want] of Object.entries(document)) {
    const cell = (score.document[key] ??= { right: 0, of: 0 })
    cell.of++
    if (String(want ?? '') === String(said.document[key] ?? '')) cell.right++
    else remark(`document.${key}: wanted ${String(want)}, got ${String(said.document[key])}`)
  }
  const findings = said.findings.filter(({ kind }) => kinds.includes(kind))
  const spots = gold
    .filter(({ kind }) => kinds.includes(kind))
    .map((entry) => ({ entry, spans: entry.quotes.flatMap((quote) => occurrences(text, quote)) }))
  for (const one of findings) {
    score.cells[one.kind].found++
    if (spots.some(({ entry, spans }) => entry.kind === one.kind && hits(one, spans))) score.cells[one.kind].right++
    else remark(`${one.kind} not in gold: ${one.text}`)
  }
  for (const { entry, spans } of spots) {
    const cell = score.cells[entry.kind]
    cell.gold++
    const hit = findings.filter((one) => one.kind === entry.kind && hits(one, spans))
    if (!hit.length) {
      remark(`${entry.kind} missed: ${entry.quotes[0]}`)
      continue
    }
    cell.hit++
    for (const [field, want] of Object.entries(entry.fields ?? {})) {
      if (want == null) continue
      const best = Math.max(...hit.map((one) => fieldScore(field, want, one[field])))
      cell.fields++
      cell.field += best
      if (best < 1)
        remark(
          `${entry.kind}.${field} of ${entry.quotes[0]!.slice(0, 50)}: wanted ${JSON.stringify(want)}, got ${JSON.stringify(hit[0]![field])}`,
        )
    }
  }
}

export const ratesOf = ({ gold, hit, found, right, field, fields }: Cell) => {
  const [precision, recall] = [found ? right / found : 0, gold ? hit / gold : 0]
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return { precision, recall, f1, fields: fields ? field / fields : null }
}

/** The mean F1 over the kinds that the gold has. */
export function macroF1({ cells }: Score): number {
  const rates = FINDING_KINDS.filter((kind) => cells[kind].gold > 0).map((kind) => ratesOf(cells[kind]).f1)
  return rates.reduce((sum, rate) => sum + rate, 0) / (rates.length || 1)
}
