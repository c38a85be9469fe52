import { describe, expect, it } from 'vitest'
import { Passage, type Extraction } from '../../../src/domain/document.ts'
import { detectFormat } from '../../../src/ingest/formats/detect.ts'
import { extractHtml } from '../../../src/ingest/formats/html.ts'
import { encode, utf16 } from './encode.ts'
import { PAGES } from './pages.ts'

const passagesOf = ({ text, passages }: Extraction) =>
  passages.map(({ start, end, role }) => `${role}: ${text.slice(start, end).replaceAll('\n', '⏎')}`)
const bytes = (text: string) => new TextEncoder().encode(text)

it.each(PAGES)('$name', ({ html, title, passages }) => {
  const extraction = extractHtml(bytes(html))
  expect(passagesOf(extraction)).toEqual(passages)
  expect(extraction.title).toBe(title)
  for (const passage of extraction.passages) Passage.parse(passage)
})

const OLD = `<html dir="rtl"><head><meta http-equiv="Content-Type" content="text/html; charset=@"><title>بيان</title></head><body><h1>بيان</h1><p>عقد الاجتماع في المدينة، وأوصى المشاركون بتعزيز التعاون على منع السفر من الدول التي ينطلق منها المسافرون.</p></body></html>`
const OLD_SAID = [
  'heading: بيان',
  'paragraph: عقد الاجتماع في المدينة، وأوصى المشاركون بتعزيز التعاون على منع السفر من الدول التي ينطلق منها المسافرون.',
]
const old = (charset: string) => OLD.replace('@', charset)
const quoted = (from: Uint8Array) =>
  [...from]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(.{72})/g, '$1=\r\n')
const mhtml = (encoding: string, body: string, charset = 'utf-8') =>
  [
    'From: <Saved by a browser>',
    'Subject: =?utf-8?Q?x?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Part--1"',
    '',
    '',
    '------Part--1',
    `Content-Type: text/html; charset=${charset}`,
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: http://example.org/',
    '',
    body,
    '------Part--1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------Part--1--',
    '',
  ].join('\r\n')

describe('pages in other clothes', () => {
  it.each([
    ['windows-1256, declared', encode(old('windows-1256'), 'windows-1256'), 'windows-1256'],
    ['windows-1256, declared as what it is not', encode(old('iso-8859-1'), 'windows-1256'), 'windows-1256'],
    ['ISO-8859-6, declared', encode(old('iso-8859-6'), 'iso-8859-6'), 'iso-8859-6'],
    ['UTF-8, declared as what it is not', bytes(old('windows-1256')), 'utf-8'],
    ['UTF-16 with its mark', utf16(`\ufeff${old('utf-16')}`), 'utf-16le'],
    ['UTF-16 without', utf16(old('utf-16')), 'utf-16le'],
    ['a saved message in quoted-printable', bytes(mhtml('quoted-printable', quoted(bytes(old('utf-8'))))), 'utf-8'],
    ['a saved message in base64', bytes(mhtml('base64', Buffer.from(old('utf-8')).toString('base64'))), 'utf-8'],
    [
      'a saved message in an old encoding',
      bytes(mhtml('quoted-printable', quoted(encode(old('x'), 'windows-1256')), 'windows-1256')),
      'windows-1256',
    ],
  ])('%s', (_what, given, encoding) => {
    expect(detectFormat(given)).toBe('html')
    const extraction = extractHtml(given)
    expect(passagesOf(extraction)).toEqual(OLD_SAID)
    expect(extraction.report.encoding).toBe(encoding)
    expect(extraction.title).toBe('بيان')
  })

  it('a saved message without a page says that there is nothing to read', () => {
    const { report } = extractHtml(bytes(mhtml('base64', '', 'x').replace('text/html; charset', 'text/plain; charset')))
    expect(report.problems.map(({ code }) => code)).toEqual(['nothing-to-read'])
  })

  it.each([
    ['a mail', 'Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\nHello', 'text'],
    ['a text that speaks of MIME', 'The header is\nMIME-Version: 1.0\nContent-Type: multipart/related', 'text'],
    ['a text with a sign of less', 'a < b and c > d', 'text'],
  ])('%s is no page', (_what, said, format) => expect(detectFormat(bytes(said))).toBe(format))
})

describe('titles lose the name of their site', () => {
  it.each([
    ['A meeting ended | Illustrative News', '', 'A meeting ended'],
    ['اجتماع في المدينة - وكالة توضيحية', 'وكالة توضيحية', 'اجتماع في المدينة'],
    ['Illustrative News: A meeting ended', '', 'Illustrative News: A meeting ended'],
    ['Illustrative News » A meeting', 'Illustrative News', 'A meeting'],
    ['Follow-up - the second year', '', 'Follow-up - the second year'],
    ['A title', '', 'A title'],
  ])('%s', (said, site, title) => {
    const html = `<html><head><title>${said}</title><meta property="og:site_name" content="${site}"></head><body><p>text</p></body></html>`
    expect(extractHtml(bytes(html)).title).toBe(title)
  })
})

it('time grows with the length of a page, not faster', () => {
  const long = (count: number) =>
    bytes(
      `<html><body><article>${'<div><p>The Committee met in Madrid, and adopted its guiding principles there.</p><ul><li>one</li></ul></div>'.repeat(count)}</article></body></html>`,
    )
  const timed = (count: number) => {
    const page = long(count)
    const { user } = process.cpuUsage()
    expect(extractHtml(page).passages.length).toBe(count * 2)
    return process.cpuUsage().user - user
  }
  timed(300)
  expect(timed(4000) / timed(500)).toBeLessThan(8 * 4)
})
