import verbs from '../language/lexicons/force-verbs.json' with { type: 'json' }
import type { FieldsOf, Force } from '../domain/finding.ts'
import { foldWords } from '../language/view.ts'
import { operativeParagraphs } from './operative-paragraph.ts'
import { type Draft, draft, type Reader, type Scope, wordsOf } from './scope.ts'
import type { Sentence } from './sentence.ts'

type Entry = { force: string; words: string[] }

const forceTable = (entries: readonly Entry[]) =>
  new Map(
    entries.flatMap(({ force, words }) =>
      words.map((word) => [foldWords(word).toLowerCase(), force as Force] as const),
    ),
  )
const forceEn = forceTable(verbs.en)
const forceAr = forceTable(verbs.ar)
const anyOf = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|')

const VERB_EN = new RegExp(String.raw`(?<![\p{L}-])(${anyOf(forceEn.keys())})(?![\p{L}-])`, 'giu')
const VERB_AR = new RegExp(String.raw`(?<!\p{L})[وف]?(${anyOf(forceAr.keys())})(?!\p{L})`, 'gu')

// After a verb of stress or assertion, what is stressed must be something to be done or to be held.
const DUTY_AR =
  /^\s*(?:\p{L}+\s+){0,8}?[وفل]?(?:علي\s+)?(?:ان\s+)?(?:اهمية|باهمية|ضرورة|بضرورة|علي|حاجة|وجوب|الحاجة|مواصلة|التزام|دعم|تعزيز|ضمان|ان|انه|انها|الضوء|دورها|دور)(?!\p{L})/u
const NEEDS_DUTY_AR = new Set(['stresses', 'reaffirms'])
const OF_THOUGHT_AR = /^(?:اكد|اكدت|يؤكد|تؤكد|اكدوا|مؤكدا|مؤكدة)$/u

// Narration that only looks like a recommendation.
const NARRATION_EN =
  /\b(?:was requested by|asked whether|recommended reading|noted that since|invited (?:guests?|speakers?))\b/iu
const NOUN_BEFORE_EN = /(?:\bto|\bthe|\ban?|\bits|\bconcrete|\bthese|\btheir|\bof|\bpriority)\s+$/iu

const END_OF_CLAUSE_AR =
  /\s(?:كما|وذلك|وقال|واضاف|مشيرا|مضيفا|فيما|بينما|والذي|لافتا|معربا|و(?:اكد|شدد|دعا|حث|طالب|اوصي|قرر|رحب|اشار|ادان)(?:ت|وا)?)(?=\s)/u

/** From a force verb to the end of what it governs, in one sentence. */
type Clause = { start: number; end: number; verb: { start: number; end: number }; force: Force }

function* clausesIn(
  scope: Scope,
  sentence: Sentence,
  pattern: RegExp,
  table: ReadonlyMap<string, Force>,
  arabic: boolean,
): Generator<Clause> {
  const said = scope.text.slice(sentence.start, sentence.end)
  const found = [...said.matchAll(pattern)].filter((match) =>
    arabic ? governsInArabic(said, match) : governsInEnglish(said, match),
  )
  for (const [index, match] of found.entries()) {
    const verb = {
      start: sentence.start + match.index + match[0].length - match[1]!.length,
      end: sentence.start + match.index + match[0].length,
    }
    const next = found[index + 1]
    let end = next ? sentence.start + next.index : sentence.end
    if (arabic) {
      const cut = END_OF_CLAUSE_AR.exec(scope.text.slice(verb.end, end))
      if (cut) end = verb.end + cut.index
    }
    const start = arabic ? verb.start : startInEnglish(scope, sentence, verb, match[1]!)
    yield { start, end, verb, force: table.get(match[1]!.toLowerCase())! }
  }
}

function governsInArabic(said: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  const after = said.slice(match.index! + match[0].length, match.index! + match[0].length + 160)
  const word = match[1]!
  const force = forceAr.get(word)!
  if (/^\s*(?:،|\.|$)/u.test(after) && force !== 'stresses') return false
  if (OF_THOUGHT_AR.test(word))
    return /^\s*[^\n]{0,110}?(?:اهمية|ضرورة|علي|انه سيواصل|انها ستواصل|التزام|الحاجة|وجوب|ان )/u.test(after)
  if (NEEDS_DUTY_AR.has(force))
    return DUTY_AR.test(after) || /^(?:جدد|يجدد|تجدد|جددت|مع التشديد|يجب|لا بد|يتعين)/u.test(word)
  if (word === 'تشجيع') return /^\s+(?:ال)?\p{L}+\s+علي/u.test(after)
  if (word === 'اقر') return /^\s+\p{L}+(?:\s+\p{L}+){0,4}\s+(?:قرارا|اجراءات)/u.test(after)
  if (word === 'طلب' || word === 'قرر' || word === 'وافق علي') return after.trim().length > 8
  return true
}

