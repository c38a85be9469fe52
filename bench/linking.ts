/**
 * Names and links: `npm run bench:linking [-- --size small|full] [--json FILE] [--pairs FOLDER] [--part names|candidates]`. FOLDER holds the sets of
 * `bench/train-names.ts`; where it has the published test splits (ar2en-test.txt, wd_arabic_20), which nothing was trained or
 * weighed on, those are measured, else the development splits.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SYSTEM } from '../src/domain/actor.ts'
import type { FindingKind } from '../src/domain/finding.ts'
import { PROPOSED } from '../src/language/score-names.ts'
import { scoreWords } from '../src/language/score-words.ts'
import { findCandidates } from '../src/record/candidates.ts'
import { mentionOfFinding } from '../src/record/mention.ts'
import { nameKeys } from '../src/record/name-keys.ts'
import { connect, type Database } from '../src/store/connect.ts'
import { migrate } from '../src/store/migrate.ts'
import { openEmbedded } from '../src/store/postgres/open-embedded.ts'
import { makeStore } from '../src/store/transaction.ts'
import givenNames from '../src/language/lexicons/given-names.json' with { type: 'json' }
import { atMost, type Figure, median, percentile, report } from './figure.ts'
import { type NamePair, readPairs } from './name-pairs.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'full' },
    json: { type: 'string' },
    pairs: { type: 'string' },
    part: { type: 'string' },
  },
})
const small = values.size === 'small'
const folder = values.pairs ?? join(import.meta.dirname, '..', '..', 'shared', 'data', 'name-pairs')
const figures: Figure[] = []

// ── names across scripts ──
const CANDIDATES = 5000
const sets = [
  { name: 'google ar2en', test: 'ar2en-test.txt', else: 'ar2en-eval.txt', fill: 'ar2en-train.txt', bound: 93 },
  { name: 'COLING 2018', test: 'wd_arabic_20', else: 'wd_arabic_16', fill: '', bound: 88 },
]
for (const set of values.part === 'candidates' ? [] : sets) {
  const file = [set.test, set.else].find((one) => existsSync(join(folder, one)))
  if (!file) {
    console.log(`${set.name}: not here, not measured`)
    continue
  }
  const pairs = readPairs(folder, file)
  const pool = [...new Set([...pairs, ...readPairs(folder, set.fill)].map(({ latin }) => latin))].slice(0, CANDIDATES)
  const inPool = new Set(pool)
  const asked = every(
    pairs.filter(({ latin }) => inPool.has(latin)),
    small ? 60 : 500,
  )
  measureSet(`${set.name}, ${file}`, asked, pool, set.bound)
}

function every<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most)
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)]!)
}

type Scorer = (arabic: string, latin: string) => number

function measureSet(name: string, asked: readonly NamePair[], pool: readonly string[], bound: number): void {
  const ours = rankAll(asked, pool, scoreWords)
  const peer = rankAll(asked, pool, likeRomanised)
  const note = `${asked.length} queries, ${pool.length} candidates`
  figures.push(
    atLeast(`${name}: R@1`, ours.first, '%', bound, { name: 'romanised, Levenshtein', value: peer.first }, note),
    atLeast(`${name}: R@5`, ours.five, '%', null, { name: 'romanised, Levenshtein', value: peer.five }),
    atMost(`${name}: a query`, ours.ms, 'ms', 200),
  )
  for (const threshold of [PROPOSED, 0.9, 0.95]) {
    const [p, r] = ours.open(threshold)
    figures.push(atLeast(`${name}: open set, precision at ${threshold}`, p, '%', null, null, `recall ${r} %`))
  }
}

/**
 * Ranks the candidates for each query. R@1 counts ties fractionally, and only the pair's own spelling as right. The open set asks
 * each query once with its own spelling among the candidates, once without.
 */
