import { FORCES, type Force } from '../domain/finding.ts'
import { foldWords } from '../language/view.ts'

/** One provision in one language, as it stands in its list. */
export type Expression = { number: string | null; force: Force | null; text: string }

export type Disagreement = 'other-number' | 'other-force' | 'other-symbols' | 'missing-ar' | 'missing-en'

/** Two expressions of one provision, by their places in their lists; null where a language lacks it. */
export type Pair = { ar: number | null; en: number | null; disagreements: Disagreement[] }

const GAP = -1.5

/** Document symbols, resolution numbers and years: what both languages write alike. */
const symbolsOf = (text: string): Set<string> => new Set(foldWords(text).match(/\d{3,4}/g) ?? [])

const shared = (a: Set<string>, b: Set<string>) => [...a].filter((one) => b.has(one)).length

type Weighed = Expression & { symbols: Set<string>; length: number }
const weigh = (one: Expression): Weighed => ({
  ...one,
  symbols: symbolsOf(one.text),
  length: Math.max(1, one.text.length),
})

/** How well two expressions fit each other: by number, force, the symbols they cite, and their length. */
function fit(ar: Weighed, en: Weighed): number {
  let score = 0
  if (ar.number && en.number) score += ar.number === en.number ? 4 : -3
  if (ar.force && en.force) score += ar.force === en.force ? 1.5 : -0.5
  const all = new Set([...ar.symbols, ...en.symbols]).size
  if (all) score += (3 * shared(ar.symbols, en.symbols)) / all - 1
  // Arabic is a little shorter than the English it says the same as.
  const ratio = Math.abs(Math.log((ar.length * 1.15) / en.length))
  return score + 1 - Math.min(3, 2 * ratio)
}

/**
 * Aligns the Arabic and the English expressions of one instrument, item by item, in order.
 *
 *     ar: 1 2 3 4     en: 1 2 4     →  (1,1) (2,2) (3,–: missing-en) (4,4)
 *
 * Gives    pairs in the order of the lists; each item of either is in just one. `disagreements` are for a person to look at:
 *          nothing is corrected.
 * Units    places count from 0. Work grows with the product of the lengths: lists of provisions, not of sentences.
 */
export function alignExpressions(arabic: readonly Expression[], english: readonly Expression[]): Pair[] {
  const [ar, en] = [arabic.map(weigh), english.map(weigh)]
  const best = Array.from({ length: ar.length + 1 }, () => new Float64Array(en.length + 1))
  for (let i = 1; i <= ar.length; i++) best[i]![0] = i * GAP
  for (let j = 1; j <= en.length; j++) best[0]![j] = j * GAP
  for (let i = 1; i <= ar.length; i++)
    for (let j = 1; j <= en.length; j++)
      best[i]![j] = Math.max(
        best[i - 1]![j - 1]! + fit(ar[i - 1]!, en[j - 1]!),
        best[i - 1]![j]! + GAP,
        best[i]![j - 1]! + GAP,
      )
  /** Whether the Arabic item is the one that stands alone at the end; where either may, the one with the greater number is last. */
  const arabicAlone = (i: number, j: number) => {
    const [own, other] = [i > 0 && best[i - 1]![j]! + GAP, j > 0 && best[i]![j - 1]! + GAP]
    if (own !== other) return own === best[i]![j]
    return Number(ar[i - 1]!.number) > Number(en[j - 1]!.number)
  }
  const pairs: Pair[] = []
  let [i, j] = [ar.length, en.length]
  while (i > 0 || j > 0) {
    const together = i > 0 && j > 0 && best[i]![j] === best[i - 1]![j - 1]! + fit(ar[i - 1]!, en[j - 1]!)
    if (together) pairs.push(pairOf(ar, en, --i, --j))
    else if (arabicAlone(i, j)) pairs.push(pairOf(ar, en, --i, null))
    else pairs.push(pairOf(ar, en, null, --j))
  }
  return pairs.reverse()
}

const pairOf = (ar: readonly Weighed[], en: readonly Weighed[], i: number | null, j: number | null): Pair => ({
  ar: i,
  en: j,
  disagreements: i === null ? ['missing-ar'] : j === null ? ['missing-en'] : disagree(ar[i]!, en[j]!),
})

function disagree(ar: Weighed, en: Weighed): Disagreement[] {
  const found: Disagreement[] = []
  if (ar.number !== en.number) found.push('other-number')
  if (ar.force && en.force && ar.force !== en.force) found.push('other-force')
  if (shared(ar.symbols, en.symbols) < Math.max(ar.symbols.size, en.symbols.size)) found.push('other-symbols')
  return found
}

/** The weaker of two forces: what a provision is shown with until a person settles the disagreement. */
export const weakerForce = (a: Force, b: Force): Force => (FORCES.indexOf(a) >= FORCES.indexOf(b) ? a : b)
