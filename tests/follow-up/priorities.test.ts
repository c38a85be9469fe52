import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PartyId, ProvisionId } from '../../src/domain/id.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let now = new Date('2126-03-01T08:00:00Z')

type Rated = { party: PartyId; provision: ProvisionId; scale: string; step: string; consent?: string }

async function rate({ party: partyId, provision: provisionId, scale, step, consent = 'public' }: Rated) {
  const of = { partyId, provisionId }
  const { id } = await stage.call('follow-up/draft-assessment', stage.assessor, {
    ...of,
    scaleKey: scale,
    scaleVersion: 1,
    step,
    reasons: 'As its report shows.',
    language: 'en',
    sources: [{ url: 'https://example.org', title: 'Source' }],
    consent: consent as 'public',
  })
  await stage.call('follow-up/send-assessment', stage.assessor, { ...of, id, version: 1 })
  now = new Date(now.getTime() + 40 * 24 * 3600 * 1000)
  await stage.call('follow-up/adopt-assessment', stage.second, { ...of, id, version: 2 })
  return id
}

beforeAll(async () => {
  stage = await setStage()
  stage.tools.now = () => now
  const { are, esp, provisions, officer } = stage
  const [first, second, third] = provisions as [ProvisionId, ProvisionId, ProvisionId]
  // Two fall short on the first, of whom one has since come further; on another scale the second is the lower.
  await rate({ party: are, provision: first, scale: 'technical-compliance', step: 'nc' })
  await rate({ party: esp, provision: first, scale: 'technical-compliance', step: 'nc' })
  await rate({ party: esp, provision: first, scale: 'technical-compliance', step: 'pc' })
  await rate({ party: are, provision: second, scale: 'technical-compliance', step: 'lc' })
  await rate({ party: are, provision: second, scale: 'effectiveness', step: 'low', consent: 'committee-and-party' })
  await rate({ party: esp, provision: third, scale: 'implementation-five', step: 'partially' })
  await stage.call('follow-up/change-provision', officer, { id: third, priority: true })
})
afterAll(() => stage.close())

const list = (person = stage.officer, more = {}) => stage.call('follow-up/list-priorities', person, more)
const byScale = async (person = stage.officer) =>
  (await list(person)).scales.map(({ scale, rated, short, items }) => [
    scale.key,
    rated,
    short,
    items.map(({ provision, rated: n, short: few, lowest }) => [provision.number, n, few, lowest]),
  ])

