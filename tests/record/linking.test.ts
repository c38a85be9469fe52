import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentId, SubjectId } from '../../src/domain/id.ts'
import { fillNameKeys } from '../../src/record/fill-name-keys.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeDocument } from '../support/factories.ts'

const example = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', 'examples', name), 'utf8')

/** Names alone: the offices are of other bodies, or of none that both tell. */
const NAMES_ALONE = [
  'قال علي راشد النعيمي، رئيس مجلس إدارة مركز هداية، إن العمل مستمر. وحضر فلاديمير فورونكوف، وكيل الأمين العام، الجلسة.\n',
  'Ali Rashid Al Nuaimi, Member of Parliament, spoke. Ahmed Rashid Al Nuaimi, Chairman of Hedayah, attended. Vladimir Voronkov, Director of INTERPOL, took part.\n',
]
/** One body under a long and a short name, and its people by family name, in one document. */
const ONE_DOCUMENT =
  'استضاف مركز الفجر الدولي لمكافحة التطرف العنيف ورشة عمل في الرباط. وقال مركز الفجر إن الورشة ناجحة.\n'

let test: TestDatabase
let editor: Awaited<ReturnType<TestDatabase['person']>>
let reviewer: typeof editor
let [arabic, english, names, otherNames] = [] as unknown as DocumentId[]

const acceptAll = async (documentId: DocumentId) => {
  for (const { id } of (await test.call('review/list-findings', editor, { documentId })).findings)
    await test.refusal('review/accept-finding', editor, { documentId, findingId: id })
}
const subjectsOf = async (kind: string, q?: string) =>
  (await test.call('record/list-subjects', editor, { kind: kind as 'meeting', q })).items
const proposals = async (kind: string) =>
  (await test.call('record/list-proposals', editor, { kind: kind as 'meeting', limit: 50 })).items
const madridPair = async () =>
  (await proposals('meeting')).find(
    ({ one, other, link }) =>
      one.labels[0]!.language !== other.labels[0]!.language &&
      link.reasons.some(({ code }) => code === 'overlapping-dates'),
  )!

beforeAll(async () => {
  test = await createTestDatabase()
  editor = await test.person('Editor', 'editor', 'reviewer')
  reviewer = await test.person('Reviewer', 'reviewer')
  arabic = await makeDocument(test, example('01-madrid-special-meeting-ar.txt'), { fileName: '01.txt' })
  english = await makeDocument(test, example('02-madrid-special-meeting-en.txt'), { fileName: '02.txt' })
  names = await makeDocument(test, NAMES_ALONE[0]!, { fileName: 'names-ar.txt' })
  otherNames = await makeDocument(test, NAMES_ALONE[1]!, { fileName: 'names-en.txt' })
  for (const id of [arabic!, english!, names!, otherNames!]) await acceptAll(id)
}, 60_000)
afterAll(() => test.close())

describe('what becomes one at acceptance', () => {
  it.each([
    ['organisation', 'هداية', 2],
    ['instrument', '2178', 2],
    ['place', 'مدريد', 2],
  ])('%s %s, in both languages', async (kind, q, documents) => {
    const found = (await subjectsOf(kind, q)).filter((one) => one.documents >= documents)
    expect(found).toHaveLength(1)
    expect(new Set(found[0]!.labels.map(({ language }) => language))).toEqual(new Set(['ar', 'en']))
  })

  it('a longer and a shorter name of one body in one document, with its reason in the journal', async () => {
    const documentId = await makeDocument(test, ONE_DOCUMENT, { fileName: 'one.txt' })
    await acceptAll(documentId)
    const bodies = await subjectsOf('organisation', 'الفجر')
    expect(bodies).toHaveLength(1)
    expect(bodies[0]!.labels.map(({ name }) => name)).toHaveLength(2)
    const { items } = await test.call('record/list-journal', editor, { action: 'link-finding' } as never)
    expect(items.some(({ after }) => JSON.stringify(after).includes('contained-name'))).toBe(true)
  })

  it('no two people by their names', async () => {
    const people = await subjectsOf('person', 'Vladimir')
    expect(people).toHaveLength(1)
    expect(people[0]!.documents).toBe(1)
  })
})

