import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY, type Actor } from '../../src/domain/actor.ts'
import { extractPdf } from '../../src/ingest/formats/pdf.ts'
import { SAID, setStage, type Stage } from './stage.ts'

let stage: Stage
const REASONS = 'The law is in force; its oversight is not shown.'
const HOSTILE = '#panic("x") *bold* $x$ <script> \u0007'
beforeAll(async () => {
  stage = await setStage([...SAID, { ar: 'حكم رابع لا يخاطبها.', en: 'A fourth, not addressed to it.' }])
  const { emirates, assessor, second, are: partyId, roundId, provisions } = stage
  const [first, other, , fourth] = provisions
  const of = { partyId, roundId }
  await stage.call('follow-up/save-answer', emirates, {
    ...of,
    provisionId: first!,
    version: 0,
    text: 'صدر القانون رقم 7 (UNSCR 2178).',
    step: 'partly',
  })
  await stage.call('follow-up/submit-answers', emirates, { ...of, answered: 1 })
  const measure = await stage.call('follow-up/add-measure', emirates, {
    partyId,
    kind: 'law',
    titleAr: 'قانون مكافحة تمويل الإرهاب',
    titleEn: HOSTILE,
    legalBasis: 'المرسوم 20 لسنة 2018',
    status: 'in-force',
    sinceOn: '2026-02-01',
    provisions: [first!],
  })
  const shown = {
    partyId,
    measureId: measure.id,
    type: 'law-text' as const,
    title: 'الجريدة الرسمية',
    vouchedBy: 'وزارة العدل',
  }
  await stage.call('follow-up/add-link-evidence', emirates, { ...shown, url: 'https://example.org/law' })
  for (const [provisionId, consent, reasons] of [
    [first!, 'participants', REASONS],
    [other!, 'committee-and-party', 'Kept between the committee and its party.'],
  ] as const) {
    const { id } = await stage.call('follow-up/draft-assessment', assessor, {
      partyId,
      provisionId,
      roundId,
      consent,
      reasons,
      scaleKey: 'simple',
      scaleVersion: 1,
      step: 'partly',
      language: 'en',
      sources: [{ url: 'https://example.org/review', title: 'Review of 2025' }],
    })
    const target = { partyId, provisionId, id }
    await stage.call('follow-up/send-assessment', assessor, { ...target, version: 1 })
    await stage.call('follow-up/comment-on-assessment', emirates, { ...target, text: 'نعم', language: 'ar' })
    await stage.call('follow-up/adopt-assessment', second, { ...target, version: 2 })
    if (provisionId === first)
      await stage.call('follow-up/reply-to-assessment', emirates, {
        ...target,
        text: 'لا نوافق على هذا.',
        language: 'ar',
        disputes: true,
      })
  }
  await stage.call('follow-up/state-acceptance', emirates, {
    partyId,
    provisionId: fourth!,
    statedOn: '2026-05-02',
    said: 'not-addressed-to',
  })
})
afterAll(() => stage.close())

const get = (by: Actor, format: string, language: string) =>
  stage.app.inject({
    url: `/api/follow-up/parties/${stage.are}/report.${format}?language=${language}`,
    headers: stage.cookieOf(by),
  })
const docxText = (bytes: Buffer) =>
  strFromU8(unzipSync(bytes)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')

describe('the draft report of a party', () => {
  it('says in Arabic, from right to left, what is known of each provision, with numbered notes', async () => {
    const reply = await get(stage.emirates, 'docx', 'ar')
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([
      200,
      expect.stringContaining('wordprocessingml'),
    ])
    expect(reply.headers['content-disposition']).toMatch(/^attachment; /)
    const text = docxText(reply.rawPayload)
    for (const said of [
      'مشروع تقرير عن التنفيذ؛ الإمارات',
      'مبادئ مدريد',
      SAID[0]!.ar,
      'صدر القانون رقم 7 (UNSCR 2178).',
      'السند القانوني: المرسوم 20 لسنة 2018',
      'الرقابة: لم يذكر',
      'نص قانون، مدعى به',
      'نفذ جزئيا (سلم التنفيذ)',
      REASONS,
      'رد الجهة: لا نوافق على هذا.',
      'تعترض الجهة على هذا التقييم',
      'لم يرد تقرير',
      'الحكم غير موجه إلى هذه الجهة',
      'الجريدة الرسمية، الجهة الضامنة وزارة العدل. https://example.org/law',
      'Review of 2025. https://example.org/review',
    ])
      expect(text).toContain(said)
    expect(text).toMatch(/\[1\]/)
    const xml = strFromU8(unzipSync(reply.rawPayload)['word/document.xml']!)
    expect(xml).toContain('<w:bidi/>')
    expect(xml).toContain('<w:rtl/>')
  })

  it('holds only what whoever asks may see', async () => {
    const seenBy = async (by: Actor) => {
      const text = docxText((await get(by, 'docx', 'en')).rawPayload)
      return [REASONS, 'Kept between the committee'].map((said) => text.includes(said))
    }
    expect(await seenBy(stage.emirates)).toEqual([true, true])
    expect(await seenBy(stage.officer)).toEqual([true, true])
    expect(await seenBy(stage.spain)).toEqual([true, false])
    expect(await seenBy(stage.reader)).toEqual([false, false])
    expect((await get(NOBODY, 'docx', 'en')).json().code).toBe('not-signed-in')
    expect((await get(stage.reader, 'docx', 'fr')).json().code).toBe('bad-input')
    const nobody = await stage.app.inject({
      url: `/api/follow-up/parties/${stage.roundId}/report.pdf`,
      headers: stage.cookieOf(stage.reader),
    })
    expect(nobody.json().code).toBe('not-found')
  })

  it.each(['ar', 'en'])('is set as PDF (%s), in which nothing that people wrote is markup', async (language) => {
    const before = performance.now()
    const reply = await get(stage.emirates, 'pdf', language)
    console.log(`${language}: ${Math.round(performance.now() - before)} ms, ${reply.rawPayload.length} bytes`)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(reply.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    if (process.env.SHOW) {
      mkdirSync(process.env.SHOW, { recursive: true })
      writeFileSync(join(process.env.SHOW, `${language}.pdf`), reply.rawPayload)
    }
    const { text } = (await extractPdf(reply.rawPayload)) as { text: string }
    const found = { ar: 'مشروع تقرير عن التنفيذ؛ الإمارات', en: '#panic("x") *bold* $x$ <script>' }[language]!
    expect(text).toContain(found)
  })
})