function governsInEnglish(said: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  const word = match[1]!.toLowerCase()
  const before = said.slice(Math.max(0, match.index! - 30), match.index)
  const after = said.slice(match.index! + match[0].length, match.index! + match[0].length + 120)
  if (NARRATION_EN.test(before + match[0] + after.slice(0, 12))) return false
  if (word === 'recommendation') return /^\s+(?:in the [\p{L} ]+ )?(?:is|was) to\b/u.test(after)
  if (
    /^(?:requests?|recommended|notes|stresses|requested|resolves|commits|asks|invites|welcomes)$/.test(word) &&
    NOUN_BEFORE_EN.test(before)
  )
    return false
  if (/^(?:welcomed|noted|notes|welcomes|recognizes|acknowledges)$/.test(word)) return false
  if (
    /^(?:committed|invited|decided|asked|requested)$/.test(word) &&
    !/^\s+(?:to|that|the|all|states?|member|participants|international|governments?|its|itself)\b/iu.test(after)
  )
    return false
  if (/^(?:must|should|need to|needs to|have to|has to)$/.test(word) && /(?:\bthat|\bwhich|\bwho)\s+$/u.test(before))
    return false
  return true
}

const MODAL_EN =
  /^(?:should|must|need to|needs to|have to|has to|are encouraged to|is encouraged to|urgently needed|would continue|will continue|would encourage|recommendation)$/i

/** A modal's clause begins with its subject: "States are encouraged to …". */
function startInEnglish(scope: Scope, sentence: Sentence, verb: { start: number }, word: string): number {
  if (!MODAL_EN.test(word)) return verb.start
  const before = scope.text.slice(sentence.start, verb.start)
  const cut = [...before.matchAll(/(?:[,;:]\s+(?:but|and)?\s*|\bthat\s+|\bsaid\s+|\badded,?\s+)/gu)].at(-1)
  const opensSubordinate = /^(?:Once|When|After|If|On)\b/u.test(before)
  const start = cut && !opensSubordinate ? cut.index + cut[0].length : 0
  return (
    sentence.start +
    (/^said$|said\s+$/u.test(before.slice(Math.max(0, start - 5), start)) ? Math.max(0, start - 5) : start)
  )
}

const ADDRESSEE_EN =
  /^\s*(?:upon |on |to )?((?:all |the |its |other |relevant |Member |States|donor |international |regional )*(?:States|Member States|Parliaments|Governments|States parties|INTERPOL|Committee|the [A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+)*|international community|[\p{L} ]{0,30}(?:organizations|organisations|partners|nations|donors|entities|bodies|Team|agencies))(?:\s*(?:,|and)\s+(?:the |all |other )?(?:donor nations|regional organizations|[A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+)*|(?:international|relevant|regional|subregional)[\p{L} ,]{0,40}organizations))*)/u
const SUBJECT_EN =
  /^((?:a |the |all |that )?(?:\p{L}+\s)?(?:States?|Member States|Parliaments|Governments|partners|countries|States parties))(?=\b)/iu
const ADDRESSEE_AR =
  /^\s+(?:(?:المجلس|المؤتمر|اللجنة|الاجتماع|المشاركون|المجتمعون|الاعلان|البيان|القرار|الوزراء|مجموعة|المنتدي|الامين|الرئيس)\s+)?((?:جميع\s+|كافة\s+|كل\s+)?(?:ال|لل)?(?:دول|حكومات|شركاء|جهات|منظمات|مجتمع الدولي|مجتمع|مؤسسات|وزارات|هيئات|اطراف|دولة)(?:\s+(?:الاعضاء|المانحة|الدولية|الاقليمية|العربية|المشاركة|الدولي|المعنية))?(?:\s+و(?:ال|مكتب\s+ال|ل)\p{L}+(?:\s+ال\p{L}+)*)*)\s+(?:الي|علي|ب|ان)/u

/** Who is spoken to, as written. */
function addresseesOf(scope: Scope, clause: Clause, arabic: boolean): string[] {
  const after = scope.text.slice(clause.verb.end, clause.end)
  if (arabic) {
    const match = ADDRESSEE_AR.exec(after)
    return match
      ? splitList(
          wordsOf(
            scope,
            clause.verb.end + after.indexOf(match[1]!),
            clause.verb.end + after.indexOf(match[1]!) + match[1]!.length,
          ),
          /\s+و(?=ال|مكتب|ل)/u,
        )
      : []
  }
  if (clause.start < clause.verb.start) {
    const match = SUBJECT_EN.exec(scope.text.slice(clause.start, clause.verb.start).replace(/^.*,\s/u, ''))
    return match ? [match[1]!.replace(/^that /u, '')] : []
  }
  const match = ADDRESSEE_EN.exec(after)
  return match
    ? splitList(
        match[1]!.replace(/\s+/g, ' '),
        /\s*,\s+(?:and\s+)?|\s+and\s+(?=donor|the|[A-Z]|international|regional|relevant)/u,
      ).map((one) => one.replace(/^the\s+(?=international)/u, ''))
    : []
}

