import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileStore } from '../../src/store/files.ts'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

const MOST = 300_000
let door: FrontDoor
beforeEach(() => {
  door = openFrontDoor({ limits: { fileBytes: MOST, filesPerUpload: 5, bodyBytes: 1000 } })
})
afterEach(() => door.close())

const BOUNDARY = 'x-boundary-x'
type Part = { fileName: string; bytes: string | Buffer; field?: string }
const partOf = ({ fileName, bytes, field = 'file' }: Part) =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${fileName}"\r\nContent-Type: text/plain\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])
const formOf = (...parts: Part[]) => Buffer.concat([...parts.map(partOf), Buffer.from(`--${BOUNDARY}--\r\n`)])
const multipart = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, cookie: 'mutabaa=editor-token' }
const upload = (payload: Buffer | string, headers: Record<string, string> = {}) =>
  door.app.inject({ method: 'POST', url: '/api/upload', headers: { ...multipart, ...headers }, payload })
const hashOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('an upload', () => {
  it('keeps every file byte for byte, larger than any JSON body may be', async () => {
    const files = ['قرار مجلس الأمن', Buffer.from([0, 255, 13, 10, 45, 45]), 'x'.repeat(MOST), '']
    const reply = await upload(formOf(...files.map((bytes, n) => ({ fileName: `وثيقة ${n}.txt`, bytes }))))
    expect(reply.statusCode).toBe(200)
    expect(reply.json().refused).toEqual([])
    expect(reply.json().items.map(({ fileName }: { fileName: string }) => fileName)).toEqual(
      files.map((_, n) => `وثيقة ${n}.txt`),
    )
    expect(door.kept().sort()).toEqual(files.map(hashOf).sort())
    for (const bytes of files) {
      const hash = hashOf(bytes)
      expect(readFileSync(join(door.files, hash.slice(0, 2), hash)).equals(Buffer.from(bytes))).toBe(true)
    }
  })

  it.each([
    ['folder/sub/one.pdf', 'folder/sub/one.pdf'],
    ['../../../etc/cron.d/evil', 'etc/cron.d/evil'],
    ['C:\\\\Users\\\\me\\\\file.docx', 'Users/me/file.docx'],
    ['/absolute/file.txt', 'absolute/file.txt'],
    ['..', 'unnamed'],
    ['safe\u202Efdp.exe', 'safefdp.exe'],
    ['nul\u0000l.txt', 'null.txt'],
    ['__proto__', '__proto__'],
  ])('takes the name %s as %s', async (fileName, safe) => {
    const reply = await upload(formOf({ fileName, bytes: 'text' }))
    expect(reply.json().items).toMatchObject([{ fileName: safe }])
    expect(door.kept()).toEqual([hashOf('text')])
  })

  it('keeps a file that is too large out, and goes on with the others', async () => {
    const reply = await upload(
      formOf(
        { fileName: 'before.txt', bytes: 'before' },
        { fileName: 'large.txt', bytes: 'x'.repeat(MOST * 3) },
        { fileName: 'one-over.txt', bytes: 'x'.repeat(MOST + 1) },
        { fileName: 'after.txt', bytes: 'after' },
      ),
      { 'accept-language': 'ar' },
    )
    expect(reply.json().items.map(({ fileName }: { fileName: string }) => fileName)).toEqual([
      'before.txt',
      'after.txt',
    ])
    expect(reply.json().refused).toMatchObject([
      { fileName: 'large.txt', problem: { code: 'too-large', status: 413, details: { mostBytes: MOST } } },
      { fileName: 'one-over.txt', problem: { code: 'too-large', title: expect.stringMatching(/\p{Script=Arabic}/u) } },
    ])
    expect(door.kept().sort()).toEqual([hashOf('before'), hashOf('after')].sort())
  })

  it.each([
    ['is larger than the limit', null, 'too-large'],
    ['finds the disk full', 'midway', 'unexpected'],
    ['finds no folder to lie in', 'at once', 'unexpected'],
  ])('goes on over the wire after a file that %s', async (_what, fails, code) => {
    if (fails) await reopenWith({ keep: keepOrFail(fails === 'at once' ? 0 : MOST) })
    const sending = await startSending()
    const answered = once(sending, 'response').then(([reply]) => text(reply as Readable))
    await sendMegabytes(sending, 20, () => undefined)
    sending.write(partOf({ fileName: 'after.txt', bytes: 'after' }))
    sending.end(`--${BOUNDARY}--\r\n`)
    expect(JSON.parse(await answered)).toMatchObject({
      items: fails === 'at once' ? [] : [{ fileName: 'after.txt' }],
      refused: fails === 'at once' ? [{}, { fileName: 'after.txt' }] : [{ fileName: 'large.bin', problem: { code } }],
    })
  })

  it.each([
    ['without files', formOf(), {}, 400, 'bad-input'],
    ['of nothing at all', '', {}, 400, 'bad-input'],
    [
      'with a field in place of a file',
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"\r\n\r\ntext\r\n--${BOUNDARY}--\r\n`,
      {},
      400,
      'bad-input',
    ],
    ['in JSON', '{}', { 'content-type': 'application/json' }, 415, 'wrong-content-type'],
    ['without a boundary', 'x', { 'content-type': 'multipart/form-data' }, 400, 'bad-input'],
    ['cut short', formOf({ fileName: 'a', bytes: 'text' }).subarray(0, -30), {}, 400, 'upload-cut-short'],
    [
      'from another site',
      formOf({ fileName: 'a', bytes: 'text' }),
      { 'sec-fetch-site': 'cross-site' },
      403,
      'cross-origin',
    ],
    ['of nobody', formOf({ fileName: 'a', bytes: 'text' }), { cookie: '' }, 401, 'not-signed-in'],
    [
      'of somebody without the role',
      formOf({ fileName: 'a', bytes: 'text' }),
      { cookie: 'mutabaa=roleless-token' },
      403,
      'not-allowed',
    ],
    [
      'of more files than are taken',
      formOf(...Array.from({ length: 6 }, (_, n) => ({ fileName: `${n}`, bytes: 'same' }))),
      {},
      413,
      'too-large',
    ],
  ])('%s is refused', async (_what, payload, headers, status, code) => {
    const reply = await upload(payload, headers as Record<string, string>)
    expect([reply.statusCode, reply.json().code]).toEqual([status, code])
    expect(door.kept().filter((name) => name.includes('-'))).toEqual([])
  })

  it('that cannot be recorded is refused, file by file', async () => {
    await door.close()
    door = openFrontDoor({
      store: {
        read: () => Promise.reject(new Error('unused')),
        write: () => Promise.reject(Object.assign(new Error('secret of the house'), { code: '57P01' })),
      },
    })
    const reply = await upload(formOf({ fileName: 'a', bytes: 'a' }, { fileName: 'b', bytes: 'b' }))
    expect(reply.json()).toMatchObject({
      items: [],
      refused: [{ problem: { code: 'database-unreachable' } }, { fileName: 'b' }],
    })
    expect(reply.body).not.toContain('secret')
  })

  it('that breaks off leaves no file behind, and keeps what had come whole', async () => {
    const sending = await startSending()
    sending.on('error', () => undefined)
    sending.write(partOf({ fileName: 'whole.txt', bytes: 'whole' }))
    sending.write(partOf({ fileName: 'half.txt', bytes: 'x'.repeat(100_000) }).subarray(0, 90_000))
    await until(() => door.kept().length === 2)
    sending.destroy()
    await until(() => door.kept().length === 1)
    expect(door.kept()).toEqual([hashOf('whole')])
  })
})

