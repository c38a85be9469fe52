import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InstrumentId, PartyId, ProvisionId, RoundId } from '../../src/domain/id.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
type Person = Awaited<ReturnType<TestDatabase['person']>>
let officer: Person
let emirates: Person
let colleague: Person
let spain: Person
let assessor: Person
let second: Person
let reader: Person
let [are, esp] = [] as unknown as PartyId[]
let instrumentId: InstrumentId
let provisions: ProvisionId[]
let roundId: RoundId
let now = new Date('2026-03-01T08:00:00Z')
const on = (day: string) => (now = new Date(`${day}T08:00:00Z`))

beforeAll(async () => {
  test = await createTestDatabase()
  test.tools.now = () => now
  officer = await test.person('Officer', 'editor')
  emirates = await test.person('جهة اتصال الإمارات', 'focal-point')
  colleague = await test.person('زميلتها', 'focal-point')
  spain = await test.person('Focal point of Spain', 'focal-point')
  assessor = await test.person('Assessor', 'assessor')
  second = await test.person('Second assessor', 'assessor')
  reader = await test.person('Analyst', 'reader')
  const { added } = await test.call('follow-up/add-parties', officer, { states: ['ARE', 'ESP'] })
  ;[are, esp] = added as [PartyId, PartyId]
  const named = (await test.call('follow-up/list-focal-accounts', officer, {})).items
  expect(named.map(({ accountId }) => accountId).toSorted()).toEqual(
    [emirates, colleague, spain].map(({ accountId }) => accountId).toSorted(),
  )
  for (const [partyId, { accountId }] of [
    [are, emirates],
    [are, colleague],
    [esp, spain],
  ] as const)
    await test.call('follow-up/name-focal-point', officer, { partyId, accountId })
  instrumentId = (
    await test.call('follow-up/add-instrument', officer, {
      type: 'principles',
      titleAr: 'مبادئ',
      titleEn: 'Principles',
    } as never)
  ).id
  const pasted = '1. States should share information.\n2. States should engage communities.'
  const { language, places } = await test.call('follow-up/propose-provisions', officer, { instrumentId, pasted })
  const { items } = await test.call('follow-up/enter-provisions', officer, { instrumentId, language, places })
  provisions = items.map(({ id }) => id)
  await test.call('follow-up/add-scale', officer, {
    key: 'simple',
    aspect: 'implementation',
    labelAr: 'سلم التنفيذ',
    labelEn: 'Implementation',
    steps: [
      { key: 'not', labelAr: 'لم ينفذ', labelEn: 'Not implemented' },
      { key: 'partly', labelAr: 'نفذ جزئيا', labelEn: 'Partly implemented' },
      { key: 'fully', labelAr: 'نفذ كليا', labelEn: 'Fully implemented' },
    ],
  })
})
afterAll(() => test.close())

const round = () => ({
  titleAr: 'الجولة الأولى',
  titleEn: 'First round',
  dueOn: '2026-04-03',
  scaleKey: 'simple',
  scaleVersion: 1,
  provisions,
  parties: [are!, esp!],
})
const standings = async (person: Person) => {
  const matrix = await test.call('follow-up/get-matrix', person, { instrumentId })
  const order = [are, esp].map((partyId) => matrix.parties.findIndex(({ id }) => id === partyId))
  return matrix.rows.map(({ cells }) => order.map((place) => matrix.standings[Number(cells[place])]))
}
const partyIn = async (partyId: PartyId) =>
  (await test.call('follow-up/get-round', officer, { id: roundId })).parties.find((one) => one.partyId === partyId)!
/** How many answers, and how many assessments, wait for somebody. */
const work = async (person: Person) => {
  const { answers, assessments } = await test.call('follow-up/list-work', person, {})
  return [answers.length, assessments.length]
}
const answer = (partyId: PartyId, more: object = {}) => ({
  roundId,
  partyId,
  provisionId: provisions[0]!,
  version: 0,
  text: 'صدر القانون',
  language: 'ar' as const,
  step: 'partly',
  ...more,
})

