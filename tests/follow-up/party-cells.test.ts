import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setStage, type Stage } from './stage.ts'

let stage: Stage

const SAID = Array.from({ length: 7 }, (_, n) => ({ ar: `تقدم الدول التقرير ${n}.`, en: `States shall report ${n}.` }))

beforeAll(async () => {
  stage = await setStage(SAID)
  const { emirates, are, provisions, roundId } = stage
  const stated = { partyId: are, statedOn: '2026-03-01' }
  await stage.call('follow-up/state-acceptance', emirates, { ...stated, provisionId: provisions[0]!, said: 'disputed' })
  await stage.call('follow-up/state-acceptance', emirates, {
    ...stated,
    provisionId: provisions[1]!,
    said: 'not-addressed-to',
  })
  const of = { roundId, partyId: are }
  for (const provisionId of provisions.slice(2, 5))
    await stage.call('follow-up/save-answer', emirates, { ...of, provisionId, text: 'Done.', version: 0 })
  await stage.call('follow-up/submit-answers', emirates, { ...of, answered: 3 })
})
afterAll(() => stage.close())

describe('the page of a party', () => {
  it('says of each cell what the matrix and the cell say', async () => {
    const { call, reader, are, esp, instrumentId } = stage
    const matrix = await call('follow-up/get-matrix', reader, { instrumentId })
    for (const id of [are, esp]) {
      const { items } = await call('follow-up/list-party-cells', reader, { id })
      const place = matrix.parties.findIndex((party) => party.id === id)
      expect(items.map(({ standing }) => standing)).toEqual(
        matrix.rows.map(({ cells }) => matrix.standings[Number(cells[place])]),
      )
      for (const { provisionId, standing } of items)
        expect((await call('follow-up/get-cell', reader, { partyId: id, provisionId })).standing).toBe(standing)
    }
  })

  it('counts the standings of each instrument', async () => {
    const { standings, instruments } = await stage.call('follow-up/list-party-cells', stage.reader, { id: stage.are })
    const said = Object.fromEntries(standings.map((standing, place) => [standing, instruments[0]!.counts[place]]))
    expect(said).toEqual({
      disputed: 1,
      assessed: 0,
      documented: 0,
      'self-reported': 3,
      'no-report': 2,
      'not-addressed': 1,
    })
  })

  it('gives every cell once, page by page, also of one standing', async () => {
    const { call, reader, are, provisions } = stage
    const read = async (more: { standing?: 'self-reported' }) => {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page: { items: { provisionId: string }[]; next: string | null } = await call(
          'follow-up/list-party-cells',
          reader,
          {
            id: are,
            limit: 2,
            ...more,
            ...(after && { after }),
          },
        )
        expect(page.items.length).toBeLessThanOrEqual(2)
        seen.push(...page.items.map(({ provisionId }) => provisionId))
        after = page.next
      } while (after)
      return seen
    }
    expect(await read({})).toEqual(provisions)
    expect(await read({ standing: 'self-reported' })).toEqual(provisions.slice(2, 5))
  })

  it('refuses a party that is none', async () => {
    const id = '00000000-0000-7000-8000-000000000000'
    expect(await stage.refusal('follow-up/list-party-cells', stage.reader, { id })).toBe('not-found')
  })
})
