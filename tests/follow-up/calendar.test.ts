import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM } from '../../src/domain/actor.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
  for (const [person, language] of [
    [stage.emirates, 'ar'],
    [stage.spain, 'en'],
    [stage.officer, 'en'],
  ] as const)
    await stage.database.pool.query(`insert into account_profile (account_id, email, language) values ($1, $2, $3)`, [
      person.accountId,
      `${person.accountId}@example.org`,
      language,
    ])
})
afterAll(() => stage.close())

const fetch = (url: string) => stage.app.inject({ url: new URL(url).pathname })
const make = async (by: Actor) => (await stage.call('follow-up/make-calendar-link', by, {})).url
const summaries = (body: string) =>
  new ICAL.Component(ICAL.parse(body))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .map(({ summary, startDate }) => `${startDate.toString()} ${summary}`)

describe('the calendar of deadlines', () => {
  it('is fetched without a session, and shows what its owner has to do and nothing of others', async () => {
    const asked = { roundId: stage.roundId, provisionId: stage.provisions[0]!, text: 'x', language: 'en' as const }
    await stage.call('follow-up/ask-clarification', stage.officer, {
      ...asked,
      partyId: stage.are,
      dueOn: '2126-02-04',
    })
    const answer = await fetch(await make(stage.emirates))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    const shown = summaries(answer.body)
    expect(shown).toHaveLength(2)
    expect(shown[0]).toMatch(
      /^2126-02-04 آخر موعد للرد على طلب إيضاح: .*، الحكم 1 · A clarification is due: .*, provision 1$/,
    )
    expect(shown[1]).toMatch(/^2126-04-03 آخر موعد لرد .*: الجولة الأولى · Answers of .* are due: First round$/)
    expect(summaries((await fetch(await make(stage.spain))).body)).toEqual([
      expect.stringMatching(/Answers of Spain are due/),
    ])
    expect(summaries((await fetch(await make(stage.officer))).body)).toEqual([
      expect.stringMatching(/Answers are due: First round/),
    ])
  })

  it('has one address at a time, that ends when it is revoked or its owner is disabled', async () => {
    const first = await make(stage.emirates)
    const second = await make(stage.emirates)
    expect([(await fetch(first)).statusCode, (await fetch(second)).statusCode]).toEqual([404, 200])
    await stage.call('follow-up/revoke-calendar-link', stage.emirates, {})
    expect((await fetch(second)).statusCode).toBe(404)
    expect(await stage.call('follow-up/get-calendar-link', stage.emirates, {})).toEqual({ madeAt: null })
    const third = await make(stage.emirates)
    const disable = (disabled_at: string | null) =>
      stage.store.write(SYSTEM, (tx) =>
        tx.db.updateTable('account').set({ disabled_at }).where('id', '=', stage.emirates.accountId).execute(),
      )
    await disable(new Date().toISOString())
    expect((await fetch(third)).statusCode).toBe(404)
    await disable(null)
    expect((await fetch(third)).statusCode).toBe(200)
  })

  it('keeps no secret in the clear, and shows nobody the address of another', async () => {
    const token = new URL(await make(stage.spain)).pathname.split('/').at(-1)!.replace('.ics', '')
    const { rows } = await stage.database.pool.query(
      `select row_to_json(calendar_link)::text as said from calendar_link`,
    )
    expect(rows.some(({ said }) => (said as string).includes(token))).toBe(false)
    for (const by of [stage.emirates, stage.officer])
      expect(
        await stage.store.read(by, (tx) =>
          tx.db
            .selectFrom('calendar_link')
            .select('account_id')
            .where('account_id', '=', stage.spain.accountId)
            .execute(),
        ),
      ).toEqual([])
  })

  it.each(['x', '%00', "' or 1=1", 'a'.repeat(2000)])(
    'answers a made-up token %j with not found or less',
    async (token) => {
      const { statusCode } = await stage.app.inject({ url: `/api/follow-up/calendar/${encodeURIComponent(token)}.ics` })
      expect([400, 404, 414]).toContain(statusCode)
    },
  )
})
