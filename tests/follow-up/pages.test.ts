import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let now = new Date('2126-03-01T08:00:00Z')
let measureId: string
let evidenceId: string

beforeAll(async () => {
  stage = await setStage()
  stage.tools.now = () => now
  const { are, esp, emirates, spain, provisions, roundId, instrumentId, officer } = stage
  const { id: other } = await stage.call('follow-up/add-instrument', officer, {
    type: 'resolution',
    titleEn: 'Another',
  } as never)
  const { items } = await stage.call('follow-up/enter-provisions', officer, {
    instrumentId: other,
    language: 'en',
    places: [
      { provisionId: null, said: { number: '9', force: 'urges', addressees: [], text: 'States should report.' } },
    ],
  } as never)
  await stage.call('follow-up/link-provisions', officer, { from: items[0]!.id, to: provisions[0]!, kind: 'cites' })
  await stage.call('follow-up/change-provision', officer, { id: items[0]!.id, addressing: 'listed', addressees: [esp] })
  expect(instrumentId).not.toBe(other)
  const measure = await stage.call('follow-up/add-measure', emirates, {
    partyId: are,
    kind: 'law',
    titleAr: 'قانون',
    startsOn: '2126-01-01',
    provisions: [provisions[0]!],
    status: 'planned',
    sinceOn: '2125-12-01',
  } as never)
  measureId = measure.id
  const added = await stage.call('follow-up/add-link-evidence', emirates, {
    partyId: are,
    measureId: measure.id,
    type: 'law-text',
    title: 'الجريدة الرسمية',
    vouchedBy: 'وزارة العدل',
    url: 'https://example.org/law',
  })
  evidenceId = added.evidence[0]!.id
  for (const [partyId, person, text] of [
    [are, emirates, 'صدر القانون'],
    [esp, spain, 'A law is in force'],
  ] as const)
    await stage.call('follow-up/save-answer', person, {
      roundId,
      partyId,
      provisionId: provisions[0]!,
      version: 0,
      step: 'partly',
      text,
      language: 'en',
    })
  await stage.call('follow-up/submit-answers', emirates, { roundId, partyId: are, answered: 1 })
})
afterAll(() => stage.close())

const assess = async () => {
  const { are: partyId, provisions, assessor, second, roundId } = stage
  const provisionId = provisions[0]!
  const draft = await stage.call('follow-up/draft-assessment', assessor, {
    partyId,
    provisionId,
    roundId,
    scaleKey: 'simple',
    scaleVersion: 1,
    step: 'fully',
    reasons: 'The law is in force.',
    language: 'en',
    sources: [{ measureId, evidenceId }],
  } as never)
  const sent = await stage.call('follow-up/send-assessment', assessor, {
    partyId,
    provisionId,
    id: draft.id,
    version: draft.version,
  })
  return { partyId, provisionId, id: sent.id, version: sent.version, second }
}

describe('the page of a party', () => {
  it('says how each instrument stands, its rounds, and what is overdue', async () => {
    const { are, officer, provisions } = stage
    const known = await stage.call('follow-up/get-party', officer, { id: are })
    const count = (standing: string) =>
      known.instruments.map(({ counts }) => counts[known.standings.indexOf(standing as never)])
    expect(known.instruments.map(({ instrument }) => instrument.titleEn).toSorted()).toEqual([
      'Another',
      'Madrid Principles',
    ])
    expect(count('self-reported').toSorted()).toEqual([0, 1])
    expect(count('no-report').toSorted()).toEqual([0, 2])
    expect(count('not-addressed').toSorted()).toEqual([0, 1])
    expect(known.rounds).toMatchObject([{ party: { state: 'submitted', answered: 1 } }])
    expect(known.answered).toMatchObject([{ provisionId: provisions[0], number: '1' }])
    expect(known.overdue).toMatchObject({ answers: [], measures: [{ measureId, late: 'start', dueOn: '2126-01-01' }] })
  })

  it('shows an answer to those alone who may see it', async () => {
    const { are, instrumentId, officer, spain, reader } = stage
    const seen = async (person: typeof officer) =>
      (await stage.call('follow-up/get-party-provisions', person, { partyId: are, instrumentId })).items[0]!.voices
    expect(await seen(officer)).toMatchObject({
      standing: 'self-reported',
      evidence: 'claimed',
      measures: 1,
      report: { text: 'صدر القانون', step: 'partly', scaleKey: 'simple' },
      ratings: [],
    })
    // It is shared with participants: Spain speaks in the round, an analyst does not.
    expect((await seen(spain)).report?.text).toBe('صدر القانون')
    expect(await seen(reader)).toMatchObject({ standing: 'self-reported', report: null })
  })
})

