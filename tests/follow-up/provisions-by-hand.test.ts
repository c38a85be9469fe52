import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InstrumentId, ProvisionId } from '../../src/domain/id.ts'
import { makeDocument } from '../support/factories.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let instrumentId: InstrumentId
let [a, b, c] = [] as unknown as ProvisionId[]
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

const add = (en: string, after: ProvisionId | null, more = {}) =>
  stage.call('follow-up/add-provision', stage.officer, {
    instrumentId,
    after,
    force: 'urges',
    en: { text: en },
    ...more,
  } as never)
const list = async () => (await stage.call('follow-up/get-instrument', stage.officer, { id: instrumentId })).items
const order = async () =>
  (await list()).map(({ en, withdrawn, position }) => `${position}${withdrawn ? `(${en!.text})` : en!.text}`).join(' ')
const move = (id: ProvisionId, after: ProvisionId | null) =>
  stage.call('follow-up/move-provision', stage.officer, { id, after })
const withdraw = (id: ProvisionId, reason = 'Merged into the first.') =>
  stage.call('follow-up/withdraw-provision', stage.officer, { id, reason })

let count = 0
beforeEach(async () => {
  const titled = { type: 'principles' as const, titleEn: `By hand ${++count}` }
  instrumentId = (await stage.call('follow-up/add-instrument', stage.officer, titled)).id
  a = (await add('a', null)).id
  c = (await add('c', a!)).id
  b = (await add('b', a!)).id
})

