import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/store/new-id.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

const said = { text: 'Document security', language: 'en' as const, themes: ['borders'] }

describe('technical assistance', () => {
  it('is needed and offered by parties, matched with reasons, and ended', async () => {
    const need = { ...said, partyId: stage.are, kind: 'need' as const }
    const { id } = await stage.call('follow-up/add-assistance', stage.emirates, need)
    const offer = { ...said, partyId: stage.esp, kind: 'offer' as const, provisionId: stage.provisions[0]! }
    const offered = await stage.call('follow-up/add-assistance', stage.officer, offer)
    const listed = await stage.call('follow-up/list-assistance', stage.reader, {})
    expect(listed.matches).toEqual([{ need: id, offer: offered.id, reasons: [{ kind: 'theme', theme: 'borders' }] }])
    expect(await stage.refusal('follow-up/end-assistance', stage.spain, { partyId: stage.are, id })).toBe('not-allowed')
    await stage.call('follow-up/end-assistance', stage.emirates, { partyId: stage.are, id })
    expect(await stage.refusal('follow-up/end-assistance', stage.emirates, { partyId: stage.are, id })).toBe(
      'not-found',
    )
    const after = await stage.call('follow-up/list-assistance', stage.reader, {})
    expect([after.needs.length, after.offers.length, after.matches.length]).toEqual([0, 1, 0])
  })

  it.each([
    ['on nothing', { themes: [] }, 'bad-input'],
    ['on a provision that is none', { provisionId: newId() }, 'not-found'],
    ['that says nothing', { text: ' ' }, 'bad-input'],
  ])('is refused %s', async (_, more, code) =>
    expect(
      await stage.refusal('follow-up/add-assistance', stage.emirates, {
        ...said,
        partyId: stage.are,
        kind: 'need',
        ...more,
      }),
    ).toBe(code),
  )

  it('of one State is not entered by another, in the operation and in the database', async () => {
    expect(
      await stage.refusal('follow-up/add-assistance', stage.spain, { ...said, partyId: stage.are, kind: 'need' }),
    ).toBe('not-allowed')
    const row = {
      party_id: stage.are,
      id: newId(),
      kind: 'need' as const,
      provision_id: null,
      made_at: new Date().toISOString(),
      ended_at: null,
    }
    await expect(
      stage.store.write(stage.spain, (tx) =>
        tx.db
          .insertInto('assistance')
          .values({ ...said, ...row })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})
