import { describe, expect, it } from 'vitest'
import type { FindingKind } from '../domain/finding.ts'
import { judgeLink } from './link.ts'
import { guessMentions } from './mention-of-text.ts'

const judge = (one: string, other: string, kind?: FindingKind) => judgeLink(...guessMentions(one, other, kind))
const codes = (one: string, other: string, kind?: FindingKind) => {
  const { reasons, contradictions } = judge(one, other, kind)
  return [...reasons, ...contradictions].map(({ code }) => code)
}

const SAME: [string, string][] = [
  ['مركز هداية', 'مركز هداية الدولي للتميز في مكافحة التطرف العنيف'],
  ['مركز هداية', 'Hedayah'],
  ['مركز هداية الدولي للتميز في مكافحة التطرف العنيف', 'Hedayah'],
  ['قرار مجلس الأمن 2178', 'S/RES/2178 (2014)'],
  ['القرار ٢١٧٨', 'S/RES/2178'],
  ['قرار مجلس الأمن رقم / 2178 / لعام 2014', 'Security Council resolution 2178'],
  ['قرار مجلس الأمن 2178 (2014)', 'القرار 2178'],
  ['CTED', 'المديرية التنفيذية للجنة مكافحة الإرهاب'],
  ['Counter-Terrorism Committee Executive Directorate (CTED)', 'CTED'],
  ['لجنة مكافحة الإرهاب التابعة لمجلس الأمن', 'CTC'],
  ["Security Council's Counter-Terrorism Committee", 'لجنة مكافحة الإرهاب'],
  ['UNOCT', 'مكتب الأمم المتحدة لمكافحة الإرهاب'],
  ['GCTF', 'المنتدى العالمي لمكافحة الإرهاب'],
  ['IIJ', 'International Institute for Justice and the Rule of Law'],
  ['المعهد الدولي للعدالة وسيادة القانون', 'IIJ'],
  ['مركز صواب', 'Sawab Center'],
  ['إسبانيا', 'Spain'],
  ['مدريد', 'Madrid'],
  ['القاهرة', 'Cairo'],
  ['مقصود كروز المدير التنفيذي لمركز هداية', 'Maqsoud Kruse, Executive Director of Hedayah'],
]

const PROPOSED: [string, string, FindingKind?][] = [
  ['مقصود كروز', 'Maqsoud Kruse'],
  ['سعادة مقصود كروز', 'Maqsoud Kruse'],
  ['علي راشد النعيمي', 'Ali Rashid Al Nuaimi'],
  ['معالي الدكتور علي بن راشد النعيمي', 'Dr. Ali Rashid Al-Nuaimi'],
  ['سارة زايجر', 'Sara Zeiger'],
  ['خورخي فرنانديث دياث', 'Jorge Fernández Díaz'],
  ['جان بول لابورد', 'Jean-Paul Laborde'],
  ['بان كي مون', 'Ban Ki-moon'],
  ['ريموندا مورموكايتي', 'Raimonda Murmokaitė'],
  ['فلاديمير فورونكوف', 'Vladimir Voronkov'],
  ['عبد الله بن زايد آل نهيان', 'Abdullah bin Zayed Al Nahyan'],
  ['عبدالرحمن السديس', 'Abdul Rahman Al-Sudais'],
  ['Mohamed Ali Youssef', 'Muhammad Ali Yusuf'],
  ['محمد علي يوسف', 'Mohammed Ali Yousef'],
  ['جورج خوري', 'George Khoury'],
  ['خالد قاسم', 'Khaled Kassem'],
  ['نور الدين بوعلام', 'Noureddine Boualem', 'person'],
  ['J.-P. Laborde', 'Jean-Paul Laborde', 'person'],
  ['سارة زايغر', 'سارة زايجر', 'person'],
  ['Al-Nuaimi, Ali Rashid', 'علي راشد النعيمي', 'person'],
  ['وزارة الداخلية', 'Ministry of Interior'],
  ['منتدى تعزيز السلم', 'Forum for Promoting Peace'],
  ['المجلس الأعلى للأمومة والطفولة', 'Supreme Council for Motherhood and Childhood'],
  ['إعلان مدريد', 'the Madrid Declaration'],
  ['2178', 'S/RES/2178 (2014)'],
  [
    'الاجتماع الخاص للجنة مكافحة الإرهاب الذي عقد في مدريد يوم 28 يوليو 2015',
    'special meeting of the Counter-Terrorism Committee in Madrid on 28 July 2015',
  ],
]