describe('a provision by hand', () => {
  it('is added at its place, with both texts, whom it addresses and its themes', async () => {
    expect(await order()).toBe('1a 2b 3c')
    const said = {
      number: '2 bis',
      force: 'decides' as const,
      addressing: 'listed' as const,
      addressees: [stage.esp],
      themes: ['borders'],
      priority: true,
      ar: { number: '2', force: 'decides' as const, addressees: ['الدول'], text: 'تقرر الدول.' },
      en: { number: '2', force: 'decides' as const, addressees: ['States'], text: 'x' },
    }
    const added = await add('', b!, said)
    expect(added).toMatchObject({ ...said, position: 3, disagreements: [], withdrawn: null })
    expect(await order()).toBe('1a 2b 3x 4c')
  })

  it('is moved to another place, and none is lost', async () => {
    await move(c!, null)
    expect(await order()).toBe('1c 2a 3b')
    await move(c!, b!)
    expect(await order()).toBe('1a 2b 3c')
    await move(c!, c!)
    expect(await order()).toBe('1a 2b 3c')
    await Promise.all([move(a!, c!), move(b!, null), move(c!, a!)])
    expect((await list()).map(({ position }) => position)).toEqual([1, 2, 3])
  })

  it('is changed in number, force and text, and no longer said to stand where it does not', async () => {
    const text = 'States should share what they know.'
    const documentId = await makeDocument(stage, `${text}\n`)
    const placed = { number: '1', force: 'urges', addressees: [], text, documentId, start: 0, end: text.length }
    const places = [{ provisionId: a!, said: placed }, ...[b!, c!].map((id) => ({ provisionId: id, said: null }))]
    await stage.call('follow-up/enter-provisions', stage.officer, { instrumentId, language: 'en', places } as never)
    const en = { number: '1', force: 'urges' as const, addressees: [], text }
    const same = await stage.call('follow-up/change-provision', stage.officer, { id: a!, number: 'I', en })
    expect(same).toMatchObject({ number: 'I', en: { documentId, start: 0, end: text.length } })
    const changed = await stage.call('follow-up/change-provision', stage.officer, {
      id: a!,
      force: 'recommends',
      ar: { text: 'ينبغي للدول أن تتبادل ما تعرفه.' },
      en: { ...en, text: `${text} And more.` },
      since: same.changedAt,
    })
    expect(changed).toMatchObject({ force: 'recommends', en: { documentId: null, start: null }, ar: { number: null } })
    const late = { id: a!, priority: true, since: same.changedAt }
    expect(await stage.refusal('follow-up/change-provision', stage.officer, late)).toBe('changed-meanwhile')
  })

  it('is withdrawn with a reason, keeps its place and what was said of it, and can stand again', async () => {
    const measure = {
      partyId: stage.are,
      kind: 'law' as const,
      titleEn: 'Act',
      provisions: [b!],
      status: 'in-force' as const,
      sinceOn: '2126-01-01',
    }
    await stage.call('follow-up/add-measure', stage.emirates, measure)
    await withdraw(b!)
    expect(await order()).toBe('1a 2(b) 3c')
    const matrix = await stage.call('follow-up/get-matrix', stage.reader, { instrumentId })
    expect(matrix.rows.map(({ id }) => id)).toEqual([a, c])
    const known = await stage.call('follow-up/get-provision', stage.reader, { id: b! })
    expect(known).toMatchObject({
      provision: { withdrawn: { reason: 'Merged into the first.' } },
      before: null,
      after: null,
    })
    expect(known.measures).toHaveLength(1)
    const party = await stage.call('follow-up/get-party-provisions', stage.reader, { partyId: stage.are, instrumentId })
    expect(party.items.map(({ provisionId }) => provisionId)).toEqual([a, c])
    const silent = async () =>
      (await stage.call('follow-up/list-priorities', stage.reader, { instrumentId })).silent.map(
        ({ provision }) => provision.provisionId,
      )
    expect(await silent()).toEqual([a, c])
    expect(await stage.refusal('follow-up/withdraw-provision', stage.officer, { id: b!, reason: 'x' })).toBe(
      'already-done',
    )
    await stage.call('follow-up/restore-provision', stage.officer, { id: b! })
    expect(await order()).toBe('1a 2b 3c')
    expect(await stage.refusal('follow-up/restore-provision', stage.officer, { id: b! })).toBe('already-done')
  })

  it('stays behind its neighbour when the others are entered or moved', async () => {
    await withdraw(b!)
    const ask = {
      instrumentId,
      pasted: '1. Urges States to share.\n2. Urges States to report.\n3. Urges States to meet.',
    }
    const { language, places } = await stage.call('follow-up/propose-provisions', stage.officer, ask)
    expect(places).toHaveLength(3)
    await stage.call('follow-up/enter-provisions', stage.officer, {
      instrumentId,
      language,
      places: places.map(({ provisionId, said }) => ({ provisionId, said })),
    })
    const now = await list()
    expect(now.map(({ position }) => position)).toEqual([1, 2, 3, 4])
    const at = now.findIndex(({ id }) => id === b)
    expect(now[at - 1]!.id).toBe(a)
  })

  it('is not withdrawn while a round asks about it, and asked about by none after', async () => {
    expect(
      await stage.refusal('follow-up/withdraw-provision', stage.officer, { id: stage.provisions[0]!, reason: 'x' }),
    ).toBe('not-now')
    await withdraw(b!)
    const round = {
      titleAr: 'جولة',
      titleEn: 'Round',
      dueOn: '2126-04-03',
      scaleKey: 'simple',
      scaleVersion: 1,
      parties: [stage.are],
    }
    const ask = (provisions: unknown[]) =>
      stage.refusal('follow-up/make-round', stage.officer, { ...round, provisions })
    expect(await ask([a, b])).toBe('not-now')
    expect(await ask([a, c])).toBeNull()
  })

  it.each([
    ['without a text', () => ({ instrumentId, after: null, force: 'urges' }), 'bad-input'],
    ['with an empty one', () => ({ instrumentId, after: null, force: 'urges', en: { text: ' ' } }), 'bad-input'],
    [
      'behind one of another instrument',
      () => ({ instrumentId, after: stage.provisions[0], force: 'urges', en: { text: 'x' } }),
      'not-found',
    ],
    [
      'with a theme that is none',
      () => ({ instrumentId, after: null, force: 'urges', en: { text: 'x' }, themes: ['none'] }),
      'bad-input',
    ],
    [
      'in an instrument that is none',
      () => ({ instrumentId: stage.roundId, after: null, force: 'urges', en: { text: 'x' } }),
      'not-found',
    ],
  ] as const)('is not added %s', async (_, input, code) => {
    expect(await stage.refusal('follow-up/add-provision', stage.officer, input())).toBe(code)
    expect(await order()).toBe('1a 2b 3c')
  })

  it('is written by nobody but the secretariat, in the operation and in the database', async () => {
    for (const who of [stage.emirates, stage.assessor, stage.reader]) {
      expect(await stage.refusal('follow-up/withdraw-provision', who, { id: a!, reason: 'x' })).toBe('not-allowed')
      const touched = await stage.store.write(who, (tx) =>
        tx.db.updateTable('provision').set({ withdrawn_reason: 'x' }).where('id', '=', a!).returning('id').execute(),
      )
      expect(touched).toEqual([])
    }
  })
})