describe('what is proposed', () => {
  it('two reports of one meeting, with reasons and with what differs', async () => {
    const pair = await madridPair()
    const codes = pair.link.reasons.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['shared-title-words', 'overlapping-dates', 'same-place']))
    const from = pair.properties.find(({ property }) => property === 'from')!
    expect(from.differs).toBe(true)
    expect([...from.one, ...from.other].map(({ value }) => value).sort()).toEqual(['2015-07-27', '2015-07-28'])
    expect(pair.properties.find(({ property }) => property === 'place')!.differs).toBe(false)
  })

  it('a name in two scripts, and never a near name', async () => {
    const people = await proposals('person')
    const pairs = people.map(({ one, other }) => [one.label, other.label].sort())
    expect(pairs).toContainEqual(['Vladimir Voronkov', 'فلاديمير فورونكوف'].sort())
    expect(pairs).toContainEqual(['Ali Rashid Al Nuaimi', 'علي راشد النعيمي'].sort())
    expect(pairs.filter((pair) => pair.includes('Ahmed Rashid Al Nuaimi'))).toEqual([])
  })

  it('in the review of a finding, across scripts', async () => {
    const { findings } = await test.call('review/list-findings', reviewer, { documentId: otherNames! })
    const finding = findings.find(({ kind, quote }) => kind === 'person' && quote.includes('Voronkov'))!
    const { items } = await test.call('record/suggest-subjects', reviewer, {
      documentId: otherNames!,
      findingId: finding.id,
    })
    const arabicOne = items.find(({ labels }) => labels.some(({ name }) => name === 'فلاديمير فورونكوف'))!
    expect(arabicOne.link).toMatchObject({ verdict: 'proposed' })
    expect(arabicOne.link.reasons.map(({ code }) => code)).toContain('transliterated-name')
  })

  it('also for names that were kept before they had keys', async () => {
    await test.database.pool.query(
      'update subject_name set keyed = false; delete from name_key; delete from subject_proposal',
    )
    expect(await fillNameKeys(test.store)).toBeGreaterThan(5)
    expect(await madridPair()).toBeDefined()
    expect(await fillNameKeys(test.store)).toBe(0)
  })
})

describe('a person decides', () => {
  let pair: Awaited<ReturnType<typeof madridPair>>

  it('by joining: the page shows the claims that differ, and the pair is gone', async () => {
    pair = await madridPair()
    await test.call('record/merge-subjects', editor, { from: pair.other.id, into: pair.one.id, reason: 'one meeting' })
    const merged = await test.call('record/get-subject', editor, { id: pair.one.id })
    expect(merged.properties.find(({ property }) => property === 'from')).toMatchObject({ conflicted: true })
    expect(merged.joined).toMatchObject([{ id: pair.other.id, reason: 'one meeting', by: 'Editor' }])
    expect((await proposals('meeting')).some(({ one, other }) => [one.id, other.id].includes(pair.other.id))).toBe(
      false,
    )
  })

  it('by taking apart: every claim goes back, and the pair is proposed again', async () => {
    const apart = await test.call('record/take-apart-subjects', editor, { from: pair.other.id, reason: 'two meetings' })
    expect(apart).toMatchObject({ from: pair.other.id, into: pair.one.id })
    expect(apart.claims).toBe(pair.properties.reduce((sum, { other }) => sum + other.length, 0))
    const back = await test.call('record/get-subject', editor, { id: pair.other.id })
    expect(back.mergedInto).toBeNull()
    expect(back.labels.map(({ name }) => name)).toEqual(pair.other.labels.map(({ name }) => name))
    expect(await madridPair()).toBeDefined()
    expect(await test.refusal('record/take-apart-subjects', editor, { from: pair.other.id, reason: 'once more' })).toBe(
      'nothing-to-undo',
    )
  })

  it('takes apart the last join first', async () => {
    const [a, b, c] = (await subjectsOf('meeting')).map(({ id }) => id) as [SubjectId, SubjectId, SubjectId]
    await test.call('record/merge-subjects', editor, { from: a, into: b, reason: 'first' })
    await test.call('record/merge-subjects', editor, { from: b, into: c, reason: 'second' })
    expect(await test.refusal('record/take-apart-subjects', editor, { from: a, reason: 'too early' })).toBe(
      'changed-meanwhile',
    )
    await test.call('record/take-apart-subjects', editor, { from: b, reason: 'second back' })
    await test.call('record/take-apart-subjects', editor, { from: a, reason: 'first back' })
    for (const id of [a, b, c]) {
      const { mergedInto, properties } = await test.call('record/get-subject', editor, { id })
      expect(mergedInto).toBeNull()
      expect(properties.length).toBeGreaterThan(0)
    }
  })

  it('by keeping apart: never proposed again, whatever is reviewed after', async () => {
    const known = await madridPair()
    const said = { one: known.one.id, other: known.other.id, reason: 'not the same' }
    await test.call('record/keep-subjects-apart', editor, said)
    expect(await test.refusal('record/keep-subjects-apart', editor, said)).toBe('already-done')
    await acceptAll(arabic!)
    await acceptAll(english!)
    const { findings } = await test.call('review/list-findings', editor, { documentId: english! })
    for (const { id } of findings.filter(({ kind }) => kind === 'meeting')) {
      await test.refusal('review/undo-review', editor, { documentId: english!, findingId: id })
      await test.refusal('review/accept-finding', editor, { documentId: english!, findingId: id })
    }
    const pairs = (await proposals('meeting')).map(({ one, other }) => `${one.id} ${other.id}`)
    expect(pairs).not.toContain(`${known.one.id} ${known.other.id}`)
  })

  it('and the proof still holds', async () =>
    expect(await test.call('record/verify', editor, {})).toMatchObject({ holds: true }))
})
