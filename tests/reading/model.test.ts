import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { splitPassages } from '../../src/language/passages.ts'
import { chatModel } from '../../src/read/chat-model.ts'
import { readAs, versionWith } from '../../src/read/read-as.ts'
import { READER_VERSION } from '../../src/read/reader-version.ts'

const TEXT = 'اختتمت في مدريد أعمال لقاء الخبراء حول دور الأسرة.'

/** A model server as such servers speak; what it answers is set by each test. */
let server: Server
let url: string
let asked: { path: string; key: string | undefined; body: { model: string; messages: { content: string }[] } }[] = []
let reply: (request: IncomingMessage) => { status?: number; headers?: Record<string, string>; body: string }
const says = (content: string) => () => ({ body: JSON.stringify({ choices: [{ message: { content } }] }) })

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as (typeof asked)[number]['body']
    asked.push({ path: request.url!, key: request.headers.authorization, body })
    const { status = 200, headers = {}, body: said } = reply(request)
    response.writeHead(status, headers).end(said)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
})
afterAll(() => server.close())

const read = (key: string | null = null, text = TEXT) =>
  readAs(chatModel({ url, name: 'local', key }))(text, splitPassages(text))
const byModel = async () => (await read()).findings.filter(({ reader }) => reader === 'model')
const told = (quote: string) => JSON.stringify({ findings: [{ kind: 'programme', quote, fields: { name: quote } }] })

describe('a model that helps the readers', () => {
  it('adds what it quotes exactly, and is named in the version', async () => {
    reply = says(told('دور الأسرة'))
    asked = []
    const { findings, readerVersion } = await read('secret')
    expect(findings.filter(({ reader }) => reader === 'model')).toMatchObject([{ quote: 'دور الأسرة', rule: 'local' }])
    expect(readerVersion).toBe(`${READER_VERSION}+local`)
    expect(asked).toMatchObject([{ path: '/v1/chat/completions', key: 'Bearer secret', body: { model: 'local' } }])
    expect(asked[0]!.body.messages[1]!.content).toBe(TEXT)
  })

  it('adds nothing that it does not quote', async () => {
    reply = says(told('دور الأسر'))
    expect(await byModel()).toEqual([])
  })

  it.each([
    ['refuses', () => ({ status: 503, body: 'busy' })],
    ['answers no JSON', () => ({ body: '<html>' })],
    ['answers another shape', () => ({ body: '{"choices":[]}' })],
    ['answers without end', () => ({ body: 'x'.repeat(500_000) })],
    ['sends elsewhere', () => ({ status: 307, headers: { location: 'http://127.0.0.1:9/' }, body: '' })],
  ])('leaves the readers to read alone when it %s', async (_what, said) => {
    reply = said
    const { findings, readerVersion } = await read()
    expect(findings).toEqual((await readAs(null)(TEXT, splitPassages(TEXT))).findings)
    expect(readerVersion).toBe(READER_VERSION)
  })

  it('is not asked without end about one document', async () => {
    reply = says('{"findings":[]}')
    asked = []
    await read(null, `${'كلمة '.repeat(900)}\n`.repeat(60))
    expect(asked.length).toBeLessThanOrEqual(10)
  })

  it('is none unless one is set up', () => expect(versionWith(null)).toBe(READER_VERSION))
})
