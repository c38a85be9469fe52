import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXlsx } from './read-xlsx.ts'

const bookOf = (sheet: string, more: Record<string, Uint8Array> = {}, target = 'worksheets/sheet1.xml') =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Target="${target}"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...more,
  })
const read = async (bytes: Uint8Array) => {
  const book = await readXlsx(bytes)
  return 'problem' in book ? book.problem : book.sheets[0]!.rows.map((cells) => cells.map(({ text }) => text))
}

describe('a workbook', () => {
  it.each([
    [
      'inline and plain texts',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="C1"><v>7</v></c></row>',
      [['a', '', '7']],
    ],
    [
      'cells that do not say where they are',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      [['1', '2'], ['3']],
    ],
    ['a formula, whose result is not believed', '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', [['']]],
    [
      'cells that are nowhere',
      '<row r="x"><c r="!"><v>1</v></c></row><row r="9999999"><c r="ZZZZZ1"><v>1</v></c></row>',
      [],
    ],
  ])('is read: %s', async (_what, sheet, rows) => expect(await read(bookOf(sheet))).toEqual(rows))

  it('has shared texts put together from their runs, and an absolute path', async () => {
    const strings = '<sst><si><r><t>س</t></r><r><t xml:space="preserve"> ل</t></r><rPh><t>x</t></rPh></si></sst>'
    const bytes = bookOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>9</v></c></row>',
      { 'xl/sharedStrings.xml': strToU8(strings) },
      '/xl/worksheets/sheet1.xml',
    )
    expect(await read(bytes)).toEqual([['س ل', '']])
  })

  it.each([
    ['nothing', new Uint8Array(), 'damaged'],
    ['words', strToU8('no zip at all'), 'damaged'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'damaged'],
    ['a zip bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(150 * 1024 * 1024) }, { level: 9 }), 'bomb'],
    ['100,001 rows', bookOf('<row/>'.repeat(100_001)), 'too-many-rows'],
  ])('that is %s is refused as such', async (_what, bytes, problem) => expect(await read(bytes)).toBe(problem))

  it('with a merge over all cells that there could be costs nothing', async () => {
    const merge = '<mergeCells>' + '<mergeCell ref="A1:XFD1048576"/>'.repeat(10) + '</mergeCells>'
    const bytes = bookOf(`<row r="1"><c r="A1"><v>1</v></c></row>${merge}`)
    const before = performance.now()
    const book = await readXlsx(bytes)
    expect('sheets' in book && book.sheets[0]!.rows[0]).toEqual([{ text: '1', formula: false, merged: true }])
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
