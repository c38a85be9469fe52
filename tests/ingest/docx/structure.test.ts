import { expect, it, describe } from 'vitest'
import { extractDocx } from '../../../src/ingest/formats/docx.ts'
import { passagesOfWord, readWord, textsOfWord } from './read-docx.ts'
import { cell, definition, num, para, row, run, table, wordFile, zipFiles } from './word-file.ts'

const note = (kind: string, id: number, text: string) =>
  `<w:${kind} w:id="${id}">${para(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`
const reference = (kind: string, id: number, more = '') =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference${more && ' w:customMarkFollows="1"'} w:id="${id}"/>${more}</w:r>`
const by = (name: string, id = 1) => `w:id="${id}" w:author="${name}" w:date="2026-01-01T00:00:00Z"`

describe('the words of a paragraph', () => {
  it.each([
    ['runs joined as they stand', run('re') + run('solution ') + run('2178'), 'resolution 2178'],
    ['spaces at the edges only where they are kept', '<w:r><w:t> a </w:t></w:r>' + run(' b'), 'a b'],
    ['a tab and double spaces as one space', run('a') + '<w:r><w:tab/></w:r>' + run('b  c'), 'a b c'],
    [
      'no-break and soft hyphens',
      `<w:r><w:t>Ki</w:t><w:noBreakHyphen/><w:t>moon co</w:t><w:softHyphen/><w:t>op</w:t></w:r>`,
      'Ki‑moon coop',
    ],
    [
      'a line break that only breaks a line',
      run('the States of the') + '<w:r><w:br/></w:r>' + run('region'),
      'the States of the region',
    ],
    [
      'a line break that ends something',
      run('Done in Madrid.') + '<w:r><w:br/></w:r>' + run('Signed'),
      'Done in Madrid.\nSigned',
    ],
    ['letters left in their case', run('Decides', '<w:caps/>'), 'Decides'],
    [
      'hidden words left out',
      run('seen') + run(' hidden', '<w:vanish/>') + run(' too', '<w:vanish w:val="0"/>'),
      'seen too',
    ],
    [
      'signs of symbol fonts',
      run('a ') +
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' +
        run(' b ') +
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
      'a ≥ b ✓',
    ],
    ['entities', run('A &amp; B &lt;c&gt; &#x2013; &quot;d&quot;'), 'A & B <c> – "d"'],
    ['joiners and direction marks as they are', run('م\u200cن \u202bقرار\u202c'), 'م\u200cن \u202bقرار\u202c'],
    [
      'words inside smart tags, links, content controls and custom markup',
      `<w:smartTag>${run('a')}</w:smartTag><w:hyperlink r:id="x">${run('b')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('c')}</w:sdtContent></w:sdt><w:customXml>${run('d')}</w:customXml><w:dir w:val="rtl">${run('e')}</w:dir>`,
      'abcde',
    ],
    [
      'nothing of a control that only invites to type',
      run('a') +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>`,
      'a',
    ],
    [
      'the result of a field and not its code',
      `${run('page ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}`,
      'page 7.',
    ],
    [
      'a field inside the code of a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('no')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('yes')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'yes',
    ],
    ['a simple field', `<w:fldSimple w:instr="DATE">${run('28 July')}</w:fldSimple>`, '28 July'],
    ['mathematics in a line', `<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`, 'x=1'],
    [
      'the base of a ruby',
      `<w:r><w:ruby><w:rt>${run('r')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>`,
      'base',
    ],
    [
      'a raised number as a mark',
      run('fighters') + run('12', '<w:vertAlign w:val="superscript"/>') + run(' of'),
      'fighters[12] of',
    ],
    ['a raised number as a power', run('40 km') + run('2', '<w:vertAlign w:val="superscript"/>'), '40 km²'],
    ['raised letters', run('5') + run('th', '<w:vertAlign w:val="superscript"/>'), '5th'],
  ])('%s', async (_what, inside, said) => {
    expect(await textsOfWord(para(inside))).toEqual([said])
  })

  it('a field whose end is missing hides nothing of what follows', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>'
    expect(await textsOfWord(para(run('a') + open) + para('b'))).toEqual(['a', 'b'])
  })
})

