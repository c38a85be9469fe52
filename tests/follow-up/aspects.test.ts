import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssessmentId } from '../../src/domain/id.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let now = new Date('2126-03-01T08:00:00Z')
beforeAll(async () => {
  stage = await setStage()
  stage.tools.now = () => now
})
afterAll(() => stage.close())

const of = () => ({ partyId: stage.are, provisionId: stage.provisions[0]! })
type Rating = [scaleKey: string, step: string]

/** A rating that a second assessor adopted, all of its letters apart. */
async function rate([scaleKey, step]: Rating, more: object = {}): Promise<AssessmentId> {
  const { id } = await stage.call('follow-up/draft-assessment', stage.assessor, {
    ...of(),
    scaleKey,
    scaleVersion: 1,
    step,
    reasons: `It is ${step}.`,
    language: 'en',
    sources: [{ url: 'https://example.org', title: 'Source' }],
    consent: 'participants',
    ...more,
  })
  const target = { ...of(), ...(more as object), id }
  await stage.call('follow-up/send-assessment', stage.assessor, { ...target, version: 1 } as never)
  now = new Date(now.getTime() + 40 * 24 * 3600 * 1000)
  await stage.call('follow-up/adopt-assessment', stage.second, { ...target, version: 2 } as never)
  return id
}
const voices = async () =>
  (await stage.call('follow-up/get-provision', stage.spain, { id: stage.provisions[0]! })).parties.find(
    ({ partyId }) => partyId === stage.are,
  )!.voices
const matrix = async (scaleKey: string, person: Stage['spain'] = stage.spain, scaleVersion = 1) => {
  const { parties, rows } = await stage.call('follow-up/get-matrix-ratings', person, {
    instrumentId: stage.instrumentId,
    scaleKey,
    scaleVersion,
  })
  return [stage.are, stage.esp].map((party) => rows[0]!.cells[parties.indexOf(party)])
}

describe('the scales', () => {
  it('are there in a new installation, each with its aspect, in both languages', async () => {
    const { items } = await stage.call('follow-up/list-scales', stage.reader, {})
    const ready = items.filter(({ key }) => key !== 'simple')
    expect(ready.map(({ key, version, aspect, steps }) => [key, version, aspect, steps.length])).toEqual([
      ['effectiveness', 1, 'effectiveness', 4],
      ['implementation-five', 1, 'implementation', 5],
      ['implementation-three', 1, 'implementation', 3],
      ['technical-compliance', 1, 'law-and-structure', 4],
    ])
    for (const { labelAr, labelEn } of ready.flatMap((one) => [one, ...one.steps])) {
      expect(labelAr).toMatch(/[\u0621-\u064a]/)
      expect(labelEn).toMatch(/^[A-Z]/)
    }
  })

  it('are versions: a new wording changes none that is there, in the operation and in the database', async () => {
    const steps = [
      { key: 'low', labelAr: 'منخفضة', labelEn: 'Low' },
      { key: 'high', labelAr: 'عالية', labelEn: 'High' },
    ]
    const scale = { key: 'other', aspect: 'effectiveness' as const, labelAr: 'سلم', labelEn: 'Other', steps }
    await stage.call('follow-up/add-scale', stage.officer, scale)
    const renewed = await stage.call('follow-up/add-scale', stage.officer, { ...scale, labelEn: 'Other, reworded' })
    expect(renewed.version).toBe(2)
    const { items } = await stage.call('follow-up/list-scales', stage.reader, {})
    expect(items.filter(({ key }) => key === 'other').map(({ labelEn }) => labelEn)).toEqual([
      'Other, reworded',
      'Other',
    ])
    await expect(stage.database.pool.query(`update scale set label_en = 'x' where key = 'other'`)).rejects.toThrow()
  })

  it('of another aspect are no version of this one', async () =>
    expect(
      await stage.refusal('follow-up/add-scale', stage.officer, {
        key: 'effectiveness',
        aspect: 'implementation',
        labelAr: 'سلم',
        labelEn: 'Scale',
        steps: [
          { key: 'a', labelAr: 'أ', labelEn: 'A' },
          { key: 'b', labelAr: 'ب', labelEn: 'B' },
        ],
      }),
    ).toBe('bad-input'))
})

describe('ratings of law and of effectiveness', () => {
  it('stand apart: the later one takes nothing from the other', async () => {
    await rate(['technical-compliance', 'lc'])
    const law = await rate(['technical-compliance', 'c'])
    const effect = await rate(['effectiveness', 'low'])
    expect((await voices()).ratings.map(({ aspect, id, step }) => [aspect, id, step])).toEqual([
      ['law-and-structure', law, 'c'],
      ['effectiveness', effect, 'low'],
    ])
    const { assessments } = await stage.call('follow-up/get-cell', stage.spain, of())
    expect(assessments.map(({ aspect }) => aspect)).toEqual(['effectiveness', 'law-and-structure', 'law-and-structure'])
  })

  it('are shown by the matrix one scale at a time, disputed ones as such', async () => {
    expect(await matrix('technical-compliance')).toEqual(['8', '0'])
    expect(await matrix('effectiveness')).toEqual(['2', '0'])
    expect(await matrix('implementation-five')).toEqual(['0', '0'])
    // On another scale of the same aspect it says only that.
    expect(await matrix('other', stage.spain, 2)).toEqual(['1', '0'])
    const [first] = (await voices()).ratings
    const reply = { ...of(), id: first!.id, text: 'لا نوافق.', language: 'ar' as const, disputes: true }
    await stage.call('follow-up/reply-to-assessment', stage.emirates, reply)
    expect(await matrix('technical-compliance')).toEqual(['9', '0'])
    expect(await matrix('effectiveness')).toEqual(['2', '0'])
  })

  it('dispute the cell where one of them is disputed, whichever is the later', async () => {
    expect((await voices()).standing).toBe('disputed')
    const shown = await stage.call('follow-up/get-matrix', stage.spain, { instrumentId: stage.instrumentId })
    const at = shown.parties.findIndex(({ id }) => id === stage.are)
    expect(shown.standings[Number(shown.rows[0]!.cells[at])]).toBe('disputed')
    expect((await stage.call('follow-up/get-cell', stage.spain, of())).standing).toBe('disputed')
  })

  it('are shown to nobody whom their consent leaves out', async () => {
    expect(await matrix('technical-compliance', stage.reader)).toEqual(['0', '0'])
    await rate(['technical-compliance', 'nc'], { provisionId: stage.provisions[1]!, consent: 'public' })
    const { parties, rows } = await stage.call('follow-up/get-matrix-ratings', stage.reader, {
      instrumentId: stage.instrumentId,
      scaleKey: 'technical-compliance',
      scaleVersion: 1,
    })
    expect(rows[1]!.cells[parties.indexOf(stage.are)]).toBe('2')
  })

  it('are refused on a scale that is none', async () =>
    expect(
      await stage.refusal('follow-up/get-matrix-ratings', stage.reader, {
        instrumentId: stage.instrumentId,
        scaleKey: 'none',
        scaleVersion: 1,
      }),
    ).toBe('not-found'))

  it('carry the aspect of their scale and no other, in the database', async () =>
    expect(
      stage.store.write(stage.assessor, (tx) =>
        tx.db.updateTable('assessment').set({ aspect: 'implementation' }).where('step', '=', 'c').execute(),
      ),
    ).rejects.toThrow(/foreign key/))
})
