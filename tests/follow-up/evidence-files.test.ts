import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/actor.ts'
import type { MeasureId } from '../../src/domain/id.ts'
import { NOBODY } from '../../src/domain/actor.ts'
import { formOf, type Part, setStage, type Stage } from './stage.ts'

let stage: Stage
let measureId: MeasureId
beforeAll(async () => {
  stage = await setStage()
  const measure = await stage.call('follow-up/add-measure', stage.emirates, {
    partyId: stage.are,
    kind: 'law',
    titleAr: 'قانون',
    status: 'in-force',
    sinceOn: '2026-02-01',
    provisions: [stage.provisions[0]!],
  })
  measureId = measure.id
})
afterAll(() => stage.close())

const SAID: Part[] = [
  { field: 'type', value: 'law-text' },
  { field: 'vouchedBy', value: 'وزارة العدل' },
]
const fileOf = (fileName: string, value: string | Buffer = 'bytes', mediaType = 'text/plain'): Part => ({
  field: 'file',
  fileName,
  value,
  mediaType,
})
const send = (by: Actor, parts: Part[], to: object = {}) => {
  const { partyId, measureId: id } = { partyId: stage.are, measureId, ...to }
  const { headers, payload } = formOf(...parts)
  const url = `/api/follow-up/measures/${partyId}/${id}/evidence`
  return stage.app.inject({ method: 'POST', url, headers: { ...headers, ...stage.cookieOf(by) }, payload })
}
const download = (by: Actor, id: string) =>
  stage.app.inject({ url: `/api/follow-up/evidence/${id}/file`, headers: stage.cookieOf(by) })
const evidence = async () =>
  (await stage.call('follow-up/get-measure', stage.reader, { partyId: stage.are, measureId })).evidence

describe('evidence files', () => {
  it('are added by a focal point with what is said of each, claimed until graded, and journalled', async () => {
    const reply = await send(stage.emirates, [
      ...SAID,
      fileOf('قانون.pdf', 'one', 'application/pdf'),
      { field: 'title', value: 'Second' },
      { field: 'dated', value: '2025-11' },
      fileOf('b.txt', 'two'),
    ])
    expect([reply.statusCode, reply.json().refused]).toEqual([200, []])
    expect(reply.json().items).toHaveLength(2)
    const kept = await evidence()
    expect(kept).toMatchObject([
      { medium: 'file', title: 'قانون.pdf', fileName: 'قانون.pdf', size: 3, type: 'law-text', grade: 'claimed' },
      { title: 'Second', dated: '2025-11', vouchedBy: 'وزارة العدل' },
    ])
    const { rows } = await stage.database.pool.query(`select action, after from journal where thing_id = $1`, [
      kept[0]!.id,
    ])
    expect(rows).toMatchObject([{ action: 'add-evidence', after: { medium: 'file' } }])
    const given = await download(stage.reader, kept[0]!.id)
    expect([given.statusCode, given.body]).toEqual([200, 'one'])
  })

  it.each([
    ['a page with a script', 'x.html', '<script>alert(1)</script>', 'text/html'],
    ['a drawing with a script', 'x.svg', '<svg onload="alert(1)"/>', 'image/svg+xml'],
    ['a program', 'setup.pdf.exe', 'MZ\u0000', 'application/x-msdownload'],
    ['a header in its type', 'x.txt', 'x', 'text/html; charset="\u0007'],
  ])('gives %s only to be saved, as nameless bytes in a sandbox', async (_what, name, bytes, mediaType) => {
    await send(stage.emirates, [...SAID, fileOf(name, bytes, mediaType)])
    const reply = await download(stage.reader, (await evidence()).at(-1)!.id)
    expect(reply.body).toBe(bytes)
    expect(reply.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
    })
  })

  it.each([
    ['../../etc/cron.d/evil', 'etc/cron.d/evil', 'evil'],
    ['C:\\\\windows\\\\run.bat', 'windows/run.bat', 'run.bat'],
    ['photo\u202Egnp.exe', 'photognp.exe', 'photognp.exe'],
    ['تقرير".pdf', null, null],
    ['..', 'unnamed', 'unnamed'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(146)}.pdf`, `${'a'.repeat(146)}.pdf`],
  ])('keeps the name %j as %j', async (name, kept, saved) => {
    const reply = await send(stage.emirates, [...SAID, fileOf(name)])
    expect(reply.statusCode).toBe(200)
    const last = (await evidence()).at(-1)!
    if (kept) expect(last.fileName).toBe(kept)
    const header = String((await download(stage.reader, last.id)).headers['content-disposition'])
    expect(header).toMatch(/^attachment; filename="[\x20-\x21\x23-\x5B\x5D-\x7E]*"; filename\*=UTF-8''[\w%.!~-]*$/)
    if (saved) expect(decodeURIComponent(header.split("''")[1]!)).toBe(saved)
  })

  it('refuses, file by file, what is too large or wrongly described, and takes the others', async () => {
    const before = (await evidence()).length
    const reply = await send(stage.emirates, [
      fileOf('undescribed.txt'),
      ...SAID,
      fileOf('large.bin', Buffer.alloc(4_000_001)),
      { field: 'dated', value: 'yesterday' },
      fileOf('undated.txt'),
      { field: 'dated', value: '2025' },
      fileOf('good.txt'),
    ])
    expect(reply.json().refused).toMatchObject([
      { fileName: 'undescribed.txt', problem: { code: 'bad-input', details: { field: 'type' } } },
      { fileName: 'large.bin', problem: { code: 'too-large' } },
      { fileName: 'undated.txt', problem: { code: 'bad-input', details: { field: 'dated' } } },
    ])
    expect((await evidence()).length).toBe(before + 1)
  })

  it('are added by nobody but who may speak for the party, whatever address is tried', async () => {
    const form = [...SAID, fileOf('x.txt')]
    const codeOf = async (by: Actor, to: object = {}) => (await send(by, form, to)).json().code
    const before = (await evidence()).length
    expect(await codeOf(stage.spain)).toBe('not-allowed')
    expect(await codeOf(stage.spain, { partyId: stage.esp })).toBe('not-found')
    expect(await codeOf(stage.reader)).toBe('not-allowed')
    expect(await codeOf(stage.assessor)).toBe('not-allowed')
    expect(await codeOf(NOBODY)).toBe('not-signed-in')
    expect(await codeOf(stage.emirates, { measureId: 'x' })).toBe('bad-input')
    expect((await evidence()).length).toBe(before)
    expect((await send(stage.officer, form)).json().items).toHaveLength(1)
  })

  it('are read by everybody on the staff, as measures are, and by nobody else; withdrawn ones by nobody', async () => {
    const { id } = (await evidence()).at(-1)!
    expect((await download(stage.spain, id)).statusCode).toBe(200)
    expect((await download(NOBODY, id)).statusCode).toBe(401)
    await stage.call('follow-up/withdraw-evidence', stage.emirates, { partyId: stage.are, measureId, evidenceId: id })
    expect((await download(stage.emirates, id)).json().code).toBe('not-found')
    expect((await download(stage.reader, stage.are)).json().code).toBe('not-found')
    expect((await download(stage.reader, '../x')).statusCode).toBeGreaterThanOrEqual(400)
  })
})
