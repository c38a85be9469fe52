/**
 * How well and how fast documents are read: `npm run bench:reading [-- --corpus FOLDER] [--resolutions FOLDER]
 * [--sentences FOLDER] [--size small|full] [--json FILE] [--remarks]`. Peers are run in the same call.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FINDING_KINDS, type FindingKind } from '../src/domain/finding.ts'
import { formatContract } from '../src/read/contract.ts'
import { readText } from '../src/read/read-text.ts'
import { atLeast, type Figure, median, report } from './figure.ts'
import { datesWithChrono, readWithCompromise, readWithWink } from './reading-peers.ts'
import { casesIn, macroF1, ratesOf, type Reading, type Score, scoreCases } from './score-corpus.ts'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus/dev' },
    resolutions: { type: 'string' },
    sentences: { type: 'string' },
    size: { type: 'string', default: 'full' },
    json: { type: 'string' },
    remarks: { type: 'boolean', default: false },
  },
})
const figures: Figure[] = []

const read = (text: string): Reading => formatContract(text, readText(text)) as unknown as Reading

// ── speed, before the peers fill the memory ──
const corpus = existsSync(values.corpus) ? values.corpus : null
if (corpus) figures.push(...speed(corpus))

// ── quality on annotated documents ──
if (!corpus) console.log(`No annotated documents at ${values.corpus}: quality is not measured.`)
else for (const language of ['ar', 'en'] as const) figures.push(...quality(corpus, language))
if (corpus) figures.push(...againstPeers(corpus))

function quality(folder: string, language: 'ar' | 'en'): Figure[] {
  const cases = casesIn(folder, (name) => name.includes(`-${language}-`))
  if (!cases.length) return []
  const score = scoreCases(cases, read)
  printScore(`${language}, ${cases.length} documents of ${folder}`, score)
  const cells = Object.values(score.cells)
  const fields = cells.reduce((sum, one) => sum + one.field, 0) / cells.reduce((sum, one) => sum + one.fields, 0)
  return [
    atLeast(`macro F1 over the kinds, ${language} (${cases.length} documents)`, macroF1(score), '', 0.85),
    atLeast(`share of fields right, ${language}`, fields, '', 0.85),
  ]
}

function printScore(title: string, score: Score) {
  console.log(
    `\n${title}\n${'kind'.padEnd(16)}${['gold', 'precision', 'recall', 'F1', 'fields'].map((head) => head.padStart(10)).join('')}`,
  )
  for (const kind of FINDING_KINDS) {
    const { precision, recall, f1, fields } = ratesOf(score.cells[kind])
    const cells = [precision, recall, f1, fields].map((value) => (value === null ? '–' : value.toFixed(2)).padStart(10))
    console.log(`${kind.padEnd(16)}${String(score.cells[kind].gold).padStart(10)}${cells.join('')}`)
  }
  for (const [key, { right, of }] of Object.entries(score.document)) console.log(`document.${key}: ${right} of ${of}`)
  if (values.remarks) for (const line of score.remarks) console.log(`  ${line}`)
}

/** The kinds that general readers of English have, scored in the same way; countries count as places, as they do for them. */
function againstPeers(folder: string): Figure[] {
  const cases = casesIn(folder, (name) => name.includes('-en-')).map((one) => ({
    ...one,
    document: {},
    gold: one.gold.map((entry) => ({ ...entry, kind: placeFor(entry.kind), fields: {} })),
  }))
  if (!cases.length) return []
  const ours = (text: string): Reading => ({
    document: {},
    findings: read(text).findings.map((one) => ({ ...one, kind: placeFor(one.kind) })),
  })
  const f1Of = (by: (text: string) => Reading, kind: FindingKind) =>
    ratesOf(scoreCases(cases, by, [kind]).cells[kind]).f1
  const kinds: [FindingKind, string, (text: string) => Reading][] = [
    ['person', 'compromise 14.17.0', readWithCompromise],
    ['place', 'compromise 14.17.0', readWithCompromise],
    ['organisation', 'compromise 14.17.0', readWithCompromise],
    ['date', 'wink-nlp 2.4.0', readWithWink],
  ]
  return kinds.map(([kind, name, peer]) => {
    const theirs = f1Of(peer, kind)
    const what = `F1 of ${kind}${kind === 'place' ? 's, countries included' : ''}, English`
    return atLeast(what, f1Of(ours, kind), '', theirs, { name, value: theirs })
  })
}

function placeFor(kind: FindingKind): FindingKind {
  return kind === 'state' ? 'place' : kind
}

// ── resolutions of the Security Council ──
type Counted = { file: string; operative: number; cited: string[] }
if (values.resolutions) figures.push(...resolutions(values.resolutions))