describe('headings, direction, contents', () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Our"><w:name w:val="Our chapter"/><w:basedOn w:val="1"/><w:pPr><w:bidi/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop2"/></w:style><w:style w:type="paragraph" w:styleId="Loop2"><w:basedOn w:val="Loop"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>',
  ].join('')
  it('are as the styles and the paragraphs say', async () => {
    const body = [
      para('Declaration', { style: 'T' }),
      para('Chapter ..... 3', { style: 'C' }),
      para('Chapter', { style: '1' }),
      para('فصل', { style: 'Our' }),
      para('Not one', { style: '1', props: '<w:outlineLvl w:val="9"/>' }),
      para('One by itself', { props: '<w:outlineLvl w:val="2"/>' }),
      para('plain', { style: 'Loop' }),
      para('hidden', { style: 'Hid' }),
      para('(أ) يقرر', {}),
      para(`Decides ${'that all States shall act '.repeat(13)}.`, { style: '1' }),
    ].join('')
    const roles = (await passagesOfWord({ body, styles })).map((said) => said.slice(0, 20))
    expect(roles).toEqual([
      'heading: Declaration',
      'furniture: Chapter .',
      'heading: Chapter',
      'heading: فصل',
      'paragraph: Not one',
      'heading: One by itse',
      'paragraph: plain',
      'item: (أ) يقرر',
      'paragraph: Decides t',
    ])
  })
  it('direction follows the paragraph, then its letters', async () => {
    const body = [
      para('English', { rtl: true }),
      para('عربي'),
      para('2015', { rtl: true }),
      para('English'),
      para('فصل', { style: 'Our' }),
    ].join('')
    const { passages } = await readWord({ body, styles })
    expect(passages.map(({ direction, language }) => `${direction} ${language}`)).toEqual([
      'rtl en',
      'rtl ar',
      'rtl und',
      'ltr en',
      'rtl ar',
    ])
  })
  it('a table of contents is furniture', async () => {
    const body = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${para('Contents')}</w:sdtContent></w:sdt>${para('text')}`
    expect(await passagesOfWord(body)).toEqual(['furniture: Contents', 'paragraph: text'])
  })
  it.each([
    ['the title style', para('Visible', { style: 'T' }), 'Core', 'Visible'],
    ['the title in its properties', para('Head', { style: '1' }), 'Core title', 'Core title'],
    [
      'the first heading, where the properties hold a leftover',
      para('Head', { style: '1' }),
      'Microsoft Word - doc1.docx',
      'Head',
    ],
    ['nothing', para('text'), 'Document1', null],
  ])('the title is %s', async (_what, body, core, title) => {
    expect((await readWord({ body, styles, title: core })).title).toBe(title)
  })
})

describe('tables', () => {
  it.each([
    [
      'row by row',
      table([row([cell('Year'), cell('Count')]), row([cell('2015'), cell('35')])]),
      ['table-row: Year | Count', 'table-row: 2015 | 35'],
    ],
    ['an empty cell keeps its place', table([row([cell('a'), cell(''), cell('c'), cell('')])]), ['table-row: a | | c']],
    [
      'cells over several columns',
      table([
        row([cell('2015', '<w:gridSpan w:val="2"/>'), cell('2016', '<w:gridSpan w:val="2"/>')]),
        row([cell('m'), cell('f'), cell('m'), cell('f')]),
      ]),
      ['table-row: 2015 | | 2016', 'table-row: m | f | m | f'],
    ],
    [
      'cells over several rows',
      table([
        row([cell('Africa', '<w:vMerge w:val="restart"/>'), cell('1')]),
        row([cell('', '<w:vMerge/>'), cell('2')]),
      ]),
      ['table-row: Africa | 1', 'table-row: | 2'],
    ],
    [
      'columns left out before a row',
      table([row([cell('x')], '<w:gridBefore w:val="2"/>'), row([cell('a'), cell('b')])]),
      ['table-row: | | x', 'table-row: a | b'],
    ],
    [
      'paragraphs of a cell on lines of their own',
      table([row([cell(para('a') + para('b')), cell('c')])]),
      ['table-row: a⏎b | c'],
    ],
    [
      'a table inside a cell after its row',
      table([row([cell(para('out') + table([row([cell('in'), cell('ner')])]) + para('')), cell('side')])]),
      ['table-row: out | side', 'table-row: in | ner'],
    ],
    [
      'a box is what it holds',
      table([row([cell(para('First.') + para('Second.'))])]),
      ['paragraph: First.', 'paragraph: Second.'],
    ],
    [
      'rows inside content controls',
      table([
        `<w:sdt><w:sdtContent>${row([`<w:sdt><w:sdtContent>${cell('a')}</w:sdtContent></w:sdt>`, cell('b')])}</w:sdtContent></w:sdt>`,
      ]),
      ['table-row: a | b'],
    ],
    [
      'a deleted row and a hidden one',
      table([
        row([cell('a'), cell('b')], `<w:del ${by('A')}/>`),
        row([cell('h'), cell('h')], '<w:hidden/>'),
        row([cell('c'), cell('d')]),
      ]),
      ['table-row: c | d'],
    ],
  ])('%s', async (_what, body, said) => {
    expect(await passagesOfWord(body)).toEqual(said)
  })
  it('right-to-left tables are read from their first cell', async () => {
    const body = table([row([cell('البلد'), cell('العدد')]), row([cell('2015'), cell('35')])], '<w:bidiVisual/>')
    const { text, passages } = await readWord(body)
    expect(text).toBe('البلد | العدد\n2015 | 35\n')
    expect(passages.map(({ direction }) => direction)).toEqual(['rtl', 'rtl'])
  })
  it('numbers of a list run through the cells of a table', async () => {
    const numbering = definition(0, [{ text: '%1.' }]) + num(1, 0)
    const line = (text: string) => row([cell(para('', { list: [1] })), cell(text)])
    expect(await textsOfWord({ body: table([line('a'), line('b')]), numbering })).toEqual(['1. | a', '2. | b'])
  })
})

describe('notes', () => {
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${para('----')}</w:footnote>${note('footnote', 1, 'See S/2015/939.')}${note('footnote', 2, 'انظر القرار 2178.')}${note('footnote', 3, 'never referred to')}<w:footnote w:id="4">${para(run('* Reissued.'))}${para('Second paragraph.')}</w:footnote>`
  it('are numbered as they are met, and never glued to the word', async () => {
    const body =
      para(run('fighters') + reference('footnote', 2) + run(' and 2178') + reference('footnote', 1) + run('.')) +
      para('end')
    expect(await passagesOfWord({ body, footnotes })).toEqual([
      'paragraph: fighters[1] and 2178[2].',
      'paragraph: end',
      'note: [1] انظر القرار 2178.',
      'note: [2] See S/2015/939.',
    ])
  })
  it('with a mark of their own do not count', async () => {
    const body = para(run('Report') + reference('footnote', 4, '<w:t>*</w:t>') + run(' x') + reference('footnote', 1))
    expect(await passagesOfWord({ body, footnotes })).toEqual([
      'paragraph: Report[*] x[1]',
      'note: [*] Reissued.',
      'note: Second paragraph.',
      'note: [1] See S/2015/939.',
    ])
  })
  it('in deleted text are not there', async () => {
    const body = para(`<w:del ${by('A')}>${reference('footnote', 1)}</w:del>${run('a')}${reference('footnote', 2)}`)
    expect(await textsOfWord({ body, footnotes })).toEqual(['a[1]', '[1] انظر القرار 2178.'])
  })
  it('are written in the form that the document says, and begin anew with a section', async () => {
    const section =
      '<w:sectPr><w:footnotePr><w:numFmt w:val="arabicAbjad"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    const body =
      para(run('a') + reference('footnote', 1), { props: section }) +
      para(run('b') + reference('footnote', 2) + reference('endnote', 1)) +
      section
    const endnotes = note('endnote', 1, 'The end.')
    expect(await textsOfWord({ body, footnotes, endnotes })).toEqual([
      'a[أ]',
      'b[أ][i]',
      '[أ] See S/2015/939.',
      '[أ] انظر القرار 2178.',
      '[i] The end.',
    ])
  })
})

