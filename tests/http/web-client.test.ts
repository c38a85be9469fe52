import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

const folder = mkdtempSync(join(tmpdir(), 'mutabaa-web-'))
const PAGE = '<!doctype html><title>متابعة</title>'
const SCRIPT = 'export const answer = 42\n'.repeat(100)
let door: FrontDoor

beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, '.secret'), 'secret')
  writeFileSync(join(folder, 'assets', 'app-abc123.js'), SCRIPT)
  writeFileSync(join(folder, 'assets', 'app-abc123.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(`${folder}-beside.txt`, 'beside')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(`${folder}-beside.txt`)
})
beforeEach(() => {
  door = openFrontDoor({ webFolder: folder })
})
afterEach(() => door.close())

const page = { accept: 'text/html,application/xhtml+xml' }

describe('the web client', () => {
  it.each(['/', '/workroom', '/workroom/documents/1?tab=text', '/record/a.b', '/index.html'])(
    'shows its one page at %s, fresh each time',
    async (url) => {
      const reply = await door.app.inject({ url, headers: page })
      expect([reply.statusCode, reply.body]).toEqual([200, PAGE])
      expect(reply.headers['content-type']).toMatch(/^text\/html/)
      expect(reply.headers['cache-control']).toBe('no-cache')
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    },
  )

  it('gives hashed files for ever, as small as they were made', async () => {
    const reply = await door.app.inject({ url: '/assets/app-abc123.js', headers: { 'accept-encoding': 'gzip, br' } })
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(reply.headers['content-encoding']).toBe('br')
    expect(reply.headers['content-type']).toMatch(/javascript/)
    expect(brotliDecompressSync(reply.rawPayload).toString()).toBe(SCRIPT)
    const plain = await door.app.inject({ url: '/assets/app-abc123.js', headers: { 'accept-encoding': 'identity' } })
    expect(plain.body).toBe(SCRIPT)
  })

  it.each([
    ['/assets/gone-000000.js', page],
    ['/workroom', { accept: 'application/json' }],
    ['/api/no/such', page],
    ['/.secret', {}],
    [`/../${folder.split('/').at(-1)}-beside.txt`, {}],
    [`/..%2f${folder.split('/').at(-1)}-beside.txt`, {}],
    ['/assets/..%5c..%5c.secret', {}],
    ['/assets/', {}],
  ])('has nothing at %s', async (url, headers) => {
    const reply = await door.app.inject({ url, headers: headers as Record<string, string> })
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode).toBeLessThan(500)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.body).not.toMatch(/secret|beside/)
  })

  it('is not shown to a POST', async () => {
    expect((await door.app.inject({ method: 'POST', url: '/workroom', headers: page })).statusCode).toBe(404)
  })
})

it('where nothing was built the API still answers', async () => {
  const bare = openFrontDoor({ webFolder: join(folder, 'none') })
  expect((await bare.app.inject({ url: '/', headers: page })).statusCode).toBe(404)
  expect((await bare.app.inject('/api/ingest/echo')).statusCode).toBe(200)
  await bare.close()
})

it('long answers are compressed, short ones are not', async () => {
  const ask = (text: string) =>
    door.app.inject({ url: `/api/ingest/echo?text=${text}`, headers: { 'accept-encoding': 'br' } })
  expect((await ask('x'.repeat(3000))).headers['content-encoding']).toBe('br')
  expect((await ask('x')).headers['content-encoding']).toBeUndefined()
})