describe('priorities over all', () => {
  it('count the cells in the lower half of each scale by itself, the latest rating of each alone', async () =>
    expect(await byScale()).toEqual([
      ['effectiveness', 1, 1, [['2', 1, 1, 1]]],
      ['implementation-five', 1, 0, []],
      ['technical-compliance', 3, 2, [['1', 2, 2, 1]]],
    ]))

  it('leave out what its consent keeps from whoever looks', async () => {
    expect(await byScale(stage.reader)).toEqual([
      ['implementation-five', 1, 0, []],
      ['technical-compliance', 3, 2, [['1', 2, 2, 1]]],
    ])
    expect((await byScale(stage.emirates)).map(([key]) => key)).toContain('effectiveness')
    expect((await byScale(stage.spain)).map(([key]) => key)).not.toContain('effectiveness')
  })

  it('tell of how many nothing is reported, and what was marked', async () => {
    const { emirates, esp, provisions, roundId, are } = stage
    expect((await list()).silent.map(({ provision, asked, silent }) => [provision.number, asked, silent])).toEqual([
      ['3', 2, 2],
      ['1', 2, 2],
      ['2', 2, 2],
    ])
    const answer = { roundId, partyId: are, provisionId: provisions[0]!, version: 0, text: 'نعم', language: 'ar' }
    await stage.call('follow-up/save-answer', emirates, answer as never)
    await stage.call('follow-up/submit-answers', emirates, { roundId, partyId: are, answered: 1 })
    await stage.call('follow-up/state-acceptance', stage.spain, {
      partyId: esp,
      provisionId: provisions[1]!,
      said: 'not-addressed-to',
      statedOn: '2126-03-01',
    })
    const { silent, marked } = await list()
    expect(silent.map(({ provision, asked, silent: n }) => [provision.number, asked, n])).toEqual([
      ['3', 2, 2],
      ['1', 2, 1],
      ['2', 1, 1],
    ])
    expect(marked.map(({ provision, silent: n, shortfalls }) => [provision.number, n, shortfalls])).toMatchObject([
      ['3', 2, [{ scaleKey: 'implementation-five', rated: 1, short: 0 }]],
    ])
  })

  it('ask just those a provision is addressed to, where they are listed', async () => {
    const { officer, provisions, esp } = stage
    await stage.call('follow-up/change-provision', officer, {
      id: provisions[2]!,
      addressing: 'listed',
      addressees: [esp],
    })
    const silent = (await list()).silent.map(({ provision, asked, silent: n }) => [provision.number, asked, n])
    expect(silent).toContainEqual(['3', 1, 1])
  })

  it('lead from every number to as many cells', async () => {
    const { scales, silent } = await list()
    for (const { items } of scales)
      for (const { provision, scaleKey, scaleVersion, rated, short } of items) {
        const of = { provisionId: provision.provisionId, scaleKey, scaleVersion }
        const { cells } = await stage.call('follow-up/list-behind', stage.officer, of)
        expect([cells.length, cells.filter((one) => one.short).length]).toEqual([rated, short])
      }
    for (const { provision, silent: n } of silent) {
      const { cells } = await stage.call('follow-up/list-behind', stage.officer, { provisionId: provision.provisionId })
      expect(cells).toHaveLength(n)
    }
    const of = { provisionId: stage.provisions[1]!, scaleKey: 'effectiveness', scaleVersion: 1 }
    expect((await stage.call('follow-up/list-behind', stage.reader, of)).cells).toEqual([])
  })

  it('are those of one instrument where one is named, and refused for a scale that is none', async () => {
    const { id } = await stage.call('follow-up/add-instrument', stage.officer, { type: 'principles', titleEn: 'Other' })
    expect(await list(stage.officer, { instrumentId: id })).toEqual({ scales: [], silent: [], marked: [] })
    const none = { provisionId: stage.provisions[0]!, scaleKey: 'none' }
    expect(await stage.refusal('follow-up/list-behind', stage.reader, none)).toBe('not-found')
  })
})

describe('priorities of one party', () => {
  const own = (person: Stage['reader'], partyId: PartyId) =>
    stage.call('follow-up/list-party-priorities', person, { partyId })

  it('are its cells that fall short, scale by scale, and what it is silent on, priority ones first', async () => {
    const { short, silent, silentCount } = await own(stage.officer, stage.are)
    expect(short.map(({ scaleKey, step, place, provision }) => [scaleKey, step, place, provision.number])).toEqual([
      ['effectiveness', 'low', 1, '2'],
      ['technical-compliance', 'nc', 1, '1'],
    ])
    expect(silent.map(({ number }) => number)).toEqual(['2'])
    expect(silentCount).toBe(1)
    expect((await own(stage.officer, stage.esp)).silent.map(({ number }) => number)).toEqual(['3', '1'])
  })

  it('hide what their consent hides', async () =>
    expect((await own(stage.reader, stage.are)).short.map(({ scaleKey }) => scaleKey)).toEqual([
      'technical-compliance',
    ]))

  it('flag what the party disputes', async () => {
    now = new Date('2126-05-01T08:00:00Z')
    const [, law] = (await own(stage.officer, stage.are)).short
    await stage.call('follow-up/reply-to-assessment', stage.emirates, {
      partyId: stage.are,
      provisionId: stage.provisions[0]!,
      id: law!.assessmentId,
      text: 'No.',
      language: 'en',
      disputes: true,
    })
    expect((await own(stage.reader, stage.are)).short[0]).toMatchObject({ disputed: true })
  })

  it('are none of a party that is none', async () =>
    expect(await stage.refusal('follow-up/list-party-priorities', stage.reader, { partyId: stage.roundId })).toBe(
      'not-found',
    ))
})