const NOT: [string, string, string, FindingKind?][] = [
  ['علي راشد النعيمي', 'Ahmed Rashid Al Nuaimi', 'other-given-name'],
  ['محمد بن سلمان', 'Mohammed bin Zayed', 'other-name'],
  ['محمود عباس', 'Mohammed Abbas', 'other-given-name', 'person'],
  ['حسن ناصر', 'Hussein Nasser', 'other-given-name', 'person'],
  ['Hassan Nasser', 'Hussein Nasser', 'other-given-name', 'person'],
  ['سعد الحريري', 'Saeed Hariri', 'other-given-name', 'person'],
  ['علي', 'Ali', 'single-name'],
  ['كروز', 'Kruse', 'single-name', 'person'],
  ['آي', 'Ey', 'other-name', 'person'],
  ['سالم الهاملي', 'سليم الهاملي', 'other-given-name', 'person'],
  ['يوسف', 'George', 'other-name', 'person'],
  ['القرار 2178', 'resolution 2187', 'other-number'],
  ['القرار 2178', 'القرار 2396', 'other-number'],
  ['S/RES/1373 (2001)', 'S/RES/1624 (2005)', 'other-number'],
  ['CTC', 'CTED', 'other-identity'],
  ['لجنة مكافحة الإرهاب', 'المديرية التنفيذية للجنة مكافحة الإرهاب', 'other-identity'],
  ['UNOCT', 'UNODC', 'other-identity'],
  ['لجنة مكافحة الإرهاب التابعة لجامعة الدول العربية', 'CTC', 'other-name'],
  ['وزارة الداخلية', 'Ministry of Foreign Affairs', 'other-name'],
  ['وزارة الداخلية السعودية', 'Ministry of Interior of Spain', 'other-name', 'organisation'],
  ['وزارة الداخلية السعودية', 'وزارة الداخلية الإسبانية', 'other-name', 'organisation'],
  ['مركز النور لمكافحة التطرف', 'مركز الأمل لمكافحة التطرف', 'other-name'],
  ['إعلان مدريد', 'Delhi Declaration', 'other-name', 'instrument'],
  ['إسبانيا', 'Italy', 'other-identity'],
  ['مدريد', 'Riyadh', 'other-identity'],
  ['مركز هداية', 'Maqsoud Kruse, Executive Director of Hedayah', 'other-kind'],
  [
    'special meeting of the Counter-Terrorism Committee in Madrid on 28 July 2015',
    'special meeting of the Counter-Terrorism Committee in Madrid on 28 July 2018',
    'other-day',
  ],
  [
    'special meeting of the Counter-Terrorism Committee in Madrid on 28 July 2015',
    'الاجتماع الخاص للجنة مكافحة الإرهاب الذي عقد في مدريد يوم 13 ديسمبر 2018',
    'other-day',
  ],
]

describe('the rule by which two mentions are one', () => {
  it.each(SAME)('is certain of %s and %s', (one, other) => {
    expect(judge(one, other)).toMatchObject({ verdict: 'same', contradictions: [] })
    expect(judge(other, one).verdict).toBe('same')
  })

  it.each(PROPOSED)('proposes %s and %s, with reasons', (one, other, kind) => {
    const link = judge(one, other, kind)
    expect(link).toMatchObject({ verdict: 'proposed' })
    expect(link.reasons.length).toBeGreaterThan(0)
    expect(judge(other, one, kind).verdict).toBe('proposed')
  })

  it.each(NOT)('keeps %s and %s apart: %s', (one, other, because, kind) => {
    expect(judge(one, other, kind).verdict).toBe('not')
    expect(judge(other, one, kind).verdict).toBe('not')
    expect(codes(one, other, kind)).toContain(because)
  })

  it('never makes two people one on their names alone', () => {
    for (const [one, other, kind] of PROPOSED.filter(([, , of]) => of === undefined || of === 'person'))
      expect(judge(one, other, kind).verdict, `${one} ${other}`).not.toBe('same')
  })

  it('holds against whatever is written', () => {
    for (const words of [
      '',
      ' ',
      '((((',
      'ـــ',
      '😀'.repeat(300),
      'a'.repeat(5000),
      'ا'.repeat(5000),
      '٢١٧٨'.repeat(400),
    ]) {
      expect(() => judge(words, words)).not.toThrow()
      expect(() => judge(words, 'مقصود كروز')).not.toThrow()
    }
  })
})