it('no more of an upload is taken in than is being written out', async () => {
  let goOn = () => undefined as void
  const stuck = new Promise<void>((resolve) => (goOn = resolve))
  await reopenWith({ keep: keepSlowly(stuck) })
  const sending = await startSending()
  const answered = once(sending, 'response').then(([reply]) => text(reply as Readable))
  let sent = 0
  const sentAll = sendMegabytes(sending, 128, () => (sent += 1)).then(() => sending.end(`--${BOUNDARY}--\r\n`))
  await after(500)
  expect(sent).toBeLessThan(24)
  goOn()
  expect(JSON.parse(await answered)).toMatchObject({ items: [{ fileName: 'large.bin' }], refused: [] })
  await sentAll
  expect(sent).toBe(128)
})

/** Opens the door again on a file store that behaves as told. */
async function reopenWith(files: Pick<FileStore, 'keep'>): Promise<void> {
  await door.close()
  const rest = { open: () => Readable.from([]), pathOf: () => '', has: async () => true }
  const publicUrl = 'http://mutabaa.example'
  door = openFrontDoor({
    tools: {
      recognisers: 1,
      now: () => new Date(),
      publicUrl,
      sendMail: null,
      model: null,
      files: { ...files, ...rest },
    },
  })
}

async function startSending(): Promise<ReturnType<typeof request>> {
  await door.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = door.app.server.address() as AddressInfo
  return request({ port, host: '127.0.0.1', method: 'POST', path: '/api/upload', headers: multipart })
}

/** A file store that fails within a file: after so many bytes, or before it has looked at any. */
const keepOrFail = (most: number) => async (bytes: Readable) => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  if (most === 0) throw full
  let size = 0
  for await (const chunk of bytes) {
    size += (chunk as Buffer).length
    if (size > most) throw full
  }
  return { sha256: hashOf('x'), size }
}

/** A file store whose disk is stuck for a while after the first bytes. */
const keepSlowly = (stuck: Promise<void>) => async (bytes: Readable) => {
  let size = 0
  for await (const chunk of bytes) {
    size += (chunk as Buffer).length
    await stuck
  }
  return { sha256: hashOf('x'), size }
}

async function sendMegabytes(sending: ReturnType<typeof request>, many: number, onSent: () => void): Promise<void> {
  const chunk = Buffer.alloc(1024 * 1024, 'x')
  sending.write(partOf({ fileName: 'large.bin', bytes: '' }).subarray(0, -2))
  for (let n = 0; n < many; n++) {
    if (!sending.write(chunk)) await new Promise((drained) => sending.once('drain', drained))
    onSent()
  }
  sending.write('\r\n')
}

async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !holds(); n++) await after(20)
  expect(holds()).toBe(true)
}
