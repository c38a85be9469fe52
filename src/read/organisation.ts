import { findPhrases } from '../language/phrases.ts'
import { bodyBook } from './bodies.ts'
import { type Draft, draft, overlaps, type Reader, type Scope, within, wordsOf } from './scope.ts'

const CAP = String.raw`[A-Z][\p{L}'-]*`
const LINK = String.raw`(?:of|for|on|and|the|against|to|in|de|&)`
const HEAD_EN =
  'Committee|Council|Commission|Organi[sz]ation|Cent(?:re|er)|Institute|Ministry|Union|League|Office|Directorate|Agency|Fund|Foundation|Forum|Assembly|University|Association|Federation|Secretariat|Department|Bank|Tribunal|Court|Parliament|Academy|Network|Alliance|Coalition|Bureau|Authority|Task Force|Working Group|Monitoring Team|Society|Academy|Group|Consortium|Think Tank'
// Names that lead to their head (Arab Women's Committee), names that follow it (Ministry of Interior), and both.
const NAMED_EN = new RegExp(
  String.raw`(?<![\p{L}'])(?:${CAP}(?:'s)?\s+(?:(?:and|of|for)\s+)?){0,6}(?:${HEAD_EN})(?![\p{L}])(?:\s+(?:${LINK}\s+){1,2}${CAP}(?:(?:\s+|,\s)(?:${LINK}\s+){0,2}${CAP}){0,7})?(?:\s+(?:${HEAD_EN}|Executive Directorate|General Secretariat)(?!\p{L}))?(?:\s+\([A-Z][A-Za-z-]{1,9}\))?`,
  'gu',
)
const STARTERS =
  /^(?:The|This|These|Its?|His|Their|In|At|By|On|Under|Of|For|And|Directs?|Requests?|Calls?|Recalling|Noting|Welcoming|Executive Director of the|Ministers? of|Conference|Meeting|Special|Session|Chair of the)\s+/u
const GENERIC_EN = new RegExp(
  String.raw`^(?:${HEAD_EN}|United|Working Group|Member|First|Second|Executive Director.*|High-Level .*Conference)$`,
  'u',
)
const NOT_A_BODY = /Centres? of Excellence$|Plan|Resolution|Principles/u

/** Bodies by a capitalised name with a head noun. */
function namedInEnglish(scope: Scope): Draft[] {
  const drafts: Draft[] = []
  for (const match of scope.text.matchAll(NAMED_EN)) {
    let said = match[0]
    let start = match.index
    for (let lead = STARTERS.exec(said); lead; lead = STARTERS.exec(said)) {
      start += lead[0].length
      said = said.slice(lead[0].length)
    }
    if (GENERIC_EN.test(said) || NOT_A_BODY.test(said) || said.split(/\s+/).length < 2) continue
    drafts.push(made(scope, start, start + said.length, 'head-noun'))
  }
  return drafts
}