describe('a round', () => {
  it('is prepared unseen, and opened with its deadline on a working day', async () => {
    const made = await test.call('follow-up/make-round', officer, round())
    roundId = made.id
    // 3 April 2026 is a Friday: the next working day there is Sunday.
    expect(made).toMatchObject({ state: 'draft', dueOn: '2026-04-05', dueAt: '2026-04-05T20:59:59.999Z' })
    expect((await test.call('follow-up/list-rounds', emirates, {})).items).toEqual([])
    expect(await test.refusal('follow-up/get-questionnaire', emirates, { roundId, partyId: are })).toBe('not-found')
    await test.call('follow-up/open-round', officer, { id: roundId })
    expect((await test.call('follow-up/list-rounds', emirates, {})).items).toHaveLength(1)
    expect(await test.refusal('follow-up/open-round', officer, { id: roundId })).toBe('changed-meanwhile')
  })

  it('plans an invitation and three reminders for each focal point, once', async () => {
    const { rows } = await test.database.pool.query('select account_id, kind from message order by kind')
    expect(rows).toHaveLength(3 * 4)
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['invitation', 'overdue', 'reminder-1', 'reminder-7']),
    )
  })

  it('shows each party just its own questionnaire', async () => {
    const mine = await test.call('follow-up/get-questionnaire', emirates, { roundId, partyId: are! })
    expect(mine.provisions.map(({ id }) => id)).toEqual(provisions)
    expect(await test.refusal('follow-up/get-questionnaire', emirates, { roundId, partyId: esp })).toBe('not-allowed')
    expect(await test.refusal('follow-up/save-answer', emirates, answer(esp!))).toBe('not-allowed')
    expect(await test.refusal('follow-up/save-answer', officer, answer(are!))).toBe('not-allowed')
  })

  it('keeps drafts to their party, and loses nothing when two officers write', async () => {
    await test.call('follow-up/see-round', emirates, { roundId, partyId: are! })
    expect((await partyIn(are!)).state).toBe('seen')
    const saved = await test.call('follow-up/save-answer', emirates, answer(are!))
    expect(saved.version).toBe(1)
    const late = answer(are!, { text: 'نص آخر' })
    expect(await test.refusal('follow-up/save-answer', colleague, late)).toBe('changed-meanwhile')
    await test.call('follow-up/save-answer', colleague, { ...late, version: 1 })
    const { answers } = await test.call('follow-up/get-questionnaire', emirates, { roundId, partyId: are! })
    expect(answers).toMatchObject([{ text: 'نص آخر', version: 2, changedByName: 'زميلتها', submittedAt: null }])
    const seen = await test.call('follow-up/get-cell', officer, { partyId: are!, provisionId: provisions[0]! })
    expect(seen.answers).toEqual([])
    expect(await standings(officer)).toEqual([
      ['no-report', 'no-report'],
      ['no-report', 'no-report'],
    ])
    expect(await test.refusal('follow-up/save-answer', emirates, answer(are!, { version: 2, step: 'x' }))).toBe(
      'bad-input',
    )
  })

  it('is submitted once, by one who saw all that is written', async () => {
    const submit = { roundId, partyId: are!, answered: 0 }
    expect(await test.refusal('follow-up/submit-answers', emirates, submit)).toBe('changed-meanwhile')
    await test.call('follow-up/submit-answers', emirates, { ...submit, answered: 1 })
    expect(await partyIn(are!)).toMatchObject({ state: 'submitted', timeliness: 'submitted', answered: 1 })
    expect(await test.refusal('follow-up/submit-answers', colleague, { ...submit, answered: 1 })).toBe(
      'changed-meanwhile',
    )
    expect(await test.refusal('follow-up/save-answer', emirates, answer(are!, { version: 2 }))).toBe(
      'changed-meanwhile',
    )
    expect(await work(assessor)).toEqual([1, 0])
    expect(await work(spain)).toEqual([0, 0])
    expect(await standings(spain)).toEqual([
      ['self-reported', 'no-report'],
      ['no-report', 'no-report'],
    ])
  })

  it('tells who is late, extends with a reason, reminds once a day, and shows what is missing', async () => {
    on('2026-04-07')
    expect((await test.call('follow-up/list-overdue', officer, {})).answers.map(({ party }) => party.partyId)).toEqual([
      esp,
    ])
    const extension = { id: roundId, partyId: esp!, reason: 'elections' }
    expect(await test.refusal('follow-up/extend-deadline', officer, { ...extension, dueOn: '2026-04-01' })).toBe(
      'bad-input',
    )
    await test.call('follow-up/extend-deadline', officer, { ...extension, dueOn: '2026-04-20' })
    expect(await partyIn(esp!)).toMatchObject({ timeliness: 'in-time', extensionReason: 'elections' })
    await test.call('follow-up/nudge', officer, { id: roundId, partyId: esp! })
    await test.call('follow-up/nudge', officer, { id: roundId, partyId: esp! })
    const { rows } = await test.database.pool.query(`select count(*)::int as n from message where kind like 'nudge:%'`)
    expect(rows[0].n).toBe(1)
    on('2026-05-01')
    await test.call('follow-up/close-round', officer, { id: roundId })
    expect(await partyIn(esp!)).toMatchObject({ timeliness: 'missing' })
    expect(await test.refusal('follow-up/save-answer', spain, answer(esp!))).toBe('changed-meanwhile')
  })
})

