import { expect, it } from 'vitest'
import { passagesOfWord, readWord, textsOfWord } from './read-docx.ts'
import { definition, level, num, para, restart } from './word-file.ts'

const items = (...lists: [id: number, level?: number][]) => lists.map((list) => para('x', { list })).join('')
const THREE = [{ text: '%1.' }, { text: '%1.%2' }, { format: 'lowerLetter', text: '(%3)' }]

it.each([
  ['counts on', definition(0, THREE) + num(1, 0), items([1], [1], [1]), '1. 2. 3.'],
  [
    'counts each level and begins it anew under the next number above',
    definition(0, THREE) + num(1, 0),
    items([1], [1, 1], [1, 2], [1, 2], [1, 1], [1, 2], [1], [1, 1], [1, 2]),
    '1. 1.1 (a) (b) 1.2 (a) 2. 2.1 (a)',
  ],
  [
    'goes on after an interruption',
    definition(0, THREE) + num(1, 0),
    items([1], [1]) + para('between') + items([1]),
    '1. 2. - 3.',
  ],
  [
    'goes on in another list of the same definition',
    definition(0, THREE) + num(1, 0) + num(2, 0),
    items([1], [1], [2], [1]),
    '1. 2. 3. 4.',
  ],
  [
    'begins anew where the list says so, once',
    definition(0, THREE) + num(1, 0) + num(2, 0, restart(0, 1)),
    items([1], [1], [2], [2]),
    '1. 2. 1. 2.',
  ],
  [
    'begins anew at the number that is said',
    definition(0, THREE) + num(1, 0, restart(0, 7)),
    items([1], [1], [1, 1]),
    '7. 8. 8.1',
  ],
  [
    'keeps lists of two definitions apart',
    definition(0, THREE) + definition(1, THREE) + num(1, 0) + num(2, 1),
    items([1], [2], [1], [2]),
    '1. 1. 2. 2.',
  ],
  [
    'begins at its start',
    definition(0, [
      { text: '%1.', start: 5 },
      { text: '%1.%2', start: 0 },
    ]) + num(1, 0),
    items([1], [1, 1], [1, 1]),
    '5. 5.0 5.1',
  ],
  [
    'counts a level that was passed over as begun',
    definition(0, THREE) + num(1, 0),
    items([1, 1], [1, 1], [1]),
    '1.1 1.2 2.',
  ],
  [
    'never begins a level anew where that is said',
    definition(0, [{ text: '%1.' }, { text: '%2)', more: '<w:lvlRestart w:val="0"/>' }]) + num(1, 0),
    items([1], [1, 1], [1], [1, 1]),
    '1. 1) 2. 2)',
  ],
  [
    'begins a level anew only under the level that is named',
    definition(0, [{ text: '%1.' }, { text: '%1.%2' }, { text: '[%3]', more: '<w:lvlRestart w:val="1"/>' }]) +
      num(1, 0),
    items([1], [1, 1], [1, 2], [1, 1], [1, 2], [1], [1, 2]),
    '1. 1.1 [1] 1.2 [2] 2. [1]',
  ],
  [
    'writes all levels in digits where the list is a legal one',
    definition(0, [{ format: 'upperRoman', text: '%1.' }, { text: '%1.%2', more: '<w:isLgl/>' }, { text: '%1.%2' }]) +
      num(1, 0),
    items([1], [1, 1], [1], [1, 1], [1, 2]),
    'I. 1.1 II. 2.1 II.1',
  ],
  [
    'shows nothing for a level that has no number',
    definition(0, [{ text: '%1.' }, { format: 'bullet', text: '–' }, { text: '%1.%2.%3' }]) + num(1, 0),
    items([1], [1, 1], [1, 2]),
    '1. – 1..1',
  ],
  [
    'takes a level that one list changes',
    definition(0, THREE) +
      num(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, { format: 'upperLetter', text: '%1)' })}</w:lvlOverride>`),
    items([1], [1]),
    'A) B)',
  ],
  ['is none for list 0', definition(0, THREE) + num(1, 0), items([1], [0], [1]), '1. - 2.'],
  ['is none for a list that is not there', definition(0, THREE) + num(1, 0), items([9], [1]), '- 1.'],
  [
    'is drawn in bullets',
    definition(0, [
      { format: 'bullet', text: '\uf0b7', props: '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>' },
      { format: 'bullet', text: 'o', props: '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>' },
      { format: 'bullet', text: '\uf0a7', props: '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>' },
      { format: 'bullet', text: '-' },
    ]) + num(1, 0),
    items([1], [1, 1], [1, 2], [1, 3]),
    '• ◦ ▪ -',
  ],
])('a list %s', async (_what, numbering, body, labels) => {
  const texts = await textsOfWord({ body, numbering })
  expect(texts.map((text) => /^(.*) x$/.exec(text)?.[1] ?? '-').join(' ')).toBe(labels)
})

it.each([
  ['decimalZero', '%1-', '01- 02- 03-'],
  ['upperRoman', '%1.', 'I. II. III.'],
  ['lowerRoman', '(%1)', '(i) (ii) (iii)'],
  ['arabicAlpha', '(%1)', '(أ) (ب) (ت)'],
  ['arabicAbjad', '%1-', 'أ- ب- ج-'],
  ['hindiNumbers', '%1.', '१. २. ३.'],
  ['hebrew1', '%1.', 'א. ב. ג.'],
  ['ordinal', '%1', '1st 2nd 3rd'],
  ['ordinalText', '%1', 'First Second Third'],
  ['decimal', 'المادة %1:', 'المادة 1: المادة 2: المادة 3:'],
  ['none', 'Annex', 'Annex Annex Annex'],
])('numbers of the format %s', async (format, text, labels) => {
  const numbering = definition(0, [{ format, text }]) + num(1, 0)
  const texts = await textsOfWord({ body: items([1], [1], [1]), numbering })
  expect(texts.map((said) => said.replace(/ x$/, '')).join(' ')).toBe(labels)
})

const custom = (example: string) =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="${example}"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>${num(1, 0)}`

it.each([
  ['001, 002, 003, ...', '009. x 010. x'],
  ['٠١، ٠٢، ٠٣، ...', '٠٩. x ١٠. x'],
  ['١, ٢, ٣, ...', '٩. x ١٠. x'],
])('numbers by the example %s', async (example, said) => {
  expect((await textsOfWord({ body: items([1], [1]), numbering: custom(example) })).join(' ')).toBe(said)
})

it('a format that is not known is written in digits, and told', async () => {
  const numbering = definition(0, [{ format: 'ideographZodiac', text: '%1.' }]) + num(1, 0)
  const { text, report } = await readWord({ body: items([1]), numbering })
  expect(text).toBe('1. x\n')
  expect(report.problems).toMatchObject([{ code: 'list-numbers-unknown', detail: { formats: 'ideographZodiac' } }])
})

const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Provision"><w:name w:val="Provision"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Provision"/></w:style>',
  '<w:style w:type="numbering" w:styleId="OurList"><w:name w:val="OurList"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
].join('')
const BY_STYLE = [
  definition(0, [
    { text: 'Part %1', more: '<w:pStyle w:val="H1"/>' },
    { text: '%1.%2', more: '<w:pStyle w:val="H2"/>' },
  ]),
  definition(1, [{ text: '%1.' }, { format: 'lowerLetter', text: '(%2)' }]),
  definition(2, [{ text: '%1/' }], '<w:styleLink w:val="OurList"/>'),
  '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="OurList"/></w:abstractNum>',
  num(1, 0) + num(2, 1) + num(3, 2) + num(4, 3),
].join('')

it('a style numbers its paragraphs, and a paragraph may say otherwise', async () => {
  const body = [
    para('One', { style: 'H1' }),
    para('Sub one', { style: 'H2' }),
    para('provision', { style: 'Provision' }),
    para('inherits', { style: 'Sub' }),
    para('deeper', { style: 'Provision', props: '<w:numPr><w:ilvl w:val="1"/></w:numPr>' }),
    para('Unnumbered', { style: 'H2', list: [0] }),
    para('Sub two', { style: 'H2' }),
    para('Two', { style: 'H1' }),
    para('linked', { list: [4] }),
    para('linked', { list: [3] }),
  ].join('')
  expect(await passagesOfWord({ body, styles: STYLES, numbering: BY_STYLE })).toEqual([
    'heading: Part 1 One',
    'heading: 1.1 Sub one',
    'item: 1. provision',
    'item: 2. inherits',
    'item: (a) deeper',
    'heading: Unnumbered',
    'heading: 1.2 Sub two',
    'heading: Part 2 Two',
    'item: 1/ linked',
    'item: 2/ linked',
  ])
})

it('what stands between a number and its text is as the list says, and never glues them', async () => {
  const suffix = (kind: string) => `<w:suff w:val="${kind}"/>`
  const numbering = [
    definition(0, [{ text: '%1.', more: suffix('nothing') }]),
    definition(1, [{ text: '%1', more: suffix('nothing') }]),
    definition(2, [{ text: '%1-', more: suffix('space') }]),
    num(1, 0) + num(2, 1) + num(3, 2),
  ].join('')
  expect(await textsOfWord({ body: items([1], [2], [3]), numbering })).toEqual(['1. x', '1 x', '1- x'])
})

it('a paragraph without words shows its number, and a bullet without words nothing', async () => {
  const numbering = definition(0, [{ text: '%1.' }, { format: 'bullet', text: '•' }]) + num(1, 0)
  const body = items([1]) + para('', { list: [1] }) + para('', { list: [1, 1] }) + items([1])
  expect(await textsOfWord({ body, numbering })).toEqual(['1. x', '2.', '3. x'])
})

it('a paragraph that is hidden or was deleted is not counted', async () => {
  const numbering = definition(0, THREE) + num(1, 0)
  const body = [
    items([1]),
    para('<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>', { list: [1], mark: '<w:vanish/>' }),
    para('<w:del w:id="1" w:author="A"><w:r><w:delText>deleted</w:delText></w:r></w:del>', {
      list: [1],
      mark: '<w:del w:id="2" w:author="A"/>',
    }),
    items([1]),
  ].join('')
  expect(await textsOfWord({ body, numbering })).toEqual(['1. x', '2. x'])
})