const HEAD_AR = String.raw`(?:مركز|معهد|منظمة|لجنة|مجلس|وزارة|جامعة|مؤسسة|اتحاد|هيئة|رابطة|مكتب|امانة|مديرية|ادارة|منتدي|مجموعة|وكالة|جمعية|برلمان|محكمة|اكاديمية|مفوضية|بعثة|شبكة|تحالف|حركة|جبهة|جماعة|دائرة|قطاع|قسم|فريق|فرقة|كلية|بنك|صندوق|شركة|نيابة|شرطة|قيادة|رئاسة)`
const WORD = String.raw`\p{L}+`
const DEFINITE = String.raw`(?:و?(?:ال|لل)\p{L}{2,})`
const NAMED_AR = new RegExp(
  String.raw`(?<!\p{L})(?:[وف]?[بلك]?)(` +
    // the definite: المعهد الدولي للعدالة وسيادة القانون
    String.raw`(?:ال|لل)${HEAD_AR}\s+${DEFINITE}(?:\s+(?:${DEFINITE}|و?سيادة|و?مكافحة|المعني[ةه]? ب\p{L}+|ل(?:مجلس|لجنة|جامعة|وزارة|منظمة|مكافحة|شؤون|حقوق)|وزراء|الدول|العرب|(?<=ل?مجلس\s)وزراء)){0,7}` +
    // the construct: مجلس وزراء الداخلية العرب, مركز هداية الدولي للتميز في مكافحة التطرف العنيف
    String.raw`|${HEAD_AR}\s+${WORD}(?:\s+(?:${DEFINITE}|وزراء|سيادة|مكافحة|و?حقوق|ل(?:مجلس|لجنة|جامعة|وزارة|منظمة|مكافحة|شؤون|حقوق|قطاع)|(?:في|من اجل)\s+(?:مكافحة|منع|ال\p{L}+)\s+ال\p{L}+|(?:في\s+)(?:مركز|ال(?:منتدي|امم|جامعة|مركز))\s+${WORD}|المعني[ةه]?\s+ب\p{L}+)){0,7}` +
    String.raw`)(?:\s+\(([A-Z][A-Za-z-]{1,9})\))?`,
  'gu',
)
// What may follow a head noun without naming anything: a verb, a pronoun, a quantity, a general plural.
const EMPTY_AR =
  /^(?:ال|لل)?(?:\p{L}+)\s+(?:الذي|التي|الاول|الاولي|الثاني|الثانية|الثالثة|الماضي|الماضية|المقبل|المقبلة|الحالي|الحالية|نفسه|نفسها|الارهابيين|ادارة|ادارته|من|في|علي|الي|عن|هذا|هذه|عمل|كبير|كبيرة|جديد|جديدة|دولي|دولية|متخصص|متخصصة|مشترك|مشتركة|الدول|الاعضاء|كلمة|اعمال|امناء|خبراء|حوار|العمل|ان|كان|كانت|يضم|تضم|المعنية|المعني|المختصة|ذات|بعنوان|بشان|حول|خاص|خاصة|محلية|مدنية)(?:\s|$)/u
const CUT_AR =
  /\s(?:و?(?:الذي|التي|اللذين|الذين)|التابع[ةه]?|ومقره?ا?|بعنوان|حول|بشان|يوم|امس|خلال|اليوم|الماضي|الماضية|المقبل|المقبلة|المشاركة|المشارك|المنعقد[ةه]?|والمنظمات|والدول|والجهات|والهيئات|والمؤسسات|والمجتمع|الوزاري|الخاص|الي|علي|ان|عن)(?=\s|$).*$/su

/** Bodies by an Arabic head noun and what names it. */
function namedInArabic(scope: Scope): Draft[] {
  const drafts: Draft[] = []
  for (const match of scope.text.matchAll(NAMED_AR)) {
    const said = match[1]!.replace(CUT_AR, '')
    if (EMPTY_AR.test(said) || said.split(/\s+/).length < 2) continue
    const start = match.index + match[0].indexOf(match[1]!)
    const end = match[2] && said === match[1] ? match.index + match[0].length : start + said.length
    drafts.push(made(scope, start, end, 'head-noun'))
  }
  return drafts
}

const made = (scope: Scope, start: number, end: number, rule: string) =>
  draft('organisation', { kind: 'organisation', start, end, rule, fields: { name: nameOf(scope, start, end) } })

/** «للجنة» in a text is the name «اللجنة»: the proclitic's letter gives way to the article. */
const nameOf = (scope: Scope, start: number, end: number) => wordsOf(scope, start, end).replace(/^لل/u, 'ال')

/** Bodies that the lexicon knows by name. Short Latin acronyms only as they are written. */
function known(scope: Scope): Draft[] {
  return findPhrases(scope.tokens, scope.text, bodyBook).map(({ start, end }) => {
    const acronym = /^\s?\((?:[A-Z][A-Za-z-]{1,9})\)/u.exec(scope.text.slice(end, end + 13))
    return made(scope, start, end + (acronym?.[0].length ?? 0), 'known-body')
  })
}

/**
 * Proposes every body by its name: those of the lexicon, and those that a head noun announces.
 *
 *     … المعهد الدولي للعدالة وسيادة القانون ومقره مالطا …
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    the longest name at each place; a known body inside a longer name is a finding of its own.
 */
export const organisation: Reader = {
  name: 'organisation',
  read(scope) {
    const lexicon = known(scope)
    const patterns = [...namedInEnglish(scope), ...namedInArabic(scope)].filter(
      (one) => !lexicon.some((body) => overlaps(one, body) && (within(one, body) || crosses(one, body))),
    )
    return [...lexicon, ...patterns]
  },
}

const crosses = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  overlaps(a, b) && !within(a, b) && !within(b, a)
