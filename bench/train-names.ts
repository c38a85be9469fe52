/**
 * Trains the letter chunks with which names in Arabic and Latin letters are compared: `npm run train:names -- FOLDER [--out FILE] [--keep]`.
 * `--keep` keeps the chunks and weighs the traits anew.
 * FOLDER holds pairs of words, one a line: `google/transliteration` (ar2en-*.txt, Apache-2.0) and `steveash/NETransliteration-COLING2018`
 * (wd_arabic_*, CC0). Only the parts for training are read; the others are for `bench:linking`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MOST_ARABIC, MOST_LATIN } from '../src/language/letter-chunks.ts'
import shipped from '../src/language/weights/letter-chunks.json' with { type: 'json' }
import { acrossScripts, parseChunks, type Traits, traitsOf } from '../src/language/score-words.ts'
import { type NamePair, readPairs } from './name-pairs.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    rounds: { type: 'string', default: '12' },
    keep: { type: 'boolean' },
    most: { type: 'string', default: '4000' },
  },
})
const folder = positionals[0]
if (!folder) {
  console.error('npm run train:names -- FOLDER [--out FILE]')
  process.exit(2)
}
const out = values.out ?? join(import.meta.dirname, '..', 'src', 'language', 'weights', 'letter-chunks.json')

type Joint = Map<string, Map<string, number>>
const pairs = [...readPairs(folder, 'ar2en-train.txt'), ...readPairs(folder, 'wd_arabic_64')]
const startedAt = performance.now()
let joint = normalised(values.keep ? new Map() : firstCounts(pairs), 0)
for (let round = 1; round <= (values.keep ? 0 : Number(values.rounds)); round++) {
  const { counts, logLikelihood, unexplained } = expected(joint, pairs)
  // Chunks that explain little are dropped as the rounds go by: what is left is small, and knows no name by heart.
  joint = normalised(counts, round < 3 ? 0.5 : 1.5)
  console.error(
    `round ${round}: ${Math.round(logLikelihood)} over ${pairs.length - unexplained} pairs, ${unexplained} unexplained, ${sizeOf(joint)} weights`,
  )
}
const chunks = values.keep
  ? shipped.chunks
  : Object.fromEntries(rowsOf(normalised(mostUsed(joint, Number(values.most)), 0)))
const fit = fitted([...every(readPairs(folder, 'ar2en-eval.txt'), 1), ...every(readPairs(folder, 'wd_arabic_16'), 5)])
console.error(JSON.stringify(fit))
writeFileSync(out, format(chunks, fit))
console.error(
  `${Object.values(chunks).join(' ').split(' ').length} weights after ${((performance.now() - startedAt) / 1000).toFixed(1)} s → ${out}`,
)

function edged(letters: string) {
  return `^${letters}$`
}

function sizes(from: string, least: number, most: number, at: number) {
  return Array.from({ length: Math.max(0, Math.min(most, from.length - at) - least + 1) }, (_, k) => k + least)
}

/** Every chunk pair that lies near the diagonal of its pair of words, counted. */
function firstCounts(all: readonly NamePair[]): Joint {
  const counts: Joint = new Map()
  for (const { arabic, latin } of all) {
    const [a, l] = [edged(arabic), edged(latin)]
    for (let i = 0; i < a.length; i++) {
      for (let j = 0; j <= l.length; j++) {
        if (Math.abs(i / a.length - j / l.length) > 0.34) continue
        for (const m of sizes(a, 1, MOST_ARABIC, i))
          for (const n of sizes(l, 0, MOST_LATIN, j))
            if (mayPair(m, n)) add(counts, a.slice(i, i + m), l.slice(j, j + n), 1 / (m * m + n * n))
      }
    }
  }
  return counts
}

// One letter stands for up to three Latin ones; two letters together for up to four.
function mayPair(m: number, n: number) {
  return n <= (m === 1 ? 3 : 4) && !(m > 1 && n === 0)
}

function add(counts: Joint, a: string, l: string, by: number) {
  let row = counts.get(a)
  if (!row) counts.set(a, (row = new Map()))
  row.set(l, (row.get(l) ?? 0) + by)
}

function normalised(counts: Joint, least: number): Joint {
  let total = 0
  for (const row of counts.values()) for (const n of row.values()) if (n >= least) total += n
  const made: Joint = new Map()
  for (const [a, row] of counts) {
    const kept = [...row].filter(([, n]) => n >= least && n > 0).map(([l, n]) => [l, n / total] as const)
    if (kept.length) made.set(a, new Map(kept))
  }
  return made
}

/** How often each chunk pair is used, over all ways to cut the pairs, weighed by how likely they are now. */
function expected(now: Joint, all: readonly NamePair[]) {
  const counts: Joint = new Map()
  let [logLikelihood, unexplained] = [0, 0]
  for (const { arabic, latin } of all) {
    const said = countPair(now, edged(arabic), edged(latin), counts)
    if (said > 0) logLikelihood += Math.log(said)
    else unexplained++
  }
  return { counts, logLikelihood, unexplained }
}

type Arc = { from: number; to: number; a: string; l: string; p: number }

