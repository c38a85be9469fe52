import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FINDING_KINDS, type FindingKind, type ProposedFinding } from '../../src/domain/finding.ts'
import { readText } from '../../src/read/read-text.ts'

const CORPUS = '../shared/corpus/dev'

/** The least that F1 may be, near what was measured; a change that costs more than this is seen here. */
const FLOOR = {
  ar: { macro: 0.97, kind: 0.9 },
  en: { macro: 0.93, kind: 0.78 },
}

type Gold = { gold: { kind: FindingKind; quotes: string[] }[] }
type Counts = Record<FindingKind, { gold: number; hit: number; found: number; right: number }>

const occurrences = (text: string, quote: string) => {
  const spans: [number, number][] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) spans.push([at, at + quote.length])
  return spans
}

/** A finding hits what overlaps it by at least half of their union. */
const hits = (one: ProposedFinding, spans: readonly [number, number][]) =>
  spans.some(([start, end]) => {
    const meet = Math.min(one.end, end) - Math.max(one.start, start)
    return meet > 0 && meet / (Math.max(one.end, end) - Math.min(one.start, start)) >= 0.5
  })

function count(language: 'ar' | 'en'): Counts {
  const counts = Object.fromEntries(
    FINDING_KINDS.map((kind) => [kind, { gold: 0, hit: 0, found: 0, right: 0 }]),
  ) as Counts
  for (const file of readdirSync(CORPUS).filter((name) => name.includes(`-${language}-`) && name.endsWith('.txt'))) {
    const text = readFileSync(join(CORPUS, file), 'utf8')
    const { gold } = JSON.parse(readFileSync(join(CORPUS, file.replace('.txt', '.gold.json')), 'utf8')) as Gold
    const spots = gold.map(({ kind, quotes }) => ({ kind, spans: quotes.flatMap((quote) => occurrences(text, quote)) }))
    const { findings } = readText(text)
    for (const one of findings) {
      counts[one.kind].found++
      if (spots.some(({ kind, spans }) => kind === one.kind && hits(one, spans))) counts[one.kind].right++
    }
    for (const { kind, spans } of spots) {
      counts[kind].gold++
      if (findings.some((one) => one.kind === kind && hits(one, spans))) counts[kind].hit++
    }
  }
  return counts
}

const f1 = ({ gold, hit, found, right }: Counts[FindingKind]) => {
  const [precision, recall] = [found ? right / found : 0, gold ? hit / gold : 0]
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0
}

describe.skipIf(!existsSync(CORPUS))(`the annotated documents of ${CORPUS} (skipped where they are absent)`, () => {
  test.each(['ar', 'en'] as const)('%s is read as well as it was', (language) => {
    const counts = count(language)
    const rates = FINDING_KINDS.filter((kind) => counts[kind].gold > 0).map((kind) => ({ kind, f1: f1(counts[kind]) }))
    const macro = rates.reduce((sum, rate) => sum + rate.f1, 0) / rates.length
    expect(rates.filter((rate) => rate.f1 < FLOOR[language].kind)).toEqual([])
    expect(macro).toBeGreaterThanOrEqual(FLOOR[language].macro)
  })
})
