import { createWriteStream, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { open, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, crc32 } from 'node:zlib'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { closeExtraction, extractFile } from '../../src/ingest/extract-file.ts'
import { isGarbledText } from '../../src/ingest/formats/pdf-garbled.ts'

afterAll(closeExtraction)

const root = join(import.meta.dirname, '..', '..')
const bytes = (text: string) => new TextEncoder().encode(text)
const take = (source: Uint8Array | string, fileName = 'file', limits = {}) => extractFile(source, { fileName, limits })
const codesOf = async (...given: Parameters<typeof take>) =>
  (await take(...given)).report.problems.map(({ code }) => code)

type Entry = { name: string; data: Uint8Array; claims?: number }

/** A zip file by hand: so that it may claim what it likes of its contents. */
function zip(entries: Entry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, claims } of entries) {
    const packed = deflateRawSync(data)
    const fields = (start: number[]) => {
      const head = Buffer.alloc(start.length === 1 ? 30 : 46)
      let at = head.writeUInt32LE(start[0]!, 0)
      if (start.length > 1) at = head.writeUInt16LE(20, at)
      at = head.writeUInt16LE(20, at)
      at = head.writeUInt16LE(0, at)
      at = head.writeUInt16LE(8, at)
      at = head.writeUInt32LE(0, at)
      at = head.writeUInt32LE(crc32(data), at)
      at = head.writeUInt32LE(packed.length, at)
      at = head.writeUInt32LE(claims ?? data.length, at)
      at = head.writeUInt16LE(Buffer.byteLength(name), at)
      if (start.length > 1) head.writeUInt32LE(offset, 42)
      return Buffer.concat([head, Buffer.from(name)])
    }
    const local = Buffer.concat([fields([0x04034b50]), packed])
    directory.push(fields([0x02014b50, 1]))
    parts.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const docxOf = (document: string) =>
  zip([
    { name: '[Content_Types].xml', data: bytes(CONTENT_TYPES) },
    { name: '_rels/.rels', data: bytes(RELATIONS) },
    { name: 'word/document.xml', data: bytes(document) },
  ])

const word = () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ bidirectional: true, children: [new TextRun({ text: 'اجتماع خاص', rightToLeft: true })] }),
          ],
        },
      ],
    }),
  ).then((buffer) => new Uint8Array(buffer))

const require = createRequire(import.meta.url)
const font = (name: string) => readFileSync(require.resolve(`@expo-google-fonts/${name}`))
const typst = NodeCompiler.create({ fontArgs: [{ fontBlobs: [font('amiri/400Regular/Amiri_400Regular.ttf')] }] })
const pdfOf = (body: string) =>
  new Uint8Array(typst.pdf({ mainFileContent: `#set text(font: "Amiri", lang: "ar", dir: rtl)\n${body}` }))

const FLAT = pdfOf('#set page(numbering: none)\nلجنة مكافحة الإرهاب')
const ENCRYPTED = bytes(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\n4 0 obj<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 4 0 R/ID[(1234567890123456)(1234567890123456)]>>\n%%EOF',
)

