import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InstrumentId } from '../../src/domain/id.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeDocument } from '../support/factories.ts'

let test: TestDatabase
let [officer, reviewer, focal] = [] as unknown as Awaited<ReturnType<TestDatabase['person']>>[]
beforeAll(async () => {
  test = await createTestDatabase()
  officer = await test.person('Officer', 'editor')
  reviewer = await test.person('Reviewer', 'reviewer')
  focal = await test.person('جهة الاتصال', 'focal-point')
})
afterAll(() => test.close())

const ENGLISH = `The group of experts,
1. Decides that States shall prevent the travel of foreign terrorist fighters;
2. Urges Member States to exchange information in accordance with resolution 1373 (2001);
3. Encourages States to engage local communities in early detection.
`
const ARABIC = `١- يقرر أن تمنع الدول سفر المقاتلين الإرهابيين الأجانب؛
٢- يدعو الدول الأعضاء إلى تبادل المعلومات وفقا للقرار 1373 (2001)؛
`
const added = (title: string) =>
  test.call('follow-up/add-instrument', officer!, { type: 'principles', titleEn: title } as never)

const enter = async (instrumentId: InstrumentId, pasted: string) => {
  const { language, places } = await test.call('follow-up/propose-provisions', officer!, { instrumentId, pasted })
  const chosen = places.map(({ provisionId, said }) => ({ provisionId, said }))
  return test.call('follow-up/enter-provisions', officer!, { instrumentId, language, places: chosen })
}

describe('an instrument', () => {
  it('needs a title in one language, and is there once by its identity', async () => {
    expect(await test.refusal('follow-up/add-instrument', officer!, { type: 'resolution' })).toBe('bad-input')
    const resolution = { type: 'resolution', body: 'security-council', number: '2178', year: 2014, titleEn: 'R' }
    await test.call('follow-up/add-instrument', officer!, resolution as never)
    expect(await test.refusal('follow-up/add-instrument', officer!, resolution)).toBe('already-done')
  })

  it('takes its provisions from a paste, with force and addressees as they are read', async () => {
    const { id } = await added('Principles A')
    const { items } = await enter(id, ENGLISH)
    expect(items.map(({ position, number, force }) => [position, number, force])).toEqual([
      [1, '1', 'decides'],
      [2, '2', 'urges'],
      [3, '3', 'encourages'],
    ])
    expect(items[1]!.en).toMatchObject({ addressees: ['Member States'] })
    expect(items[1]!.ar).toBeNull()
  })

  it('holds its two expressions side by side and tells where they do not agree', async () => {
    const { id } = await added('Principles B')
    await enter(id, ENGLISH)
    const { items, added: count } = await enter(id, ARABIC)
    expect(count).toBe(2)
    expect(items.map(({ ar, en }) => [ar?.number ?? null, en?.number ?? null])).toEqual([
      ['1', '1'],
      ['2', '2'],
      [null, '3'],
    ])
    expect(items.map(({ disagreements }) => disagreements)).toEqual([[], ['other-force'], ['missing-ar']])
    // «يدعو» calls upon where the English urges: nothing is shown stronger than both say.
    expect(items[1]!.force).toBe('urges')
  })

  it('makes room for an item that only the second language has', async () => {
    const { id } = await added('Principles C')
    await enter(id, ENGLISH.replace(/^2\..*\n/m, ''))
    const { items } = await enter(id, ARABIC)
    expect(items.map(({ ar, en }) => [ar?.number ?? null, en?.number ?? null])).toEqual([
      ['1', '1'],
      ['2', null],
      [null, '3'],
    ])
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3])
  })

  it('is not entered over what somebody entered meanwhile', async () => {
    const { id } = await added('Principles D')
    const { places } = await test.call('follow-up/propose-provisions', officer!, { instrumentId: id, pasted: ENGLISH })
    await enter(id, ENGLISH)
    const late = { instrumentId: id, language: 'en', places: places.map(({ said }) => ({ provisionId: null, said })) }
    expect(await test.refusal('follow-up/enter-provisions', officer!, late)).toBe('changed-meanwhile')
    const empty = { instrumentId: (await added('E')).id, language: 'en', places: [{ provisionId: null, said: null }] }
    expect(await test.refusal('follow-up/enter-provisions', officer!, empty)).toBe('bad-input')
  })

  it('takes the accepted recommendations of a document, each with its place', async () => {
    const text = `قرار\n\n${ARABIC}`
    const documentId = await makeDocument(test, text)
    const { id } = await added('Principles F')
    const ask = { instrumentId: id, documentId }
    expect(await test.refusal('follow-up/propose-provisions', officer!, ask)).toBe('bad-input')
    const { findings } = await test.call('review/list-findings', reviewer!, { documentId })
    for (const { id: findingId, kind } of findings)
      if (kind === 'recommendation') await test.call('review/accept-finding', reviewer!, { documentId, findingId })
    const { places, language } = await test.call('follow-up/propose-provisions', officer!, ask)
    expect(language).toBe('ar')
    expect(places).toHaveLength(2)
    for (const { said } of places) expect(text.slice(said!.start!, said!.end!)).toBe(said!.text)
  })
})

