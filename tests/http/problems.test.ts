import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProblemDetails, PROBLEMS } from '../../src/edge/http/problem-details.ts'
import ar from '../../src/edge/web/words/ar/refusals.json' with { type: 'json' }
import en from '../../src/edge/web/words/en/refusals.json' with { type: 'json' }
import { type FrontDoor, openFrontDoor } from './front-door.ts'

let door: FrontDoor
const logged: string[] = []
const logger = pino({ level: 'info' }, { write: (line) => void logged.push(line) })
beforeEach(() => {
  logged.length = 0
  door = openFrontDoor({ logger })
})
afterEach(() => door.close())

const breakIt = (how: string, headers: Record<string, string> = {}) =>
  door.app.inject({ method: 'POST', url: '/api/review/break', headers, payload: { how } })

describe('the words of refusals', () => {
  const codes = Object.keys(PROBLEMS)
  it.each([
    ['Arabic', ar as Record<string, string>, /^[^A-Za-z]*\p{Script=Arabic}/u],
    ['English', en as Record<string, string>, /^[A-Z]/],
  ])('stand in %s for every code and for no other', (_language, words, looksRight) => {
    expect(Object.keys(words).sort()).toEqual(
      codes.flatMap((code) => [`refusal.${code}`, `refusal.${code}.detail`]).sort(),
    )
    for (const text of Object.values(words)) expect(text).toMatch(looksRight)
  })
})

describe('a problem', () => {
  it('is told as RFC 9457 has it', async () => {
    const reply = await breakIt('refuse')
    expect(reply.statusCode).toBe(409)
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(reply.json()).toEqual({
      type: '/api/#problem-changed-meanwhile',
      title: en['refusal.changed-meanwhile'],
      status: 409,
      detail: en['refusal.changed-meanwhile.detail'],
      instance: `urn:uuid:${reply.headers['x-request-id']}`,
      code: 'changed-meanwhile',
      details: { by: 'Sami' },
    })
    expect(ProblemDetails.safeParse(reply.json()).success).toBe(true)
  })

  it.each([
    ['ar', 'ar'],
    ['ar-SA,en;q=0.7', 'ar'],
    ['fr,ar;q=0.4,en;q=0.6', 'en'],
    ['fr', 'en'],
    ['', 'en'],
  ])('is told in the language wanted (%s: %s)', async (wanted, language) => {
    const reply = await breakIt('refuse', { 'accept-language': wanted })
    expect(reply.headers['content-language']).toBe(language)
    expect(reply.json().title).toBe((language === 'ar' ? ar : en)['refusal.changed-meanwhile'])
  })

  it.each([
    ['22P02', 400, 'bad-input'],
    ['22021', 400, 'bad-input'],
    ['23505', 409, 'already-done'],
    ['42501', 403, 'not-allowed'],
    ['40001', 409, 'changed-meanwhile'],
    ['57P01', 503, 'database-unreachable'],
    ['ECONNREFUSED', 503, 'database-unreachable'],
    ['42P01', 500, 'unexpected'],
    ['ENOENT', 500, 'unexpected'],
    ['shape', 500, 'unexpected'],
  ])('stands for the fault %s', async (how, status, code) => {
    const reply = await breakIt(how)
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
    expect(reply.body).not.toContain('secret of the house')
  })

  it('says how long to wait where the time is known', async () => {
    const reply = await breakIt('wait')
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([429, '90'])
  })

  it('stands in place of health when the database is gone', async () => {
    await door.close()
    const gone = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
    door = openFrontDoor({ logger, store: { read: gone, write: gone } })
    const reply = await door.app.inject('/healthz')
    expect([reply.statusCode, reply.json().code]).toEqual([503, 'database-unreachable'])
  })

  it('of our own making is logged under the id that the person is told', async () => {
    const reply = await breakIt('42P01')
    const line = logged.map((text) => JSON.parse(text)).find(({ level }) => level >= 50)
    expect(reply.json().instance).toBe(`urn:uuid:${line.reqId}`)
    expect(line.err.message).toContain('secret of the house')
  })
})

describe('the log', () => {
  it('says which route and how it ended, and nothing about the person', async () => {
    await door.app.inject({
      url: '/api/ingest/echo?text=looked-for',
      headers: { cookie: 'mutabaa=editor-token', 'user-agent': 'their-browser', authorization: 'Bearer b' },
      remoteAddress: '203.0.113.9',
    })
    await door.app.inject({ method: 'POST', url: '/api/accounts/sign-in', payload: { password: 'wrong' } })
    await door.app.inject('/no/such/page?token=t0ken')
    const text = logged.join('')
    for (const secret of ['looked-for', 'editor-token', 'their-browser', '203.0.113.9', 'Bearer', 'wrong"', 't0ken'])
      expect(text).not.toContain(secret)
    expect(logged.map((line) => JSON.parse(line)).map(({ route, status }) => [route, status])).toEqual([
      ['/api/ingest/echo', 200],
      ['/api/accounts/sign-in', 401],
      ['none', 404],
    ])
  })
})