describe('a file that cannot be read says why, and nothing falls over', () => {
  it.each([
    ['empty', new Uint8Array(), ['empty']],
    ['only white space', bytes(' \n\t \n'), ['nothing-to-read']],
    ['zeros', new Uint8Array(5000), ['unknown-format']],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256), ['unknown-format']],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ['damaged']],
    [
      'an old Office file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      ['encrypted-or-old-office'],
    ],
    [
      'a document of an old version of Word',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('..WordDocument', 'utf16le')]),
      ['old-word'],
    ],
    ['a rich text file', bytes('{\\rtf1\\ansi text}'), ['rich-text']],
    [
      'an OpenDocument file',
      bytes(`PK\u0003\u0004${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`),
      ['open-document'],
    ],
    [
      'a spreadsheet',
      zip([
        { name: '[Content_Types].xml', data: bytes(CONTENT_TYPES) },
        { name: 'xl/workbook.xml', data: bytes('<workbook/>') },
      ]),
      ['other-office'],
    ],
    ['an archive that is no document', zip([{ name: 'a.txt', data: bytes('hello') }]), ['archive']],
    ['a truncated PDF', FLAT.slice(0, FLAT.length / 3), ['damaged']],
    ['a PDF of nothing', bytes('%PDF-1.7\n%%EOF'), ['damaged']],
    ['an encrypted PDF', ENCRYPTED, ['encrypted']],
    ['a truncated Word file', docxOf('<w:document/>').slice(0, 300), ['damaged']],
    [
      'a Word file that claims 5 GB',
      zip([
        { name: '[Content_Types].xml', data: bytes(CONTENT_TYPES) },
        { name: 'word/document.xml', data: new Uint8Array(10), claims: 4_000_000_000 },
      ]),
      ['zip-bomb'],
    ],
    [
      'a Word file that unpacks to 60 MB from 60 kB',
      docxOf(`<w:document>${' '.repeat(60_000_000)}</w:document>`),
      ['zip-bomb'],
    ],
    ['a Word file of broken XML', docxOf('<w:document><w:body><w:p>'), ['damaged']],
  ] as const)('%s', async (_what, given, codes) => {
    const { text, report } = await take(given as Uint8Array)
    expect(text).toBe('')
    expect(report.problems.filter(({ severity }) => severity === 'refused').map(({ code }) => code)).toEqual(codes)
  })

  it('entities that multiply in a Word file', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`).join('')}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`
    const { text } = await take(docxOf(bomb), 'bomb.docx', { timeMs: 8000 })
    expect(text.length).toBeLessThan(10_000)
  })

  it('a file over the limit is not even opened', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'mutabaa-large-')), 'large.txt')
    const file = await open(path, 'w')
    await file.truncate(201 * 1024 * 1024)
    await file.close()
    const startedAt = performance.now()
    expect(await codesOf(path)).toEqual(['too-large'])
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  it('a file that takes too long is ended, and the next one is read', async () => {
    const slow = `<html><body>${'<div>'.repeat(60_000)}x</body></html>`
    const codes = await codesOf(bytes(slow), 'slow.html', { timeMs: 1 })
    expect(codes).toEqual(['took-too-long'])
    expect((await take(await word())).text).toContain('اجتماع خاص')
  })
})

describe('a file that can be read with care is read, and what was done is told', () => {
  it.each([
    ['NUL characters', bytes('a sentence\u0000 here'), ['nul-characters'], 'a sentence\ufffd here'],
    [
      'invalid UTF-8',
      Uint8Array.from([...bytes('before '), 0xff, 0xfe, ...bytes(' after')]),
      ['invalid-utf8'],
      'before \ufffd\ufffd after',
    ],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from('اجتماع', 'utf16le')]), [], 'اجتماع'],
    [
      'UTF-16 without',
      Uint8Array.from(Buffer.from('a plain English sentence', 'utf16le')),
      [],
      'a plain English sentence',
    ],
    [
      'the Windows code page of Arabic',
      Uint8Array.from([0xc7, 0xe1, 0xc7, 0xcc, 0xca, 0xe3, 0xc7, 0xda, 0x20, 0xc7, 0xe1, 0xce, 0xc7, 0xd5]),
      ['legacy-encoding'],
      'الاجتماع الخاص',
    ],
    ['line ends of every kind', bytes('one\r\ntwo\rthree\n'), [], 'one\ntwo\nthree\n'],
    ['a mark at the start', bytes('\ufeffتجربة'), [], 'تجربة'],
    ['direction overrides', bytes('safe \u202egnp.exe\u202c name'), ['bidi-controls'], 'safe \u202egnp.exe\u202c name'],
  ] as const)('%s', async (_what, given, codes, text) => {
    const extraction = await take(given as Uint8Array, 'file.txt')
    expect(extraction.text).toBe(text)
    expect(extraction.report.problems.map(({ code }) => code)).toEqual(codes)
  })

  it('half a character', async () => {
    const { text } = await take(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00]))
    expect(text.isWellFormed()).toBe(true)
  })

  it('a name that promises another format', async () =>
    expect(await codesOf(FLAT, 'report.docx')).toContain('extension-does-not-match'))

  it('a page with scripts, frames and handlers: none of it is in the text', async () => {
    const page =
      '<html><head><title>A &amp; B</title><script>fetch("http://evil.example")</script></head><body onload="steal()"><h1>Heading</h1><p onclick="x()">A first paragraph that is long enough to be read by anybody.</p><iframe src="javascript:alert(1)"></iframe><svg><script>1</script></svg><noscript>hidden</noscript><template>t</template><p>Second <img src=x onerror=alert(1)> paragraph.</p></body></html>'
    const { text, title, report } = await take(bytes(page), 'page.html')
    expect(title).toBe('A & B')
    expect(text).toContain('A first paragraph')
    expect(text).not.toMatch(/script|fetch|steal|alert|hidden|onerror/)
    expect(report.problems.map(({ code }) => code)).toContain('active-content')
  })

  it('nesting deeper than any page', async () => {
    const codes = await codesOf(
      bytes(`<html><body><p>seen</p>${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}</body></html>`),
      'deep.html',
    )
    expect(codes.some((code) => code === 'nested-too-deep' || code === 'damaged')).toBe(true)
  })

  it('a PDF of thousands of pages: the first are read, the rest is told', async () => {
    const many = pdfOf(
      '#set page(width: 60pt, height: 40pt, margin: 2pt)\n#for n in range(3010) [صفحة #n #pagebreak(weak: true)]',
    )
    const { report } = await take(many, 'many.pdf')
    expect(report.pages.length).toBe(3000)
    expect(report.problems.map(({ code }) => code)).toContain('too-many-pages')
  }, 120_000)

  it('never throws and never gives what cannot be stored, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (given) => {
        const { text, passages } = await take(given)
        expect(text.isWellFormed() && !text.includes('\u0000')).toBe(true)
        for (const { start, end } of passages) expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      }),
      { numRuns: 150 },
    )
  })
})

