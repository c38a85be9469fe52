import { expect, it } from 'vitest'
import { detectFormat } from '../../src/ingest/formats/detect.ts'
import { extractText } from '../../src/ingest/formats/text.ts'
import { encode, utf16 } from './html/encode.ts'

const ARABIC =
  'عقدت لجنة مكافحة الإرهاب التابعة لمجلس الأمن اجتماعا خاصا في المدينة يومي 27 و28 يوليو 2015، وشارك فيه أكثر من 400 خبير من 70 دولة؛ وأوصى المشاركون بتعزيز تبادل المعلومات بين الدول الأعضاء، وبإعداد برامج وطنية لإعادة التأهيل والإدماج (القرار 2178).'
const BARE = ARABIC.replace(/[،؛]/g, ',')
const MIXED = `${BARE} The Counter-Terrorism Committee (CTC) met in Madrid and adopted the guiding principles. ${BARE}`
const ENGLISH =
  'The Committee’s special meeting – held in Madrid on 27 and 28 July – adopted “guiding principles” on stemming the flow of fighters; 70 States took part, among them Spain’s ministers, and the Chair thanked the host for its readiness to follow up…'
const FRENCH =
  'Réunion spéciale du Comité contre le terrorisme : les États Membres ont été invités à coopérer davantage, à échanger des renseignements préalables concernant les voyageurs et à associer les collectivités à la prévention, dès l’année prochaine.'
const utf8 = (text: string) => new TextEncoder().encode(text)
const mark = (text: string) => `\ufeff${text}`

it.each([
  ['Arabic in UTF-8', utf8(ARABIC), 'utf-8', ARABIC],
  ['Arabic in UTF-8 with its mark', utf8(mark(ARABIC)), 'utf-8', ARABIC],
  ['Arabic in UTF-16 with its mark', utf16(mark(ARABIC)), 'utf-16le', ARABIC],
  ['Arabic in UTF-16, the other way, with its mark', utf16(mark(ARABIC), true), 'utf-16be', ARABIC],
  ['Arabic in UTF-16 without a mark', utf16(ARABIC), 'utf-16le', ARABIC],
  ['Arabic in UTF-16, the other way, without a mark', utf16(ARABIC, true), 'utf-16be', ARABIC],
  ['English in UTF-16 without a mark', utf16(ENGLISH), 'utf-16le', ENGLISH],
  ['English in UTF-16, the other way, without a mark', utf16(ENGLISH, true), 'utf-16be', ENGLISH],
  ['a mixed text in UTF-16 without a mark', utf16(MIXED), 'utf-16le', MIXED],
  ['Arabic in windows-1256', encode(ARABIC, 'windows-1256'), 'windows-1256', ARABIC],
  ['Arabic in ISO-8859-6', encode(ARABIC, 'iso-8859-6'), 'iso-8859-6', ARABIC],
  ['a mixed text in windows-1256', encode(MIXED, 'windows-1256'), 'windows-1256', MIXED],
  ['a mixed text in ISO-8859-6', encode(MIXED, 'iso-8859-6'), 'iso-8859-6', MIXED],
  ['English in windows-1252', encode(ENGLISH, 'windows-1252'), 'windows-1252', ENGLISH],
  ['French in windows-1252', encode(FRENCH, 'windows-1252'), 'windows-1252', FRENCH],
  ['English in ASCII', utf8('A plain sentence.'), 'utf-8', 'A plain sentence.'],
])('%s', (_what, bytes, encoding, text) => {
  expect(detectFormat(bytes)).toBe('text')
  const extraction = extractText(bytes)
  expect(extraction.text).toBe(text)
  expect(extraction.report.encoding).toBe(encoding)
})

it('UTF-8 with a few damaged bytes stays UTF-8, and the damage is told', () => {
  const bytes = Uint8Array.from([...utf8(ARABIC), 0xff, ...utf8(ARABIC)])
  const { text, report } = extractText(bytes)
  expect(text).toBe(`${ARABIC}\ufffd${ARABIC}`)
  expect(report).toMatchObject({ encoding: 'utf-8', problems: [{ code: 'invalid-utf8', detail: { count: 1 } }] })
})