describe('the page of a provision', () => {
  it('has both texts, its neighbours, its ties, every party and the measures', async () => {
    const { officer, provisions, are, esp } = stage
    const known = await stage.call('follow-up/get-provision', officer, { id: provisions[0]! })
    expect(known).toMatchObject({ before: null, after: provisions[1], linked: [{ number: '9' }] })
    expect(known.provision.ar?.text).toBeTruthy()
    expect(known.parties.map(({ partyId, voices }) => [partyId, voices.standing])).toEqual([
      [esp, 'no-report'],
      [are, 'self-reported'],
    ])
    expect(known.counts.reduce((sum, one) => sum + one, 0)).toBe(2)
    expect(known.measures.map(({ id }) => id)).toEqual([measureId])
  })

  it('is none for an id of nobody', async () =>
    expect(await stage.refusal('follow-up/get-provision', stage.officer, { id: stage.roundId as never })).toBe(
      'not-found',
    ))
})

describe('the grid of an assessor', () => {
  it('shows what was submitted, with evidence and ratings; a draft stays its party’s', async () => {
    const { assessor, roundId, are, esp, provisions } = stage
    const submitted = await stage.call('follow-up/get-answers-to-assess', assessor, { roundId, partyId: are })
    expect(submitted.provisions.map(({ id }) => id)).toEqual(provisions)
    expect(submitted.answers.map(({ text }) => text)).toEqual(['صدر القانون'])
    expect(submitted.measures[0]!.evidence[0]!.title).toBe('الجريدة الرسمية')
    expect((await stage.call('follow-up/get-answers-to-assess', assessor, { roundId, partyId: esp })).answers).toEqual(
      [],
    )
  })

  it.each(['emirates', 'spain', 'reader'] as const)('is not for %s', async (who) =>
    expect(
      await stage.refusal('follow-up/get-answers-to-assess', stage[who], {
        roundId: stage.roundId,
        partyId: stage.are,
      }),
    ).toBe('not-allowed'),
  )
})

describe('everything overdue', () => {
  const overdue = async (more: object = {}) => {
    const all = await stage.call('follow-up/list-overdue', stage.officer, more)
    return [all.answers.length, all.comments.length, all.replies.length, all.measures.length]
  }

  it('has answers, comments, replies and measures past their day', async () => {
    const { second, ...of } = await assess()
    expect(await overdue()).toEqual([0, 0, 0, 1])
    now = new Date('2126-04-20T08:00:00Z')
    expect(await overdue()).toEqual([1, 1, 0, 1])
    await stage.call('follow-up/adopt-assessment', second, of)
    expect(await overdue()).toEqual([1, 0, 0, 1])
    now = new Date('2127-04-20T08:00:00Z')
    expect(await overdue()).toEqual([1, 0, 1, 1])
    expect(await overdue({ partyId: stage.esp })).toEqual([1, 0, 0, 0])
    await stage.call('follow-up/set-measure-status', stage.emirates, {
      partyId: stage.are,
      measureId: measureId as never,
      status: 'in-force',
      sinceOn: '2126-05-01',
    })
    expect(await overdue({ partyId: stage.are })).toEqual([0, 0, 1, 0])
  })

  it('names no assessment to those who may not see it', async () =>
    expect((await stage.call('follow-up/list-overdue', stage.reader, {})).replies).toEqual([]))
})