describe('a provision', () => {
  it('is addressed to parties, given themes, and tied to others', async () => {
    const { added: parties } = await test.call('follow-up/add-parties', officer!, { states: ['ARE', 'ESP'] })
    const { id } = await added('Principles G')
    const { items } = await enter(id, ENGLISH)
    const [first, second] = items
    const changed = await test.call('follow-up/change-provision', officer!, {
      id: first!.id,
      addressing: 'listed',
      addressees: [parties[0]!, parties[0]!],
      themes: ['borders', 'borders'],
      priority: true,
    })
    expect(changed).toMatchObject({
      addressing: 'listed',
      addressees: [parties[0]],
      themes: ['borders'],
      priority: true,
    })
    const link = { from: second!.id, to: first!.id, kind: 'implements' as const }
    await test.call('follow-up/link-provisions', officer!, link)
    expect((await test.call('follow-up/link-provisions', officer!, link)).links).toEqual([link])
    expect(await test.refusal('follow-up/link-provisions', officer!, { ...link, to: link.from })).toBe('bad-input')
    expect((await test.call('follow-up/unlink-provisions', officer!, link)).links).toEqual([])
  })
})

describe('parties', () => {
  it('are added once by code, with their names in both languages', async () => {
    await test.call('follow-up/add-parties', officer!, { states: ['MAR'], groups: ['Arab League'] })
    expect((await test.call('follow-up/add-parties', officer!, { states: ['MAR'] })).added).toEqual([])
    const { items } = await test.call('follow-up/list-parties', officer!, {})
    expect(items.find(({ iso3 }) => iso3 === 'MAR')).toMatchObject({ nameEn: 'Morocco', nameAr: 'المغرب' })
    expect(await test.refusal('follow-up/add-parties', officer!, { states: ['XXX'] })).toBe('bad-input')
  })

  it('have focal points, who are named and released', async () => {
    const { added: [partyId] } = await test.call('follow-up/add-parties', officer!, { states: ['JOR'] }) // prettier-ignore
    const target = { partyId: partyId!, accountId: focal!.accountId }
    await test.call('follow-up/name-focal-point', officer!, target)
    const { items } = await test.call('follow-up/list-parties', focal!, { mine: true })
    expect(items.map(({ iso3 }) => iso3)).toEqual(['JOR'])
    await test.call('follow-up/release-focal-point', officer!, target)
    expect((await test.call('follow-up/list-parties', focal!, { mine: true })).items).toEqual([])
    expect(
      await test.refusal('follow-up/name-focal-point', officer!, { ...target, accountId: reviewer!.accountId }),
    ).toBe('bad-input')
  })
})