function resolutions(folder: string): Figure[] {
  const counted = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'tests', 'reading', 'resolution-counts.json'), 'utf8'),
  ) as Counted[]
  const sum = { operative: 0, found: 0, surplus: 0, cited: 0, resolved: 0, inOrder: 0 }
  for (const { file, operative, cited } of counted) {
    const { findings } = readText(readFileSync(join(folder, file), 'utf8'))
    const paragraphs = findings.filter((one) => one.rule === 'operative-paragraph')
    const numbers = paragraphs.map((one) => Number((one.fields as { number: string | null }).number ?? 0))
    const resolved = new Set(
      findings.flatMap((one) =>
        one.kind === 'instrument'
          ? [((one.fields as { number: string | null }).number ?? '').replace(/\s.*$/s, '')]
          : [],
      ),
    )
    sum.operative += operative
    sum.found += Math.min(operative, paragraphs.length)
    sum.surplus += Math.max(0, paragraphs.length - operative)
    sum.cited += cited.length
    sum.resolved += cited.filter((number) => resolved.has(number)).length
    sum.inOrder += Number(numbers.every((number, index) => index === 0 || number === 0 || number > numbers[index - 1]!))
  }
  const of = `${counted.length} resolutions counted by hand`
  return [
    atLeast(
      `operative paragraphs found, ${of}`,
      sum.found / sum.operative,
      '',
      0.95,
      null,
      `${sum.found} of ${sum.operative}, ${sum.surplus} too many`,
    ),
    atLeast('resolutions with their paragraphs in order', sum.inOrder / counted.length, '', 0.98),
    atLeast(
      'cited resolutions found by number',
      sum.resolved / sum.cited,
      '',
      0.95,
      null,
      `${sum.resolved} of ${sum.cited}`,
    ),
  ]
}

// ── dates beside chrono-node, on sentences that exist in both languages ──
if (values.sentences) figures.push(...dates(values.sentences))

/**
 * A date that either program reads in one language is held right where the sentence in the other language has its day and year
 * too. Recall is of all that are held right.
 */
function dates(folder: string): Figure[] {
  const limit = values.size === 'small' ? 500 : 4000
  const linesOf = (language: string) =>
    readFileSync(join(folder, `UNv1.0.devset.${language}`), 'utf8')
      .split('\n')
      .slice(0, limit)
  const sides = { en: linesOf('en'), ar: linesOf('ar') }
  return (['en', 'ar'] as const).flatMap((language) => {
    const other = sides[language === 'en' ? 'ar' : 'en']
    const sum = { all: 0, ours: 0, theirs: 0, oursRead: 0, theirsRead: 0 }
    for (const [index, line] of sides[language].entries()) {
      const ours = new Set(ourDates(line))
      const theirs = new Set(datesWithChrono(line, language))
      const right = new Set([...ours, ...theirs].filter((date) => isIn(date, other[index] ?? '')))
      sum.all += right.size
      sum.oursRead += ours.size
      sum.theirsRead += theirs.size
      for (const date of right) {
        sum.ours += Number(ours.has(date))
        sum.theirs += Number(theirs.has(date))
      }
    }
    const theirs = sum.theirs / sum.all
    const note = `of ${sum.all}; precision ${(sum.ours / sum.oursRead).toFixed(3)}; precision of chrono-node ${(sum.theirs / sum.theirsRead).toFixed(3)}`
    const peer = { name: 'chrono-node 2.10.3', value: theirs }
    return [atLeast(`dates found in ${limit} sentences, ${language}`, sum.ours / sum.all, '', theirs, peer, note)]
  })
}

function ourDates(line: string): string[] {
  return readText(line).findings.flatMap((one) => {
    const { from, to } = one.fields as { from: string | null; to: string | null }
    const isWhole = (day: string | null): day is string => day !== null && /^\d{4}-\d{2}/.test(day)
    return one.kind === 'date' && isWhole(from) ? [from, ...(isWhole(to) ? [to] : [])] : []
  })
}

/** Whether a sentence has a date's year and day in digits, European or Arabic. */
function isIn(date: string, line: string): boolean {
  const [year, , day] = date.split('-')
  const said = line.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  const has = (number: string) => new RegExp(`(?<!\\d)0?${number}(?!\\d)`).test(said)
  return has(year!) && (!day || has(String(Number(day))))
}

function speed(folder: string): Figure[] {
  return (['en', 'ar'] as const).flatMap((language) => {
    const texts = casesIn(folder, (name) => name.includes(`-${language}-`)).map(({ text }) => text)
    if (!texts.length) return []
    const characters = texts.reduce((sum, text) => sum + text.length, 0)
    const rounds = Math.ceil((values.size === 'small' ? 200_000 : 1_000_000) / characters)
    for (const text of texts) readText(text)
    const rates = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      for (let round = 0; round < rounds; round++) for (const text of texts) readText(text)
      const { user, system } = process.cpuUsage(before)
      return (characters * rounds) / (user + system)
    })
    const what = `million characters read in a second of processor time, ${language}`
    return [atLeast(what, median(rates), 'M/s', language === 'en' ? 1 : null)]
  })
}

report(figures, values.json)
