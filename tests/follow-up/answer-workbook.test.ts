import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY, type Actor } from '../../src/domain/actor.ts'
import type { AnswersPreview } from '../../src/follow-up/compare-answers.ts'
import { formOf, setStage, type Stage } from './stage.ts'

let stage: Stage
let url: string
beforeAll(async () => {
  stage = await setStage()
  url = `/api/follow-up/rounds/${stage.roundId}/answers/${stage.are}.xlsx`
  await stage.call('follow-up/save-answer', stage.emirates, {
    ...of(),
    provisionId: stage.provisions[0]!,
    version: 0,
    text: '=سري',
    step: 'partly',
  })
})
afterAll(() => stage.close())

const of = () => ({ roundId: stage.roundId, partyId: stage.are })
const get = (by: Actor, language = 'ar', from = url) =>
  stage.app.inject({ url: `${from}?language=${language}`, headers: stage.cookieOf(by) })
const send = (by: Actor, bytes: Buffer | string, take = '', to = url) => {
  const { headers, payload } = formOf({ field: 'file', fileName: 'a.xlsx', value: bytes })
  return stage.app.inject({
    method: 'POST',
    url: `${to}${take}`,
    headers: { ...headers, ...stage.cookieOf(by) },
    payload,
  })
}
const preview = async (by: Actor, bytes: Buffer) => (await send(by, bytes)).json() as AnswersPreview
const drafts = async () => (await stage.call('follow-up/get-questionnaire', stage.emirates, of())).answers

function fill(bytes: Buffer, cells: Record<string, string>): Buffer {
  const parts = unzipSync(bytes)
  let sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
  for (const [ref, said] of Object.entries(cells)) {
    const cell = `<c r="${ref}" t="inlineStr"><is><t>${said}</t></is></c>`
    sheet = sheet.replace(new RegExp(`<c r="${ref}"[^>]*?(?:/>|>.*?</c>)`), () => cell)
  }
  return Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }))
}

describe('a workbook of answers', () => {
  it('is given to a focal point of its party, and to nobody else', async () => {
    const reply = await get(stage.emirates)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')])
    expect(reply.headers['content-disposition']).toContain(encodeURIComponent('الجولة الأولى'))
    expect(reply.headers['content-security-policy']).toContain('sandbox')
    expect((await get(stage.spain)).json().code).toBe('not-allowed')
    expect((await get(stage.officer)).json().code).toBe('not-allowed')
    expect((await get(NOBODY)).json().code).toBe('not-signed-in')
    expect((await get(stage.emirates, 'fr')).json().code).toBe('bad-input')
  })

  it('is previewed before anything is taken, and just what was previewed is taken as drafts', async () => {
    const bytes = fill((await get(stage.emirates, 'en')).rawPayload, {
      H3: 'صدر القانون',
      G3: 'Fully implemented',
      G4: 'Nonsense',
    })
    const seen = await preview(stage.emirates, bytes)
    expect(seen.rows.map(({ change }) => change)).toEqual(['unchanged', 'new'])
    expect(seen.errors).toMatchObject([{ row: 4, column: 'step', code: 'unknown-step' }])
    expect(await drafts()).toHaveLength(1)
    expect((await send(stage.emirates, bytes, `?take=${'0'.repeat(64)}`)).json().code).toBe('changed-meanwhile')
    expect((await send(stage.spain, bytes, `?take=${seen.hash}`)).json().code).toBe('not-allowed')
    expect((await send(stage.emirates, bytes, `?take=${seen.hash}`)).json()).toEqual({ taken: 1 })
    expect((await drafts()).find(({ provisionId }) => provisionId === stage.provisions[1])).toMatchObject({
      text: 'صدر القانون',
      step: 'fully',
      language: 'ar',
      version: 1,
      submittedAt: null,
    })
    expect((await send(stage.emirates, bytes, `?take=${seen.hash}`)).json().code).toBe('changed-meanwhile')
    const { rows } = await stage.database.pool.query(`select after from journal where action = 'take-answers'`)
    expect(rows).toEqual([{ after: { partyId: stage.are, answers: 1 } }])
  })

  it('does not take what a colleague wrote over after it was downloaded', async () => {
    const bytes = fill((await get(stage.emirates)).rawPayload, { H2: 'نصي' })
    const seen = await preview(stage.emirates, bytes)
    expect(seen.rows[0]).toMatchObject({ change: 'changed', before: { text: '=سري' }, after: { text: 'نصي' } })
    const answer = { ...of(), provisionId: stage.provisions[0]!, version: 1, text: 'نص الزميلة' }
    await stage.call('follow-up/save-answer', stage.colleague, answer)
    expect((await send(stage.emirates, bytes, `?take=${seen.hash}`)).json().code).toBe('changed-meanwhile')
    expect((await preview(stage.emirates, bytes)).errors).toMatchObject([{ row: 2, code: 'changed-meanwhile' }])
    expect((await drafts()).map(({ text }) => text)).toContain('نص الزميلة')
  })

  it('of another party, or that is none, is told as such', async () => {
    const theirs = (await get(stage.spain, 'en', url.replace(stage.are, stage.esp))).rawPayload
    expect((await preview(stage.emirates, theirs)).problem).toBe('other-party')
    expect((await preview(stage.emirates, Buffer.from('no workbook'))).problem).toBe('damaged')
    expect((await send(stage.emirates, Buffer.alloc(4_000_001))).json().code).toBe('too-large')
  })

  const calc = ['/usr/lib/libreoffice', '/opt/libreoffice'].find((home) =>
    existsSync(join(home, 'program', 'libsclo.so')),
  )
  it.skipIf(!calc)(
    `is opened and saved by LibreOffice with no difference${calc ? '' : ' (skipped: LibreOffice Calc is not here)'}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mutabaa-office-'))
      writeFileSync(join(folder, 'answers.xlsx'), (await get(stage.emirates)).rawPayload)
      const to = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out')]
      const profile = `-env:UserInstallation=file://${folder}/profile`
      await promisify(execFile)(
        join(calc!, 'program', 'soffice'),
        [profile, '--headless', ...to, join(folder, 'answers.xlsx')],
        {
          timeout: 100_000,
        },
      )
      const seen = await preview(stage.emirates, readFileSync(join(folder, 'out', 'answers.xlsx')))
      expect([seen.problem, seen.errors]).toEqual([null, []])
      expect(seen.rows.map(({ change }) => change)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    },
    120_000,
  )

  it('cannot be taken any more once the answers are submitted', async () => {
    const bytes = fill((await get(stage.emirates)).rawPayload, { H4: 'متأخر' })
    const { hash } = await preview(stage.emirates, bytes)
    await stage.call('follow-up/submit-answers', stage.emirates, { ...of(), answered: 2 })
    expect((await send(stage.emirates, bytes, `?take=${hash}`)).json().code).toBe('changed-meanwhile')
  })
})