describe('measures and evidence', () => {
  it('move a cell from self-reported to documented when an assessor grades them', async () => {
    const measure = await test.call('follow-up/add-measure', emirates, {
      partyId: are!,
      kind: 'law',
      titleAr: 'قانون مكافحة تمويل الإرهاب',
      status: 'in-force',
      sinceOn: '2026-02-01',
      provisions: [provisions[1]!],
    } as never)
    const target = { partyId: are!, measureId: measure.id }
    const said = { ...target, type: 'law-text' as const, title: 'الجريدة الرسمية', vouchedBy: 'وزارة العدل' }
    const link = { ...said, url: 'https://example.org/law' }
    expect(await test.refusal('follow-up/add-link-evidence', spain, link)).toBe('not-allowed')
    expect(await test.refusal('follow-up/add-link-evidence', emirates, { ...link, url: 'javascript:alert(1)' })).toBe(
      'bad-input',
    )
    const { evidence } = await test.call('follow-up/add-link-evidence', emirates, link)
    expect((await standings(reader))[1]![0]).toBe('self-reported')
    const graded = { ...target, evidenceId: evidence[0]!.id, grade: 'documented' as const }
    expect(await test.refusal('follow-up/grade-evidence', emirates, graded)).toBe('not-allowed')
    await test.call('follow-up/grade-evidence', assessor, graded)
    expect((await standings(reader))[1]![0]).toBe('documented')
    await test.call('follow-up/withdraw-evidence', emirates, { ...target, evidenceId: evidence[0]!.id })
    expect((await standings(reader))[1]![0]).toBe('no-report')
  })
})

