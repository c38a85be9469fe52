import type { AddressInfo } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

let door: FrontDoor
let address: string
beforeEach(async () => {
  door = openFrontDoor()
  await door.app.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(door.app.server.address() as AddressInfo).port}`
})
afterEach(() => door.close())

const news = (documentId: string, progress = 0) =>
  JSON.stringify({ documentId, state: 'reading', step: 'read', stepState: 'running', progress })
const listen = (token = 'editor-token') =>
  fetch(`${address}/api/events`, { headers: { cookie: `mutabaa=${token}`, 'accept-encoding': 'br, gzip' } })

/** Reads on until the text holds what is waited for, or the stream ends. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> {
  let text = ''
  while (!text.includes(wanted)) {
    const { done, value } = await reader.read()
    if (done) return `${text}[ended]`
    text += new TextDecoder().decode(value)
  }
  return text
}

describe('GET /api/events', () => {
  it('tells news as it comes, uncompressed and uncached', async () => {
    const reply = await listen()
    expect(reply.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('content-encoding')).toBeNull()
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    const reader = reply.body!.getReader()
    expect(await readUntil(reader, ': open')).toMatch(/^retry: \d+\n/)
    door.tell('not JSON')
    door.tell('{"something":"else"}')
    door.tell(news('d1', 0.5))
    expect(await readUntil(reader, '\n\n')).toBe(
      'event: document\ndata: {"documentId":"d1","state":"reading","steps":[{"step":"read","state":"running","progress":0.5}]}\n\n',
    )
    await reader.cancel()
  })

  it.each([
    ['nobody', 'none', 401],
    ['an account without a role', 'roleless-token', 403],
  ])('refuses %s', async (_who, token, status) => {
    expect((await listen(token)).status).toBe(status)
  })

  it('ends when its session signs out, and only then', async () => {
    door.sessions.set('other-token', door.sessions.get('editor-token')!)
    const mine = (await listen()).body!.getReader()
    const other = (await listen('other-token')).body!.getReader()
    await fetch(`${address}/api/accounts/sign-out`, {
      method: 'POST',
      headers: { cookie: 'mutabaa=editor-token', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(await Promise.race([readUntil(mine, 'never'), after(3000, 'still open')])).toMatch(/\[ended\]$/)
    door.tell(news('d2'))
    expect(await readUntil(other, 'd2')).toContain('event: document')
    await other.cancel()
  })

  it('ends where news may have been missed, so that what is shown is fetched again', async () => {
    const reader = (await listen()).body!.getReader()
    door.gap()
    expect(await readUntil(reader, 'never')).toMatch(/\[ended\]$/)
  })

  it('does not keep the server from closing', async () => {
    const reader = (await listen()).body!.getReader()
    const closed = await Promise.race([door.app.close().then(() => 'closed'), after(3000, 'still open')])
    expect(closed).toBe('closed')
    expect(await readUntil(reader, 'never')).toMatch(/\[ended\]$/)
  })
})