function rankAll(asked: readonly NamePair[], pool: readonly string[], score: Scorer) {
  let [first, five] = [0, 0]
  const best: { score: number; right: boolean }[] = []
  const times: number[] = []
  for (const { arabic, latin } of asked) {
    const startedAt = performance.now()
    const scores = pool.map((candidate) => score(arabic, candidate))
    times.push(performance.now() - startedAt)
    const own = scores[pool.indexOf(latin)]!
    let [above, equal, other] = [0, 0, 0]
    for (const [at, one] of scores.entries()) {
      if (pool[at] === latin) continue
      if (one > own) above++
      else if (one === own) equal++
      other = Math.max(other, one)
    }
    if (above === 0) first += 1 / (equal + 1)
    if (above < 5) five++
    best.push({ score: Math.max(own, other), right: own >= other }, { score: other, right: false })
  }
  const open = (threshold: number) => {
    const said = best.filter((one) => one.score >= threshold)
    const right = said.filter((one) => one.right).length
    return [share(right, said.length), share(right, asked.length)] as const
  }
  return { first: share(first, asked.length), five: share(five, asked.length), ms: median(times), open }
}

function share(part: number, whole: number): number {
  return whole ? Math.round((1000 * part) / whole) / 10 : 0
}

/** The plain way: letters for letters, then edit distance. */
function likeRomanised(arabic: string, latin: string): number {
  const LETTERS =
    'ا:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q ك:k ل:l م:m ن:n ه:h و:w ي:y'
  romanised ??= new Map(LETTERS.split(' ').map((row) => row.split(':') as [string, string]))
  const said = [...arabic].map((letter) => romanised!.get(letter) ?? '').join('')
  let before = Array.from({ length: latin.length + 1 }, (_, at) => at)
  for (let i = 0; i < said.length; i++) {
    const row = [i + 1]
    for (let j = 0; j < latin.length; j++)
      row.push(Math.min(before[j + 1]! + 1, row[j]! + 1, before[j]! + (said[i] === latin[j] ? 0 : 1)))
    before = row
  }
  return 1 - before[latin.length]! / Math.max(said.length, latin.length, 1)
}
var romanised: Map<string, string> | undefined

function atLeast(
  name: string,
  value: number,
  unit: string,
  bound: number | null,
  peer: Figure['peer'],
  note?: string,
): Figure {
  const beside = [note, peer ? `${peer.name} ${peer.value}` : ''].filter(Boolean).join('; ')
  return {
    name,
    value,
    unit,
    bound,
    holds: bound === null ? null : value >= bound,
    peer,
    ...(beside ? { note: beside } : {}),
  }
}

// ── candidates in the record ──
const size = small ? 10_000 : 100_000
const data = mkdtempSync(join(tmpdir(), 'mutabaa-linking-'))
if (values.part !== 'names') {
  const embedded = await openEmbedded(data)
  const database = await connect(embedded.url)
  try {
    await migrate(database.pool)
    await fill(database, size)
    await measureCandidates(database)
  } finally {
    await database.close()
    await embedded.close()
  }
}
rmSync(data, { recursive: true, force: true })
report(figures, values.json)

type Made = { kind: FindingKind; name: string }

/** Names as records hold them: people of Arab and other names in both scripts, bodies, meetings. */
function madeNames(count: number): Made[] {
  const given = Object.entries(givenNames)
  const words = readPairs(folder, 'ar2en-train.txt')
  // A number that looks drawn by lot, and is the same in every run.
  const lot = (at: number, salt: number, of: number) =>
    (Math.imul((at + 1) ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b) >>> 7) % Math.max(1, of)
  const arabicWord = (at: number) => words[lot(at, 1, words.length)]?.arabic ?? `اسم${at}`
  const latinWord = (at: number) => words[lot(at, 2, words.length)]?.latin ?? `name${at}`
  const HEADS = ['مركز', 'معهد', 'لجنة', 'Centre', 'Institute', 'Committee']
  const THEMES = ['لمكافحة التطرف', 'لمكافحة الإرهاب', 'للحوار', 'for Countering Terrorism', 'for Dialogue', 'for Peace']
  return Array.from({ length: count }, (_, at): Made => {
    const [arabic, [latin]] = given[lot(at, 3, given.length)]! as [string, [string]]
    const second = given[lot(at, 4, given.length)]! as [string, [string]]
    if (at % 10 < 4) return { kind: 'person', name: `${arabic} ${second[0]} ${arabicWord(at)}` }
    if (at % 10 < 7) return { kind: 'person', name: `${latin} ${second[1][0]} ${latinWord(at)}` }
    if (at % 10 < 9)
      return {
        kind: 'organisation',
        name: `${HEADS[at % 6]} ${at % 6 < 3 ? arabicWord(at) : latinWord(at)} ${THEMES[at % 6]}`,
      }
    return at % 20 < 10
      ? { kind: 'meeting', name: `الاجتماع الوزاري حول مكافحة الإرهاب في ${arabicWord(at)}` }
      : { kind: 'meeting', name: `Ministerial conference on countering violent extremism in ${latinWord(at)}` }
  })
}

