import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const headOf = (text: string) => readText(text).head

test.each([
  ['Remarks by the Executive Director at the open briefing\n\nDistinguished colleagues,', 'statement'],
  ['كلمة معالي الأمين العام أمام المؤتمر\n\nأصحاب السعادة،', 'statement'],
  ['البيان الختامي للاجتماع التاسع\n\nوإن المشاركين:\n- يؤكدون التزامهم؛', 'communique'],
  ['Ministerial Declaration on Prevention\n\nWe, the Ministers,\n1. Condemn all acts of terrorism;', 'declaration'],
  ['Guiding principles on returnees\n\nPrinciple 1\nStates should train judges.', 'principles'],
  ['UN committee adopts Guiding Principles on drones\n\nThe Committee has adopted them.', 'press-release'],
  ['برنامج ندوة الشباب\n9:00 - 9:30 الافتتاح\n9:30 - 11:00 الأولى\n11:30 - 12:00 الثانية', 'event-note'],
  ['S/RES/1 (2030)\nThe Council,\n1. Decides to act at once;\n2. Requests States to report.', 'resolution'],
  ['اختتم المؤتمر أعماله في تونس أمس.', 'press-release'],
  ['', 'press-release'],
])('%s', (text, kind) => expect(headOf(text).kind).toBe(kind))

test('an agency, its day and the title', () => {
  const text = 'مجلس الأمن يمدد الولاية\n\nنيويورك في 30 ديسمبر 2025 / وام / وافق المجلس على القرار 2810 (2025).'
  expect(headOf(text)).toEqual({
    language: 'ar',
    kind: 'press-release',
    title: 'مجلس الأمن يمدد الولاية',
    symbol: null,
    publisher: 'وام',
    dated: '2025-12-30',
  })
})

test("a statement's own symbol is its symbol, and no instrument", () => {
  const { head, findings } = readText(
    'SG/SM/16972\n28 July 2015\n\nThe Secretary-General addressed the meeting by video.',
  )
  expect(head).toMatchObject({ kind: 'statement', symbol: 'SG/SM/16972', dated: '2015-07-28' })
  expect(findings.filter(({ kind }) => kind === 'instrument')).toEqual([])
})

test('a resolution bears its symbol with the year, its line as title and the day under its distribution', () => {
  const text =
    'United Nations S/RES/2178 (2014)\nSecurity Council Distr.: General\n24 September 2014\nResolution 2178 (2014)\n1. Condemns the violence;\n2. Decides to remain seized.'
  expect(headOf(text)).toMatchObject({
    kind: 'resolution',
    symbol: 'S/RES/2178 (2014)',
    title: 'Resolution 2178 (2014)',
    dated: '2014-09-24',
  })
})