describe('an assessment', () => {
  const of = () => ({ partyId: are!, provisionId: provisions[0]! })
  const said = () => ({
    ...of(),
    roundId,
    scaleKey: 'simple',
    scaleVersion: 1,
    step: 'partly',
    reasons: 'The law is in force; its oversight is not shown.',
    language: 'en' as const,
    sources: [{ url: 'https://example.org/law', title: 'Official gazette' }],
  })
  const seenBy = async (person: Person) => (await test.call('follow-up/list-assessments', person, of())).items.length

  it('goes from draft to comments, adoption by another, and the reply, each seen by whom it may', async () => {
    const drafted = await test.call('follow-up/draft-assessment', assessor, said() as never)
    const at = (version: number) => ({ ...of(), id: drafted.id, version })
    expect([await seenBy(emirates), await seenBy(officer), await seenBy(reader)]).toEqual([0, 1, 0])
    expect([await work(assessor), await work(emirates)]).toEqual([
      [0, 1],
      [0, 0],
    ])
    await test.call('follow-up/send-assessment', assessor, at(1))
    expect([await work(emirates), await work(spain)]).toEqual([
      [0, 1],
      [0, 0],
    ])
    expect([await seenBy(emirates), await seenBy(spain), await seenBy(reader)]).toEqual([1, 0, 0])
    const comment = { ...of(), id: drafted.id, text: 'توجد هيئة رقابة.', language: 'ar' as const }
    expect(await test.refusal('follow-up/comment-on-assessment', spain, comment)).toBe('not-allowed')
    expect(await test.refusal('follow-up/adopt-assessment', second, at(2))).toBe('not-now')
    await test.call('follow-up/comment-on-assessment', emirates, comment)
    expect(await test.refusal('follow-up/adopt-assessment', assessor, at(2))).toBe('needs-another-person')
    expect(await test.refusal('follow-up/adopt-assessment', second, at(1))).toBe('changed-meanwhile')
    const adopted = await test.call('follow-up/adopt-assessment', second, at(2))
    expect(adopted.replyDueAt).toMatch(/^2026-10-28/)
    expect((await standings(reader))[0]![0]).toBe('self-reported')
    expect((await standings(emirates))[0]![0]).toBe('assessed')
    await test.call('follow-up/reply-to-assessment', emirates, { ...comment, text: 'لا نوافق.', disputes: true })
    expect((await standings(officer))[0]![0]).toBe('disputed')
    expect(await work(assessor)).toEqual([0, 0])
    const { answers, assessments } = await test.call('follow-up/get-cell', emirates, of())
    expect(answers).toHaveLength(1)
    expect(assessments[0]!.comments.map(({ kind, text }) => [kind, text])).toEqual([
      ['comment', 'توجد هيئة رقابة.'],
      ['reply', 'لا نوافق.'],
    ])
  })

  it('is never sent without a source, or rated off its scale', async () => {
    expect(await test.refusal('follow-up/draft-assessment', assessor, { ...said(), step: 'wholly' })).toBe('bad-input')
    const drafted = await test.call('follow-up/draft-assessment', assessor, { ...said(), sources: [] } as never)
    expect(await test.refusal('follow-up/send-assessment', assessor, { ...of(), id: drafted.id, version: 1 })).toBe(
      'not-now',
    )
  })

  it('is seen by participants or everybody where its party consents', async () => {
    const provisionId = provisions[1]!
    for (const [consent, sees] of [
      ['participants', [1, 0]],
      ['public', [2, 1]],
    ] as const) {
      const { id } = await test.call('follow-up/draft-assessment', assessor, {
        ...said(),
        provisionId,
        consent,
      } as never)
      const target = { partyId: are!, provisionId, id }
      await test.call('follow-up/send-assessment', assessor, { ...target, version: 1 })
      await test.call('follow-up/comment-on-assessment', emirates, { ...target, text: 'نعم', language: 'ar' })
      await test.call('follow-up/adopt-assessment', second, { ...target, version: 2 })
      const listed = async (person: Person) =>
        (await test.call('follow-up/list-assessments', person, { partyId: are!, provisionId })).items.length
      expect([await listed(spain), await listed(reader)]).toEqual(sees)
    }
  })
})

describe('acceptance', () => {
  it('is a second axis: a disputed provision shows as disputed, one not addressed as such', async () => {
    const provisionId = provisions[1]!
    const state = { partyId: esp!, provisionId, statedOn: '2026-05-02' }
    await test.call('follow-up/state-acceptance', spain, { ...state, said: 'not-addressed-to' })
    expect((await standings(officer))[1]![1]).toBe('not-addressed')
    const { items } = await test.call('follow-up/state-acceptance', officer, {
      ...state,
      said: 'disputed',
      note: 'Reserved',
    })
    expect((await standings(officer))[1]![1]).toBe('disputed')
    expect(items.map((one) => one.said)).toEqual(['disputed', 'not-addressed-to'])
    expect(await test.refusal('follow-up/state-acceptance', emirates, { ...state, said: 'noted' })).toBe('not-allowed')
  })
})

describe('the database itself', () => {
  it.each([
    ['a focal point reads no draft of another party', 'emirates', 'select 1 from answer where party_id = $1'],
    [
      'a reader reads no assessment that is not public',
      'reader',
      `select 1 from assessment where party_id = $1 and consent <> 'public'`,
    ],
    ['a focal point reads no version of others', 'spain', 'select 1 from answer_version where party_id <> $1'],
  ])('%s', async (_what, who, query) => {
    const actor = { emirates, reader, spain }[who]!
    const rows = await test.store.read(actor, async (tx) => {
      const { CompiledQuery } = await import('kysely')
      const party = who === 'reader' ? are : esp
      return (
        await (tx.db as never as { executeQuery(q: unknown): Promise<{ rows: unknown[] }> }).executeQuery(
          CompiledQuery.raw(query, [party]),
        )
      ).rows
    })
    expect(rows).toEqual([])
  })

  it('verifies, whole', async () =>
    expect((await test.call('record/verify', await test.person('Ada', 'administrator'), {})).holds).toBe(true))
})
