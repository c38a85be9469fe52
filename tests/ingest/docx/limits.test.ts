import fc from 'fast-check'
import { expect, it } from 'vitest'
import { extractDocx } from '../../../src/ingest/formats/docx.ts'
import { readWord } from './read-docx.ts'
import { cell, definition, num, para, row, run, table, wordFile } from './word-file.ts'

const SENTENCE = 'Decides that all States shall prevent the movement of terrorists by effective border controls. '

/** Pages of 400 words as Word writes them: runs with their properties, numbered paragraphs, a table now and then. */
const pages = (count: number) =>
  Array.from({ length: count }, (_, page) =>
    [
      ...Array.from({ length: 8 }, (_, at) =>
        para(
          Array.from({ length: 4 }, () =>
            run(
              SENTENCE,
              '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="en-GB"/>',
            ),
          ).join(''),
          { list: [1, at % 3], props: '<w:spacing w:after="120"/><w:jc w:val="both"/>' },
        ),
      ),
      page % 10 ? '' : table(Array.from({ length: 20 }, (_, at) => row([cell('Region'), cell(String(at)), cell('')]))),
    ].join(''),
  ).join('')
const numbering =
  definition(0, [{ text: '%1.' }, { text: '%1.%2' }, { format: 'lowerLetter', text: '(%3)' }]) + num(1, 0)

/** The time that the processor was at it, the better of two tries: what else runs on the machine says nothing about a reader. */
async function timed(bytes: Uint8Array): Promise<{ ms: number; passages: number }> {
  let best = { ms: Infinity, passages: 0 }
  for (let tries = 0; tries < 2; tries++) {
    const before = process.cpuUsage()
    const { passages } = await extractDocx(bytes)
    const { user, system } = process.cpuUsage(before)
    best = { ms: Math.min(best.ms, (user + system) / 1000), passages: passages.length }
  }
  return best
}

it('500 pages are read in less than two seconds', async () => {
  const { ms, passages } = await timed(wordFile({ body: pages(500), numbering }))
  expect(passages).toBe(5000)
  expect(ms).toBeLessThan(2000)
})

it('time grows with the length, not faster', async () => {
  const [short, long] = [
    await timed(wordFile({ body: pages(100), numbering })),
    await timed(wordFile({ body: pages(800), numbering })),
  ]
  expect(long.ms / short.ms).toBeLessThan(8 * 3)
})

it.each([
  ['tables in tables', (deep: number) => nest('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', deep)],
  [
    'content controls in content controls',
    (deep: number) => nest('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', deep),
  ],
  [
    'insertions in insertions',
    (deep: number) => `<w:p>${'<w:ins>'.repeat(deep)}${run('deep')}${'</w:ins>'.repeat(deep)}</w:p>`,
  ],
])('%s, deeper than any document, are cut and told', async (_what, made) => {
  const { text, report } = await readWord(para('before') + made(3000) + para('after'))
  expect(text).toMatch(/^before\n/)
  expect(text).toMatch(/after\n$/)
  expect(report.problems.map(({ code }) => code)).toContain('nested-too-deep')
})

function nest(open: string, close: string, deep: number): string {
  return open.repeat(deep) + para('deep') + close.repeat(deep)
}

it.each([
  ['a column count beyond any table', table([row([cell('a', '<w:gridSpan w:val="999999999"/>'), cell('b')])])],
  ['a list level that is none', para('a', { list: [1, 99] })],
  ['a list that starts in the billions', para('a', { list: [1] })],
  ['a field that ends without a beginning', para('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run('a'))],
  ['a note that is not there', para(run('a') + '<w:r><w:footnoteReference w:id="77"/></w:r>')],
  ['a sign that is none', para(run('a') + '<w:r><w:sym w:font="x" w:char="zzzz"/></w:r>')],
])('%s does no harm', async (_what, body) => {
  const numbering = definition(0, [{ format: 'upperRoman', text: '%1.%9', start: 999_999_999 }]) + num(1, 0)
  const { text } = await readWord({ body, numbering })
  expect(text).toContain('a')
  expect(text.length).toBeLessThan(400)
})

it('what points outside is never followed', async () => {
  const outside = ['../../../etc/passwd', 'file:///etc/passwd', 'http://example.org/styles.xml', '/../../etc/passwd']
  const relations = outside
    .map((target, at) => `<Relationship Id="o${at}" Type="x/styles" Target="${target}"/>`)
    .join('')
  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
  const { text } = await readWord({ body: para('a'), relations })
  expect(text).toBe('a\n')
  const main = `<?xml version="1.0"?>${entity}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`
  expect((await extractDocx(wordFile({ body: '', more: { 'word/document.xml': main } }))).text).toBe('&e;\n')
})

it('a huge table is read in time', async () => {
  const body = table(Array.from({ length: 20_000 }, (_, at) => row([cell(String(at)), cell('x'), cell('y')])))
  const { ms, passages } = await timed(wordFile({ body }))
  expect(passages).toBe(20_000)
  expect(ms).toBeLessThan(5000)
})

it('whatever of our elements are put together, passages are well formed and nothing throws', async () => {
  const inline = fc.constantFrom(
    run('كلمة'),
    run(' word '),
    run('١٢', '<w:vertAlign w:val="superscript"/>'),
    '<w:r><w:br/><w:tab/></w:r>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    `<w:del>${run('gone')}</w:del>`,
    `<w:r><w:pict>${'<w:txbxContent>'}${para('box')}${'</w:txbxContent>'}</w:pict></w:r>`,
    run('\u202e\u200b'),
  )
  const paragraph = fc
    .tuple(fc.array(inline, { maxLength: 5 }), fc.boolean(), fc.boolean())
    .map(([runs, isItem, isDeleted]) =>
      para(runs.join(''), {
        ...(isItem ? { list: [1, 1] as [number, number] } : {}),
        mark: isDeleted ? '<w:del/>' : '',
      }),
    )
  const body = fc.array(
    fc.oneof(
      paragraph,
      fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((cells) => table([row(cells.map((one) => cell(one)))])),
    ),
    { maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(body, async (parts) => {
      const { text, passages } = await readWord({ body: parts.join(''), numbering })
      expect(text).not.toContain('gone')
      for (const { start, end } of passages) {
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      }
    }),
    { numRuns: 200 },
  )
})