describe('tracked changes', () => {
  const changesOf = async (body: string) =>
    (await readWord(body)).report.problems.find(({ code }) => code === 'tracked-changes')?.detail
  it('are taken as accepted, and told', async () => {
    const body = [
      para(
        `${run('The Council ')}<w:ins ${by('A')}>${run('strongly ')}</w:ins><w:del ${by('B')}><w:r><w:delText>softly </w:delText></w:r></w:del>${run('condemns')}`,
      ),
      para(`<w:moveFrom ${by('A', 3)}>${run('moved')}</w:moveFrom>`, { mark: `<w:moveFrom ${by('A', 4)}/>` }),
      para('between'),
      para(`<w:moveTo ${by('A', 5)}>${run('moved')}</w:moveTo>`),
    ].join('')
    expect(await textsOfWord(body)).toEqual(['The Council strongly condemns', 'between', 'moved'])
    expect(await changesOf(body)).toEqual({ count: 3, insertions: 1, deletions: 1, moves: 1 })
  })
  it('one change over several runs and paragraphs is one', async () => {
    const ins = (said: string) => `<w:ins ${by('A')}>${run(said)}</w:ins>`
    expect(await changesOf(para(ins('a') + ins('b')) + para(ins('c')))).toMatchObject({ count: 1 })
    expect(await changesOf(para(ins('a') + run('x') + ins('b')))).toMatchObject({ count: 2 })
  })
  it('a deleted paragraph mark joins two paragraphs', async () => {
    const body = para('first ', { mark: `<w:del ${by('A')}/>` }) + para('second')
    expect(await textsOfWord(body)).toEqual(['first second'])
    expect(await textsOfWord(para('last', { mark: `<w:del ${by('A')}/>` }))).toEqual(['last'])
  })
  it('a document without any has no note of it', async () => expect(await changesOf(para('a'))).toBeUndefined())
})