const splitList = (said: string, at: RegExp) =>
  said
    .split(at)
    .map((one) => one.trim())
    .filter(Boolean)

/** The parts of a clause that each say one action: a shared verb governs them all. */
function actionsIn(scope: Scope, clause: Clause, arabic: boolean): { start: number; end: number }[] {
  const said = scope.text.slice(clause.start, clause.end)
  const pattern = arabic
    ? /[،؛]\s*(?=و(?:الي|علي|ب|ان)?(?:ال)?\p{L}{3,})|\s(?=وال(?:ي)\s)/gu
    : /;\s+(?:and\s+)?|,\s+(?=(?:and\s+)?to\s+\p{Ll})|\s(?=and\s+to\s+\p{Ll})/gu
  const cuts = [...said.matchAll(pattern)].filter(
    (match) => match.index > clause.verb.end - clause.start + 8 && match.index < said.length - 14,
  )
  const isList = arabic
    ? /^(?:calls-upon|recommends|demands|decides|requests|urges|stresses|commits)$/.test(clause.force)
    : true
  if (!isList) return [{ start: clause.start, end: clause.end }]
  const parts: { start: number; end: number }[] = []
  let from = clause.start
  for (const cut of cuts) {
    parts.push({ start: from, end: clause.start + cut.index })
    from = clause.start + cut.index + cut[0].length
  }
  return [...parts, { start: from, end: clause.end }]
}

const LEAD_AR = /^\s*(?:و)?(?:الي\s+|علي\s+(?:ان\s+)?|ان(?:ه|ها)?\s+|ب(?=\p{L}{3}))/u

function fieldsOf(
  scope: Scope,
  clause: Clause,
  part: { start: number; end: number },
  addressees: string[],
  arabic: boolean,
): FieldsOf<'recommendation'> {
  const from = part.start <= clause.verb.start && part.end > clause.verb.end && arabic ? clause.verb.end : part.start
  const said = scope.text.slice(from, part.end)
  let lead = 0
  if (arabic) {
    const to = addressees.length ? (/^[^\n]{0,120}?\s(?=الي\s|علي\s)/u.exec(said)?.[0].length ?? 0) : 0
    lead = to + (LEAD_AR.exec(said.slice(to))?.[0].length ?? 0)
  } else if (part.start === clause.verb.start)
    lead =
      clause.verb.end -
      clause.verb.start +
      (/^[^\n]{0,90}?\bto\s+(?=\p{Ll})/u.exec(scope.text.slice(clause.verb.end, part.end))?.[0].length ?? 0)
  const action = wordsOf(scope, Math.min(from + lead, part.end - 1), part.end).replace(/[\s.،,;]+$/u, '')
  return { force: clause.force, addressees, action, number: null }
}

function inLanguage(scope: Scope, arabic: boolean, taken: readonly { start: number; end: number }[]): Draft[] {
  const [pattern, table] = arabic ? [VERB_AR, forceAr] : [VERB_EN, forceEn]
  const drafts: Draft[] = []
  for (const sentence of scope.sentences) {
    if (taken.some((one) => sentence.start < one.end && sentence.end > one.start)) continue
    for (const clause of clausesIn(scope, sentence, pattern, table, arabic)) {
      if (clause.end - clause.verb.end < 12) continue
      const addressees = addresseesOf(scope, clause, arabic)
      for (const part of actionsIn(scope, clause, arabic)) {
        const fields = fieldsOf(scope, clause, part, addressees, arabic)
        drafts.push(
          draft('recommendation', {
            kind: 'recommendation',
            ...part,
            rule: `force:${clause.force}`,
            words: [clause.verb],
            fields,
          }),
        )
      }
    }
  }
  return drafts
}

/**
 * Proposes what somebody should do: the numbered paragraphs of a resolution, and in running text every clause that a verb of
 * force governs.
 *
 *     ودعا المؤتمر الدول إلى خطوات عملية لمواجهتها، وإلى تبادل المعلومات الأمنية …
 *      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    one finding for each action; a verb shared by a list is the force of each.
 */
export const recommendation: Reader = {
  name: 'recommendation',
  read(scope) {
    const operative = operativeParagraphs(scope)
    if (operative.length) return operative
    return [...inLanguage(scope, false, []), ...inLanguage(scope, true, [])]
  },
}
