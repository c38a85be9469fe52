import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Passage } from '../domain/document.ts'
import { findSoftBreaks, splitPassages } from './passages.ts'

const rolesOf = (text: string) => splitPassages(text).map(({ role }) => role)

test('headings, paragraphs, items and page numbers are told apart', () => {
  const text = [
    'البيان الختامي',
    '',
    'عقد المؤتمر في تونس، وأوصى المشاركون بما يلي:',
    '1- تعزيز التعاون.',
    '(ب) تبادل المعلومات.',
    '12',
  ].join('\n')
  expect(rolesOf(text)).toEqual(['heading', 'paragraph', 'item', 'item', 'furniture'])
})

test('each passage has its own language and direction', () => {
  const [first, second] = splitPassages('مركز هداية في أبوظبي.\nThe centre is in Abu Dhabi.')
  expect([first!.language, first!.direction, second!.language, second!.direction]).toEqual(['ar', 'rtl', 'en', 'ltr'])
})

const wrapped = Array.from(
  { length: 12 },
  () => 'Recognizing that the threat continues to affect a large number of States,',
).join('\n')

test('lines broken at the page width are one paragraph; a numbered item is not', () => {
  expect(findSoftBreaks(wrapped).size).toBe(0)
  const running = wrapped.replaceAll('\nRecognizing', '\nrecognizing')
  expect(findSoftBreaks(running).size).toBe(11)
  expect(findSoftBreaks(`${running}\n1 - decides to remain seized of the matter and of what follows`).size).toBe(11)
})

test('the lines of an agenda are entries, however long each is', () => {
  const hours = Array.from(
    { length: 10 },
    (_, at) => `${at + 8}:30 – ${at + 9}:00 الجلسة الأولى: دور القضاء في مكافحة تمويل الإرهاب`,
  )
  expect(findSoftBreaks(hours.join('\n')).size).toBe(0)
  const uneven = Array.from(
    { length: 12 },
    (_, at) => `المحور الأول: دور القضاء في مكافحة تمويل الإرهاب ${'وغسل الأموال '.repeat(at % 4)}`,
  )
  expect(findSoftBreaks(uneven.join('\n')).size).toBe(0)
})

test("an agency's two dots go on over a line break", () => {
  expect([...findSoftBreaks('وأكد رئيس المركز ..\n\nأهمية التعاون')]).toEqual([19, 20])
  expect([...findSoftBreaks('وأكد رئيس المركز.\n\nأهمية التعاون')]).toEqual([])
})

test('the passages of any text are well formed and cover all that is not white space', () => {
  const lines = fc.array(fc.oneof(fc.constantFrom('', '1. a', '• b', '٣', 'قرار:'), fc.string({ maxLength: 60 })), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(lines, (said) => {
      const text = said.join('\n')
      const passages = splitPassages(text)
      for (const one of passages) Passage.parse(one)
      const left = passages.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
      expect(left.trim()).toBe('')
    }),
  )
})