async function fill({ pool }: Database, count: number): Promise<void> {
  const names = madeNames(count)
  const client = await pool.connect()
  const DOCUMENT = '00000000-0000-7000-8000-000000000001'
  await client.query(`set session_replication_role = replica; set mutabaa.keeping = 'on'`)
  await client.query(
    `insert into document (id, sha256, size, file_name, media_type, received_at, state, changed_at) values ($1, repeat('0', 64), 1, 'x', 'text/plain', now(), 'ready', now())`,
    [DOCUMENT],
  )
  for (let from = 0; from < names.length; from += 2000) {
    const batch = names
      .slice(from, from + 2000)
      .map((one) => ({ ...one, id: crypto.randomUUID(), keys: nameKeys(one.kind, one.name) }))
    await client.query(
      `with rows as (select * from jsonb_to_recordset($1::jsonb) as r(id uuid, kind text, name text, keys jsonb)),
        subjects as (insert into subject (id, kind, created_at) select id, kind, now() from rows),
        claims as (insert into claim (id, subject_id, document_id, finding_id, review_id, property, value, start_at, end_at, quote, standing, made_at)
          select id, id, $2, id, id, 'name', to_jsonb(name), 0, 1, name, 'stated', now() from rows),
        names as (insert into subject_name (id, subject_id, claim_id, name, language, folded, keyed)
          select id, id, id, name, 'ar', name, true from rows)
        insert into name_key (key, name_id) select jsonb_array_elements_text(keys), id from rows`,
      [JSON.stringify(batch), DOCUMENT],
    )
  }
  await client.query('set session_replication_role = default; analyze')
  client.release()
}

async function measureCandidates(database: Database): Promise<void> {
  const store = makeStore(database.db, { follow: async () => undefined, send: async () => undefined })
  const ASKED: Made[] = [
    ...madeNames(100).map(({ kind, name }) => ({ kind, name })),
    { kind: 'person', name: 'محمد علي النعيمي' },
    { kind: 'person', name: 'Ali Rashid Al Nuaimi' },
    { kind: 'person', name: 'النعيمي' },
    { kind: 'person', name: 'Mohammed' },
    { kind: 'organisation', name: 'Committee for Countering Terrorism' },
    { kind: 'organisation', name: 'مركز هداية' },
    { kind: 'meeting', name: 'المؤتمر الدولي لمكافحة الإرهاب في مدريد' },
  ]
  const times = new Map<FindingKind, number[]>()
  for (const round of [0, 1]) {
    for (const { kind, name } of ASKED) {
      const mention = mentionOfFinding(kind, kind === 'meeting' ? { title: name } : { name }, name)
      const startedAt = performance.now()
      await store.read(SYSTEM, (tx) => findCandidates(tx, mention))
      if (round) times.set(kind, [...(times.get(kind) ?? []), performance.now() - startedAt])
    }
  }
  for (const [kind, all] of times)
    figures.push(
      atMost(
        `candidates of a ${kind} among ${size} names, judged (median of ${all.length})`,
        median(all),
        'ms',
        20,
        `p95 ${Math.round(percentile(all, 0.95))} ms, slowest ${Math.round(Math.max(...all))} ms`,
      ),
    )
}