function countPair(now: Joint, a: string, l: string, counts: Joint): number {
  const width = l.length + 1
  const [forward, backward] = [new Float64Array((a.length + 1) * width), new Float64Array((a.length + 1) * width)]
  const arcs: Arc[] = []
  forward[0] = 1
  for (let i = 0; i < a.length; i++) {
    for (const m of sizes(a, 1, MOST_ARABIC, i)) {
      const row = now.get(a.slice(i, i + m))
      if (!row) continue
      for (let j = 0; j <= l.length; j++) {
        if (!forward[i * width + j]) continue
        for (const n of sizes(l, 0, MOST_LATIN, j)) {
          const p = row.get(l.slice(j, j + n))
          if (!p) continue
          const arc = {
            from: i * width + j,
            to: (i + m) * width + j + n,
            a: a.slice(i, i + m),
            l: l.slice(j, j + n),
            p,
          }
          arcs.push(arc)
          forward[arc.to]! += forward[arc.from]! * p
        }
      }
    }
  }
  const whole = forward[forward.length - 1]!
  if (!(whole > 0)) return 0
  backward[backward.length - 1] = 1
  for (const { from, to, p } of arcs.reverse()) backward[from]! += backward[to]! * p
  for (const arc of arcs) {
    const share = (forward[arc.from]! * arc.p * backward[arc.to]!) / whole
    if (share > 1e-6) add(counts, arc.a, arc.l, share)
  }
  return whole
}

function mostUsed(from: Joint, most: number): Joint {
  const rows = [...from].flatMap(([a, row]) => [...row].map(([l, p]) => ({ a, l, p })))
  const kept: Joint = new Map()
  for (const { a, l, p } of rows.sort((x, y) => y.p - x.p).slice(0, most)) add(kept, a, l, p)
  return kept
}

function sizeOf(one: Joint) {
  return [...one.values()].reduce((sum, row) => sum + row.size, 0)
}

/** Costs are tenths of nats: −10·ln p, rounded. */
function rowsOf(one: Joint): [string, string][] {
  return [...one]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([a, row]) => [
      a,
      [...row]
        .sort(([, x], [, y]) => y - x)
        .map(([l, p]) => `${l}:${Math.round(-10 * Math.log(p))}`)
        .join(' '),
    ])
}

function every<T>(all: readonly T[], nth: number) {
  return all.filter((_, at) => at % nth === 0)
}

/**
 * Weighs the traits of a pair of words by logistic regression, on pairs that the chunks were not trained on: each true pair
 * against the three hardest of some hundreds of wrong ones. Full batches, so that every run gives the same weights.
 */
function fitted(held: readonly NamePair[]) {
  const model = parseChunks(chunks)
  const others = every(held, 9)
  const examples = held.flatMap(({ arabic, latin }) => {
    const wrong = others
      .filter((other) => other.arabic !== arabic && other.latin !== latin)
      .map((other) => traitsOf(arabic, other.latin, model))
      .sort((x, y) => y.latinGivenArabic + y.arabicGivenLatin - x.latinGivenArabic - x.arabicGivenLatin)
    return [
      { traits: traitsOf(arabic, latin, model), same: 1 },
      ...wrong.slice(0, 3).map((traits) => ({ traits, same: 0 })),
    ]
  })
  const fit = { bias: 0, latinGivenArabic: 0, arabicGivenLatin: 0, sounds: 0 }
  for (let round = 0; round < 3000; round++) {
    const slope = { bias: 0, latinGivenArabic: 0, arabicGivenLatin: 0, sounds: 0 }
    for (const { traits, same } of examples) {
      const miss = same - acrossScripts(traits, fit)
      slope.bias += miss
      for (const trait of ['latinGivenArabic', 'arabicGivenLatin', 'sounds'] as const)
        slope[trait] += miss * traits[trait]
    }
    for (const key of Object.keys(fit) as (keyof typeof fit)[]) fit[key] += (2 * slope[key]) / examples.length
  }
  return Object.fromEntries(Object.entries(fit).map(([key, value]) => [key, Number(value.toFixed(3))])) as {
    bias: number
  } & Traits
}

function format(rows: Record<string, string>, fit: object): string {
  const about = {
    what: 'Costs (−10·ln of the joint probability) of Arabic and Latin letter chunks written for each other in names; fit: how the traits of a pair are weighed.',
    madeBy: 'bench/train-names.ts',
    version: 1,
    trainedOn: [
      'NETransliteration-COLING2018 wd_arabic_64, wd_arabic_16 (github.com/steveash/NETransliteration-COLING2018; data CC0-1.0)',
      'google/transliteration ar2en-train, ar2en-eval (github.com/google/transliteration; Apache-2.0)',
    ],
  }
  const lines = Object.entries(rows).map(([a, said]) => `    ${JSON.stringify(a)}: ${JSON.stringify(said)}`)
  return `{\n  "about": ${JSON.stringify(about)},\n  "fit": ${JSON.stringify(fit)},\n  "chunks": {\n${lines.join(',\n')}\n  }\n}\n`
}
