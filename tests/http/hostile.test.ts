import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

let door: FrontDoor
beforeEach(() => {
  door = openFrontDoor({ limits: { bodyBytes: 2000, signInsPerMinute: 3, requestsPerMinute: 30 } })
})
afterEach(() => door.close())

const json = { 'content-type': 'application/json' }
const editor = { ...json, cookie: 'mutabaa=editor-token' }
const decide = (payload: string, headers: Record<string, string> = editor) =>
  door.app.inject({ method: 'POST', url: '/api/review/decide', headers, payload })
const ID = '0198f0de-0000-7000-8000-00000000000a'
const GOOD = JSON.stringify({ id: ID })

describe('a body', () => {
  it.each([
    ['of another type', GOOD, { ...editor, 'content-type': 'text/plain' }, 415, 'wrong-content-type'],
    [
      'of a form',
      `id=${ID}`,
      { ...editor, 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'wrong-content-type',
    ],
    [
      'of a multipart form',
      GOOD,
      { ...editor, 'content-type': 'multipart/form-data; boundary=x' },
      415,
      'wrong-content-type',
    ],
    [
      'of a type that looks like JSON',
      GOOD,
      { ...editor, 'content-type': 'text/plain; application/json' },
      415,
      'wrong-content-type',
    ],
    ['of no type', GOOD, { cookie: editor.cookie }, 415, 'wrong-content-type'],
    ['that is broken', '{"id":', editor, 400, 'bad-input'],
    ['that is empty', '', editor, 400, 'bad-input'],
    ['that is a list', `[${GOOD}]`, editor, 400, 'bad-input'],
    ['that is null and needs to be something', 'null', editor, 400, 'bad-input'],
    ['that is too large', JSON.stringify({ id: ID, fields: { text: 'x'.repeat(3000) } }), editor, 413, 'too-large'],
    [
      'that reaches for the prototype',
      `{"id":"${ID}","__proto__":{"roles":["administrator"]}}`,
      editor,
      400,
      'bad-input',
    ],
    [
      'that reaches for it deeper',
      `{"id":"${ID}","fields":{"constructor":{"prototype":{"x":1}}}}`,
      editor,
      400,
      'bad-input',
    ],
    ['with a wrong field', '{"id":"../../etc/passwd"}', editor, 400, 'bad-input'],
  ])('%s is refused', async (_what, payload, headers, status, code) => {
    const reply = await decide(payload, headers as Record<string, string>)
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
    expect(({} as { roles?: unknown }).roles).toBeUndefined()
  })

  it('is taken when its type names a charset', async () => {
    expect((await decide(GOOD, { ...editor, 'content-type': 'Application/JSON; charset=utf-8' })).statusCode).toBe(200)
  })
})

describe('a request that changes something', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ origin: 'http://mutabaa.example' }, 200],
    [{ origin: 'http://localhost:80' }, 403],
    [{ host: '192.168.1.5:4680', origin: 'http://192.168.1.5:4680' }, 200],
    [{}, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://mutabaa.example' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'http://mutabaa.example.evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: '' }, 403],
  ])('from %o is answered %i', async (headers, status) => {
    const reply = await decide(GOOD, { ...editor, ...(headers as Record<string, string>) })
    expect(reply.statusCode).toBe(status)
    if (status === 403) expect(reply.json().code).toBe('cross-origin')
  })

  it('is refused before the sign-in desk is asked', async () => {
    const headers = { ...json, origin: 'https://evil.example' }
    const reply = await door.app.inject({
      method: 'POST',
      url: '/api/accounts/sign-in',
      headers,
      payload: { password: 'right' },
    })
    expect(reply.json().code).toBe('cross-origin')
    expect(reply.headers['set-cookie']).toBeUndefined()
  })
})

describe('an address', () => {
  it.each([
    ['/api/no/such', 404],
    ['/api/../../etc/passwd', 404],
    ['/api/documents/..%2f..%2fetc%2fpasswd/file', 401],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/%zz', 400],
    ['/api/ingest/echo/%00', 404],
    ['/api/constructor/prototype', 404],
    [`/${'a'.repeat(5000)}`, 404],
  ])('%s is answered with a problem', async (url, status) => {
    const reply = await door.app.inject({ url, headers: { accept: 'application/json' } })
    expect(reply.statusCode).toBe(status)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const)('is not found by %s', async (method) => {
    expect(
      (
        await door.app.inject({
          method: method as 'PUT',
          url: '/api/review/decide',
          headers: { cookie: editor.cookie },
        })
      ).statusCode,
    ).toBe(404)
  })
})

describe('too many requests', () => {
  it('stop at the general limit, with a problem and a time to wait', async () => {
    const statuses = []
    for (let n = 0; n < 31; n++) statuses.push((await door.app.inject('/api/ingest/echo')).statusCode)
    expect(statuses).toEqual([...Array(30).fill(200), 429])
    const reply = await door.app.inject('/api/ingest/echo')
    expect(reply.json().code).toBe('too-many-requests')
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('stop much earlier where passwords could be guessed, whatever the address within one network', async () => {
    const tryPassword = (remoteAddress: string) =>
      door.app.inject({ method: 'POST', url: '/api/accounts/sign-in', payload: { password: 'guess' }, remoteAddress })
    const statuses = []
    for (let n = 0; n < 4; n++) statuses.push((await tryPassword(`2001:db8::${n}`)).statusCode)
    expect(statuses).toEqual([401, 401, 401, 429])
    expect((await tryPassword('2001:db8:1::1')).statusCode).toBe(401)
  })

  it('cannot be hidden behind a forged address', async () => {
    const statuses = []
    for (let n = 0; n < 4; n++) {
      const headers = { 'x-forwarded-for': `198.51.100.${n}` }
      statuses.push(
        (
          await door.app.inject({
            method: 'POST',
            url: '/api/accounts/sign-in',
            headers,
            payload: { password: 'guess' },
          })
        ).statusCode,
      )
    }
    expect(statuses.at(-1)).toBe(429)
  })
})

it('a request that is not HTTP gets a short no', async () => {
  await door.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = door.app.server.address() as AddressInfo
  const answer = await new Promise<string>((done) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write('NOT HTTP AT ALL\r\n\r\n'))
    socket.on('data', (chunk) => (text += String(chunk))).on('close', () => done(text))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).not.toContain('NOT HTTP')
})
