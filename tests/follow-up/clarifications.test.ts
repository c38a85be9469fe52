import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/actor.ts'
import { newId } from '../../src/store/new-id.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let now = new Date('2126-03-01T08:00:00Z')
beforeAll(async () => {
  stage = await setStage()
  stage.tools.now = () => now
})
afterAll(() => stage.close())

const said = { text: 'Which law is meant?', language: 'en' as const }
const of = () => ({ roundId: stage.roundId, partyId: stage.are })
const ask = (by: Actor, more = {}) =>
  stage.call('follow-up/ask-clarification', by, { ...of(), provisionId: stage.provisions[0]!, ...said, ...more })
const letters = async (kind: string) =>
  (
    await stage.database.pool.query<{ account_id: string }>(
      `select account_id from message where kind like $1 order by account_id`,
      [`${kind}%`],
    )
  ).rows.map(({ account_id }) => account_id)
const seen = async (by: Actor) => (await stage.call('follow-up/list-clarifications', by, {})).items

describe('a clarification', () => {
  it('is asked by an assessor until the end of a working day, answered by the party, closed by who asked', async () => {
    const asked = await ask(stage.assessor, { dueOn: '2126-03-14' })
    expect(asked).toMatchObject({ state: 'open', askedBy: 'secretariat', waitsFor: 'party', late: false })
    expect(new Date(asked.dueAt).getTime()).toBeGreaterThan(new Date('2126-03-14T12:00:00Z').getTime())
    const both = [stage.emirates.accountId, stage.colleague.accountId].toSorted()
    expect(await letters('clarification-asked')).toEqual(both)
    const thread = { ...of(), id: asked.id }
    expect(await stage.refusal('follow-up/close-clarification', stage.emirates, thread)).toBe('not-now')
    const answered = await stage.call('follow-up/answer-clarification', stage.emirates, {
      ...thread,
      text: 'القانون رقم 7.',
      language: 'ar',
    })
    expect(answered).toMatchObject({ state: 'answered', waitsFor: 'secretariat' })
    expect(await letters('clarification-said')).toEqual([stage.assessor.accountId])
    const closed = await stage.call('follow-up/close-clarification', stage.officer, thread)
    expect(closed).toMatchObject({ state: 'closed', waitsFor: null })
    expect(closed.entries.map(({ act, side }) => `${act} ${side}`)).toEqual([
      'ask secretariat',
      'say party',
      'close secretariat',
    ])
    expect(await stage.refusal('follow-up/answer-clarification', stage.emirates, { ...thread, ...said })).toBe(
      'not-now',
    )
  })

  it('is asked by a party of whoever made the round, and is late once its days are over', async () => {
    const asked = await ask(stage.emirates, { language: 'ar', text: 'ما المقصود؟' })
    expect(asked).toMatchObject({ askedBy: 'party', waitsFor: 'secretariat' })
    expect(await letters(`clarification-asked:${asked.id}`)).toEqual([stage.officer.accountId])
    now = new Date('2126-04-01T08:00:00Z')
    expect((await seen(stage.officer)).find(({ id }) => id === asked.id)).toMatchObject({ late: true })
    now = new Date('2126-03-01T08:00:00Z')
  })

  it.each([
    ['a day that is past', { dueOn: '2126-02-01' }, 'bad-input'],
    ['a provision that is not of the round', { provisionId: newId() }, 'not-found'],
    ['a round that is none', { roundId: newId() }, 'not-found'],
    ['nothing said', { text: '  ' }, 'bad-input'],
  ])('is refused with %s', async (_, more, code) =>
    expect(
      await stage.refusal('follow-up/ask-clarification', stage.officer, {
        ...of(),
        provisionId: stage.provisions[0]!,
        ...said,
        ...more,
      }),
    ).toBe(code),
  )

  it('of one State is not seen, asked or answered by another, in the operation and in the database', async () => {
    const { id } = await ask(stage.officer)
    expect(await seen(stage.spain)).toEqual([])
    expect(
      await stage.refusal('follow-up/ask-clarification', stage.spain, {
        ...of(),
        provisionId: stage.provisions[0]!,
        ...said,
      }),
    ).toBe('not-allowed')
    expect(await stage.refusal('follow-up/answer-clarification', stage.spain, { ...of(), id, ...said })).toBe(
      'not-allowed',
    )
    const row = {
      party_id: stage.are,
      round_id: stage.roundId,
      provision_id: stage.provisions[0]!,
      id: newId(),
      thread_id: id,
      act: 'say' as const,
      text: 'x',
      language: null,
      due_at: null,
      said_at: now.toISOString(),
    }
    for (const [by, side, said_by] of [
      [stage.spain, 'party', stage.spain.accountId],
      [stage.spain, 'secretariat', stage.spain.accountId],
      [stage.emirates, 'secretariat', stage.emirates.accountId],
      [stage.emirates, 'party', stage.colleague.accountId],
    ] as const)
      await expect(
        stage.store.write(by, (tx) =>
          tx.db
            .insertInto('clarification')
            .values({ ...row, side, said_by })
            .execute(),
        ),
      ).rejects.toThrow(/row-level security/)
  })

  it('may be told by whoever may ask it, and a focal point tells nothing else', async () => {
    const letter = {
      party_id: stage.are,
      round_id: stage.roundId,
      account_id: stage.officer.accountId,
      kind: 'invitation',
    }
    const row = {
      ...letter,
      due_at: now.toISOString(),
      provision_id: null,
      assessment_id: null,
      taken_at: null,
      sent_at: null,
      dropped_at: null,
    }
    await expect(
      stage.store.write(stage.emirates, (tx) => tx.db.insertInto('message').values(row).execute()),
    ).rejects.toThrow(/row-level security/)
    await expect(
      stage.store.write(stage.spain, (tx) =>
        tx.db
          .insertInto('message')
          .values({ ...row, kind: 'clarification-said:x' })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})
