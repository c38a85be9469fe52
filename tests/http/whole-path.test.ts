import type { AddressInfo } from 'node:net'
import { assert, asyncProperty, constantFrom, dictionary, json, jsonValue, oneof, string } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenApi } from '../../src/edge/http/openapi/document.ts'
import { ProblemDetails } from '../../src/edge/http/problem-details.ts'
import { operations as all } from '../../src/operations.ts'
import type { Operation } from '../../src/store/operation.ts'
import { openRealDoor, type RealDoor } from './real-door.ts'

const operations: Record<string, Operation> = all
const names = Object.keys(operations)
/** These end the session that the other requests are made with. */
const ENDING = new Set(['accounts/sign-out', 'accounts/sign-out-everywhere', 'accounts/disable-account'])

let door: RealDoor
beforeAll(async () => {
  door = await openRealDoor()
})
afterAll(() => door.close())

const ask = (url: string, cookie = door.cookie, headers: Record<string, string> = {}) =>
  door.app.inject({ url, headers: { ...headers, cookie } })
const post = (name: string, payload: unknown, cookie = door.cookie) =>
  door.app.inject({
    method: 'POST',
    url: `/api/${name}`,
    headers: { 'content-type': 'application/json', cookie },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

describe('from the first account to the document', () => {
  it('goes through the front door alone', async () => {
    expect((await ask('/healthz')).json()).toEqual({ healthy: true })
    expect((await ask('/api/accounts/get-me')).json()).toMatchObject({ account: { name: 'نور' } })
    await door.app.listen({ port: 0, host: '127.0.0.1' })
    const address = `http://127.0.0.1:${(door.app.server.address() as AddressInfo).port}`
    const headers = { cookie: door.cookie }
    const events = (await fetch(`${address}/api/events`, { headers })).body!.getReader()
    await events.read()

    const form = new FormData()
    form.append('file', new Blob(['البيان الختامي']), 'مدريد/بيان.txt')
    const uploaded = (await (await fetch(`${address}/api/upload`, { method: 'POST', body: form, headers })).json()) as {
      items: { documentId: string }[]
    }
    expect(uploaded).toMatchObject({ items: [{ fileName: 'مدريد/بيان.txt', known: false }], refused: [] })
    const id = uploaded.items[0]!.documentId
    expect(new TextDecoder().decode((await events.read()).value)).toContain(`"documentId":"${id}"`)
    await events.cancel()

    expect((await ask(`/api/ingest/get-document?id=${id}`)).json()).toMatchObject({
      id,
      receipts: [{ receivedBy: 'نور' }],
    })
    const original = await ask(`/api/documents/${id}/file`)
    expect(original.body).toBe('البيان الختامي')
    expect(original.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="____.txt"; filename*=UTF-8''${encodeURIComponent('بيان.txt')}`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    })
    const bytes = Buffer.from('البيان الختامي')
    const part = await ask(`/api/documents/${id}/file`, door.cookie, { range: 'bytes=2-7' })
    expect([part.statusCode, part.rawPayload]).toEqual([206, bytes.subarray(2, 8)])
    expect(part.headers).toMatchObject({
      'content-range': `bytes 2-7/${bytes.length}`,
      'content-length': '6',
      'content-type': 'application/octet-stream',
      'content-disposition': original.headers['content-disposition'],
      'content-security-policy': original.headers['content-security-policy'],
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect((await ask(`/api/documents/${id}/file`, door.cookie, { range: 'bytes=99-' })).rawPayload).toEqual(bytes)
    const again = new FormData()
    again.append('file', new Blob(['البيان الختامي']), 'again.txt')
    expect(await (await fetch(`${address}/api/upload`, { method: 'POST', body: again, headers })).json()).toMatchObject(
      {
        items: [{ documentId: id, known: true }],
      },
    )
  })

  it.each([
    ['nobody', '/api/documents/0198f0de-0000-7000-8000-00000000000a/file', 'none', 401],
    ['an id of nothing', '/api/documents/0198f0de-0000-7000-8000-00000000000a/file', null, 404],
    ['no id', '/api/documents/..%2F..%2Ffiles/file', null, 400],
  ])('gives no original to %s', async (_who, url, cookie, status) => {
    expect((await ask(url, cookie ?? door.cookie)).statusCode).toBe(status)
  })

  it('refuses a forged cursor as input', async () => {
    const cursor = encodeURIComponent(btoa('["not an instant","not an id"]'))
    expect((await ask(`/api/ingest/list-documents?cursor=${cursor}`)).json()).toMatchObject({ code: 'bad-input' })
  })
})

const isAnswer = (reply: { statusCode: number; json(): unknown; headers: object }) =>
  reply.statusCode === 200 || (reply.statusCode < 500 && ProblemDetails.safeParse(reply.json()).success)

describe('every operation', () => {
  it.each(names)('%s answers its own example, to nobody and to the first account', async (name) => {
    const api = (await ask('/api/openapi.json')).json<OpenApi>()
    const body = api.paths[`/api/${name}`]!.post!.requestBody as {
      content: { 'application/json': { example: unknown } }
    }
    const { example } = body.content['application/json']
    for (const cookie of ['', ...(ENDING.has(name) ? [] : [door.cookie])]) {
      const reply = await post(name, example, cookie)
      expect(isAnswer(reply), `${reply.statusCode} ${reply.body}`).toBe(true)
    }
  })

  it('meets whatever is sent with an answer or a problem, never with a fault', async () => {
    const fields = [...new Set(names.flatMap((name) => Object.keys(operations[name]!.input.shape)))]
    const inputs = oneof(
      json(),
      jsonValue(),
      dictionary(
        constantFrom(...fields),
        oneof(jsonValue(), string({ unit: 'binary' }), constantFrom('\u0000', '\uD800')),
      ),
    )
    const allowed = names.filter((name) => !ENDING.has(name))
    await assert(
      asyncProperty(constantFrom(...allowed), inputs, async (name, input) => {
        const reply = await post(name, input)
        expect(isAnswer(reply), `${name} ${reply.statusCode} ${reply.body}`).toBe(true)
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})