describe('the text layer of a PDF', () => {
  const LINES = [
    'لجنة مكافحة الإرهاب التابعة لمجلس الأمن',
    'قرار مجلس الأمن 2178 (2014) بشأن المقاتلين',
    'بنسبة 45.7% من الدول الأعضاء',
    'عقد الاجتماع في مدريد يوم 28 يوليو 2015، وحضره 70 وزيرا',
    'المادة 12 من العهد الدولي',
  ]

  it('comes out in reading order, with a rectangle for each line', async () => {
    const { text, lines, report } = await take(pdfOf(LINES.join('\n\n')), 'arabic.pdf')
    const exact = LINES.filter((line) => text.includes(line)).length
    expect(exact).toBeGreaterThanOrEqual(LINES.length - 1)
    expect(report).toMatchObject({ direction: 'rtl', format: 'pdf' })
    for (const { start, end, box } of lines) {
      expect(end).toBeGreaterThan(start)
      expect(box[2]).toBeGreaterThan(box[0])
      expect(box[3]).toBeGreaterThan(box[1])
    }
  })

  it('has its repeated headers and page numbers set apart', async () => {
    const pages = pdfOf(
      `#set page(header: [متابعة وثيقة توضيحية], numbering: "1")\n${Array.from({ length: 4 }, (_, n) => `نص الصفحة ${n}`).join('\n#pagebreak()\n')}`,
    )
    const { text, passages } = await take(pages, 'headers.pdf')
    const furniture = passages
      .filter(({ role }) => role === 'furniture')
      .map(({ start, end }) => text.slice(start, end))
    expect(furniture.some((said) => said.includes('متابعة'))).toBe(true)
  })

  it('is called broken when its letters have come apart', () => {
    expect(isGarbledText('ل ج ن ة م ك ا ف ح ة ا ل إ ر ه ا ب ا ل ت ا ب ع ة')).toBe(true)
    expect(isGarbledText(readFileSync(join(root, 'examples', '01-madrid-special-meeting-ar.txt'), 'utf8'))).toBe(false)
  })
})

describe('the examples', () => {
  it.each([
    ['03-final-communique-ar.docx', '1. دعوة الدول إلى إعداد برامج وطنية', 'docx'],
    ['07-technical-sessions-programme-ar.pdf', 'برئاسة مقصود كروز، المدير التنفيذي لمركز هداية', 'pdf'],
    ['08-statement-en.docx', 'human rights and the rule of law', 'docx'],
    ['09-news-article-ar.html', '2015 | 35', 'html'],
  ])('%s is read', async (name, words, format) => {
    const path = join(root, 'examples', name)
    expect(existsSync(path)).toBe(true)
    const { text, report } = await take(path, name)
    expect(report.format).toBe(format)
    expect(text).toContain(words)
    expect(text).not.toContain('الأكثر قراءة')
  })
})

// Kept at the end: writing a stream is only there to show that a path and its bytes give the same.
it('gives the same by path and by bytes', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'mutabaa-same-')), 'a.docx')
  const given = await word()
  await writeFile(path, given)
  const [one, two] = [await take(path, 'a.docx'), await take(given, 'a.docx')]
  expect({ ...one.report, tookMs: 0 }).toEqual({ ...two.report, tookMs: 0 })
  expect(one.text).toBe(two.text)
  createWriteStream(path).end()
})
