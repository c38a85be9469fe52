import { type Draft, draft, overlaps, type Reader, wordsOf } from './scope.ts'

const CAP = String.raw`[A-Z][\p{L}'-]*`
const HEAD_EN =
  'Report|Survey|Index|Guide|Handbook|Toolkit|Database|Study|Manual|Compendium|Overview|Assessment|Review|Paper|Bulletin|Atlas|Factsheet'
const NAMED_EN = new RegExp(
  String.raw`(?<!\p{L})(?:${CAP}\s+(?:(?:and|of|for|the|on|in)\s+){0,2}){1,6}(?:${HEAD_EN})(?!\p{L})(?:\s+(?:on|of|to|for)\s+(?:the\s+)?${CAP}(?:\s+(?:and\s+|of\s+)?${CAP}){0,6})?(?:\s+(?:19|20)\d{2})?`,
  'gu',
)
const SET_EN =
  /(?<!\p{L})(?:Preliminary [Aa]ssessment and [Oo]bservations(?: \(PAO\))?|previous preliminary conclusions and overview|(?:report|study|paper|guide|handbook|publication|manual)s? (?:entitled|titled|called) "[^"\n]{3,160}"|(?:Detailed|Overview of) Implementation (?:Survey|Assessment)|Technical Guide)/gu
const NAMED_AR =
  /(?<!\p{L})[وفبلك]{0,2}((?:ال|لل)?(?:تقرير|دراسة|دليل|كتاب|كتيب|موسوعة|ورقة|مؤشر|نشرة|مجلة)\s+(?:(?:بعنوان|حول|بشان|عن)\s*)?(?:"[^"\n]{3,160}"|(?:ال\p{L}+)(?:\s+(?:ال|لل|ل)\p{L}+){1,5})|الاوراق\s+(?:الصادرة|البحثية|العلمية)\s+(?:عن\s+)?\p{L}+(?:\s+ال\p{L}+)?|(?:قاعدة|قواعد)\s+بيانات\s+ال\p{L}+(?:\s+\p{L}+){0,2})/gu
const GENERIC_AR = /^(?:ال|لل)?(?:تقرير|دليل|كتاب|ورقة|مؤشر|دراسة)\s+(?:السنوي|الاخير|الدوري|الذي|التي)$/u

/**
 * Proposes reports, papers, guides, studies and databases by their names.
 *
 *     … PAM cites the Global Terrorism Index 2018 as reporting that …
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const publication: Reader = {
  name: 'publication',
  read(scope) {
    const drafts: Draft[] = []
    const add = (start: number, end: number, rule: string) => {
      if (drafts.some((other) => overlaps(other, { start, end }))) return
      drafts.push(
        draft('publication', { kind: 'publication', start, end, rule, fields: { name: wordsOf(scope, start, end) } }),
      )
    }
    for (const match of scope.text.matchAll(SET_EN)) add(match.index, match.index + match[0].length, 'set-phrase')
    for (const match of scope.text.matchAll(NAMED_EN)) {
      const lead = /^(?:The|This|Its|An?|Their|In|On|By)\s+/u.exec(match[0])?.[0].length ?? 0
      if (match[0].slice(lead).split(/\s+/).length > 1) add(match.index + lead, match.index + match[0].length, 'named')
    }
    for (const match of scope.text.matchAll(NAMED_AR)) {
      const start = match.index + match[0].indexOf(match[1]!)
      if (!GENERIC_AR.test(match[1]!)) add(start, start + match[1]!.length, 'رأس الاسم')
    }
    return drafts
  },
}