describe('what stands beside the text', () => {
  const box = (said: string) => `<w:txbxContent>${para(said)}</w:txbxContent>`
  const both = (said: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(said)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(said)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  it('a text box is read once, after its paragraph', async () => {
    expect(await textsOfWord(para(run('a') + both('in the box') + run('b')) + para('c'))).toEqual([
      'ab',
      'in the box',
      'c',
    ])
    expect(
      await textsOfWord(para(`<w:r><w:pict><v:shape><v:textbox>${box('old')}</v:textbox></v:shape></w:pict></w:r>`)),
    ).toEqual(['old'])
  })
  it('headers and footers are furniture, once, and page numbers alone are left out', async () => {
    const ref = (place: string, id: string, type = 'default') => `<w:${place}Reference w:type="${type}" r:id="${id}"/>`
    const section = `<w:sectPr>${ref('header', 'header1')}${ref('header', 'header2', 'first')}${ref('header', 'header3', 'even')}${ref('footer', 'footer1')}${ref('footer', 'footer2', 'first')}<w:titlePg/></w:sectPr>`
    const headers = {
      header1: para('S/RES/2178'),
      header2: para('Security Council'),
      header3: para('even'),
      footer1: para('12'),
      footer2: para('15-12345') + para('Distr.: General'),
    }
    const body = para('text', { props: section }) + para('more') + section
    expect(await passagesOfWord({ body, headers })).toEqual([
      'furniture: S/RES/2178',
      'furniture: Security Council',
      'paragraph: text',
      'paragraph: more',
      'furniture: Distr.: General',
    ])
  })
  it('comments, chunks of other formats and macros are told', async () => {
    const { text, report } = await readWord({
      body: `${para(`<w:commentRangeStart w:id="0"/>${run('a')}<w:r><w:commentReference w:id="0"/></w:r>`)}<w:altChunk r:id="z"/>`,
      comments: `<w:comment w:id="0">${para('a remark')}</w:comment>`,
      relations:
        '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
    })
    expect(text).toBe('a\n')
    expect(report.problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['comments-left-out', { count: 1 }],
      ['macros-left-out', {}],
      ['parts-not-read', { count: 1 }],
    ])
  })
})

describe('other forms of the same', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const rels = (target: string, type: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}" Target="${target}"/></Relationships>`
  it.each([
    [
      'strict namespaces',
      `<w:document xmlns:w="${strict}"><w:body><w:p><w:r><w:t>strict</w:t></w:r></w:p></w:body></w:document>`,
    ],
    [
      'another prefix',
      `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>strict</x:t></x:r></x:p></x:body></x:document>`,
    ],
    ['no prefix', `<document xmlns="${strict}"><body><p><r><t>strict</t></r></p></body></document>`],
  ])('%s', async (_what, xml) => {
    const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'
    const { text } = await extractDocx(zipFiles({ '_rels/.rels': rels('/odd/main.xml', type), 'odd/main.xml': xml }))
    expect(text).toBe('strict\n')
  })
  it('a part in UTF-16', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${strict}"><w:body><w:p><w:r><w:t>اجتماع</w:t></w:r></w:p></w:body></w:document>`
    const { text } = await extractDocx(zipFiles({ 'word/document.xml': Buffer.from(xml, 'utf16le') }))
    expect(text).toBe('اجتماع\n')
  })
  it('a broken part beside the text costs only what it says', async () => {
    const { text, report } = await extractDocx(
      wordFile({
        body: para('a'),
        more: { 'word/styles.xml': '<w:styles><w:st' },
        relations: '<Relationship Id="s" Type="x/styles" Target="styles.xml"/>',
      }),
    )
    expect(text).toBe('a\n')
    expect(report.problems.map(({ code, severity }) => [code, severity])).toEqual([['parts-not-read', 'partial']])
  })
})
