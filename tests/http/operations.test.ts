import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

let door: FrontDoor
beforeEach(() => {
  door = openFrontDoor()
})
afterEach(() => door.close())

const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  door.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const editor = { cookie: 'mutabaa=editor-token' }
const id = '0198f0de-0000-7000-8000-00000000000a'

describe('an operation that reads', () => {
  it.each([
    ['', { limit: 50 }],
    ['?limit=7&text=7', { limit: 7, text: '7' }],
    ['?exact=true', { limit: 50, exact: true }],
    ['?roles=editor,reader', { limit: 50, roles: ['editor', 'reader'] }],
    ['?roles=editor&roles=reader', { limit: 50, roles: ['editor', 'reader'] }],
    ['?sizes=1,2.5', { limit: 50, sizes: [1, 2.5] }],
    ['?unknown=1&__proto__=x&constructor=y', { limit: 50 }],
  ])('takes its input from the query %s', async (query, answer) => {
    const reply = await door.app.inject(`/api/ingest/echo${query}`)
    expect(reply.json()).toEqual(answer)
    expect(reply.statusCode).toBe(200)
  })

  it.each(['?limit=many', '?exact=perhaps', '?sizes=1,two', '?text=a&text=b'])(
    'refuses the query %s',
    async (query) => {
      const reply = await door.app.inject(`/api/ingest/echo${query}`)
      expect(reply.statusCode).toBe(400)
      expect(reply.json()).toMatchObject({
        code: 'bad-input',
        details: { field: expect.stringMatching(/limit|exact|sizes|text/) },
      })
    },
  )

  it('takes its input from a JSON body too', async () => {
    const reply = await post('/api/ingest/echo', { text: 'نص', limit: 3 })
    expect(reply.json()).toEqual({ text: 'نص', limit: 3 })
  })

  it('gives nothing that its shape does not name', async () => {
    expect((await door.app.inject('/api/ingest/echo')).body).not.toContain('never to leave')
  })
})

describe('an operation that changes', () => {
  it('is run for whoever the cookie stands for', async () => {
    expect((await post('/api/review/decide', { id }, editor)).json()).toEqual({ id })
  })

  it.each([
    ['nobody', {}, 401, 'not-signed-in'],
    ['a token that opens no session', { cookie: 'mutabaa=stale' }, 401, 'not-signed-in'],
    ['somebody without the role', { cookie: 'mutabaa=roleless-token' }, 403, 'not-allowed'],
  ])('refuses %s', async (_who, headers, status, code) => {
    const reply = await post('/api/review/decide', { id }, headers)
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
  })

  it('cannot be reached by GET', async () => {
    expect((await door.app.inject({ url: `/api/review/decide?id=${id}`, headers: editor })).statusCode).toBe(404)
  })
})

describe('the session cookie', () => {
  it('is set by an operation that opens a session, and stands nowhere else', async () => {
    const reply = await post('/api/accounts/sign-in', { password: 'right' })
    expect(reply.json()).toEqual({ account: 'Nur' })
    expect(reply.headers['set-cookie']).toBe(
      'mutabaa=new-token; Path=/; Expires=Thu, 01 Jan 2099 00:00:00 GMT; HttpOnly; SameSite=Lax',
    )
    const after = await door.app.inject({ url: '/api/ingest/who-am-i', headers: { cookie: 'mutabaa=new-token' } })
    expect(after.json()).toEqual({ name: 'Nur' })
  })

  it('is for https alone where the public address is https', async () => {
    await door.close()
    door = openFrontDoor({}, 'https://mutabaa.example')
    expect((await post('/api/accounts/sign-in', { password: 'right' })).headers['set-cookie']).toContain('; Secure')
  })

  it('is not set by a refused sign-in', async () => {
    const reply = await post('/api/accounts/sign-in', { password: 'wrong' })
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect(reply.json().code).toBe('wrong-credentials')
  })

  it('is taken back by signing out', async () => {
    const reply = await post('/api/accounts/sign-out', {}, editor)
    expect(reply.headers['set-cookie']).toMatch(/^mutabaa=; .*Expires=Thu, 01 Jan 1970/)
    expect(reply.json()).toEqual({})
  })

  it('is taken back when it opens no session any more', async () => {
    const reply = await door.app.inject({ url: '/api/ingest/echo', headers: { cookie: 'mutabaa=stale' } })
    expect(reply.headers['set-cookie']).toMatch(/^mutabaa=; /)
  })
})
