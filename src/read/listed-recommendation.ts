import actions from '../language/lexicons/en/actions.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { taskOf } from './addressee-ar.ts'
import { addresseesAfter } from './addressee-en.ts'
import { opensWithActionAr } from './clause-ar.ts'
import { forceOfArabic, forceOfEnglish, forcesAr, forcesEn, listedForcesAr } from './forces.ts'
import { type Draft, draft, type Scope, wordsOf } from './scope.ts'
import type { Force } from '../domain/finding.ts'

type Item = { start: number; end: number; mark: string; said: string; isPractice: boolean }

const MARK =
  /^\s*(?:\(?(\d{1,3}) ?[.)-] ?-?|\(([a-z\u0621-\u064a]{1,4})\)|([\u0621-\u064a]{1,2}) ?[.)-]|[•·▪*-])\s*(?=\S)/u
const LEAD_AR = new RegExp(
  String.raw`(?<!\p{L})[وف]?(${anyOf(forcesAr.keys())}|توصيات|التوصيات|توصيات الموتمر)(?!\p{L})`,
  'gu',
)
const LEAD_EN = new RegExp(String.raw`(?<![\p{L}-])(${anyOf(forcesEn.keys())}|recommendations)(?![\p{L}-])`, 'giu')
const OPENS_EN = new RegExp(
  String.raw`^(?:also |further |strongly |hereby )*(${anyOf(forcesEn.keys())})(?![\p{L}-])`,
  'iu',
)
const OPENS_AR = new RegExp(
  String.raw`^(?:و|ف)?(${anyOf([...forcesAr.keys(), ...listedForcesAr.keys()])})(?!\p{L})`,
  'u',
)

// "Good Practice 3: Train first-line officers.": a numbered line that says what to do, and after its full stop why.
const PRACTICE =
  /^\s*(?:(?:Good |Best |Key |Promising )?Practice|(?:Key |Policy )?Recommendation|Guiding Principle|Principle|Guideline|Action|Measure|Commitment|Step) (?:No\.? ?|#)?(\d{1,3}(?:\.\d{1,2})?|[IVX]{1,4})\s*[.:)–-]+\s*(?=\S)/u
const OPENS_WITH_ACTION = new RegExp(
  String.raw`^(?:Actively |Systematically |Proactively |Regularly |Do not |Where [^,\n]{3,60}, )?(?:${anyOf(actions.verbs.map((verb) => verb.replace(/^./u, (first) => first.toUpperCase())))})(?!\p{L})`,
  'u',
)
const practiceEnd = (said: string) => {
  const stop = said.search(/\.(?=\s+["'(]?\p{Lu})/u)
  return stop < 0 ? said.length : stop
}

/** The items of lists, line by line as views have them. */
function itemsOf(scope: Scope): Item[] {
  const items: Item[] = []
  let start = 0
  for (const line of scope.text.split('\n')) {
    const practice = PRACTICE.exec(line)
    const match = practice ?? MARK.exec(line)
    if (match && line.length - match[0].length >= 14) {
      const from = start + match[0].length
      items.push({
        start: from,
        end: practice ? from + practiceEnd(line.slice(match[0].length)) : start + line.trimEnd().length,
        mark: match[1] ?? match[2] ?? match[3] ?? '',
        said: practice
          ? line.slice(match[0].length, match[0].length + practiceEnd(line.slice(match[0].length)))
          : line.slice(match[0].length),
        isPractice: Boolean(practice),
      })
    }
    start += line.length + 1
  }
  return items
}

// «أولا: في مجال التشريع», «المحور الثاني»: a heading inside a list; the lead stands above it.
const SUBHEADING =
  /^ *(?:(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|المحور \S+|في (?:مجال|شان|اطار)|علي (?:صعيد|مستوي|الصعيد|المستوي)|[ء-ي] ?[-.)]|\d{1,2} ?[-.)])(?![ء-ي]))[^.\n]{0,110}$/u
const HEADING_OF_LIST =
  /^ *(?:(?:ال)?توصيات(?: [^.\n]{0,60})?|(?:\p{Lu}\p{L}+ )?[Rr]ecommendations(?: (?:for|to|of|from) [^.\n]{2,60})?|(?:The )?[Ww]ay [Ff]orward|Action [Pp]oints|Agreed [Aa]ctions|Follow-up [Aa]ctions|Next [Ss]teps|Call to [Aa]ction) *:?$/u

/** The force of the sentence that leads a list in: it ends with a colon and has a verb of force; or a heading says «التوصيات». */
function forceBefore(scope: Scope, at: number): Force | null {
  let before = scope.text
    .slice(Math.max(0, at - 700), at)
    .trimEnd()
    .replace(/(?:\(?\d{1,3} ?[.)-] ?-?|[•·▪*-])$/u, '')
    .trimEnd()
  for (let up = 0; up < 3; up++) {
    const line = before.slice(before.lastIndexOf('\n') + 1)
    if (HEADING_OF_LIST.test(line)) return 'recommends'
    if (!SUBHEADING.test(line)) break
    before = before.slice(0, before.length - line.length).trimEnd()
  }
  if (!/[:؛]$/u.test(before)) return null
  const said = before.slice(Math.max(before.lastIndexOf('\n', before.length - 2), before.lastIndexOf('. ')) + 1)
  const arabic = [...said.matchAll(LEAD_AR)].at(-1)?.[1]
  const english = [...said.matchAll(LEAD_EN)].at(-1)?.[1]
  if (arabic) return /توصيات/u.test(arabic) ? 'recommends' : forceOfArabic(arabic)
  if (english) return /^recommendations$/i.test(english) ? 'recommends' : forceOfEnglish(english)
  return null
}

// "11. We welcome the initiative": a paragraph of a declaration; in running text it is only said.
const WE_WELCOME =
  /^We (?:also |further |warmly |strongly |therefore )*(welcome|commend|applaud|take note|acknowledge|recogni[sz]e)(?!\p{L})/u

const forceOfItem = (said: string): Force | null => {
  const welcomed = WE_WELCOME.exec(said)?.[1]
  if (welcomed) return /^(?:welcome|commend|applaud)$/u.test(welcomed) ? 'welcomes' : 'notes'
  const english = OPENS_EN.exec(said)?.[1]
  if (english) return forceOfEnglish(english)
  const arabic = OPENS_AR.exec(said)?.[1]
  return arabic ? forceOfArabic(arabic) : null
}

/** An item of several clauses is running text. */
const saysMore = (said: string) => [...said.matchAll(LEAD_AR)].length > 1

const startsList = (item: Item, index: number, items: readonly Item[], text: string) =>
  index === 0 ||
  /\n[^\n]*\p{L}[^\n]*\n/u.test(`\n${text.slice(items[index - 1]!.end, item.start)}`.replace(/\n[^\n]*$/u, '\n'))

/** Whether an item's number follows the one before, a heading standing between: «… 4. …  ثانيا: …  5. …». */
const goesOn = (items: readonly Item[], index: number, text: string) => {
  const last = items[index - 1]
  if (!last) return false
  const between = text.slice(last.end, items[index]!.start)
  return (
    between.length < 200 &&
    (Number(items[index]!.mark) === Number(last.mark) + 1 || SUBHEADING.test(between.trim().split('\n')[0] ?? ''))
  )
}

/**
 * Proposes each item of a list that says what somebody should do: its own verb gives the force, or else the verb of the sentence
 * that leads the list in.
 *
 *     وأوصى المؤتمر بما يلي:
 *     1- تعزيز التعاون مع المنظمات الإقليمية.
 *        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    the findings, and the stretches that they have taken from running text.
 */
export function listedRecommendations(scope: Scope): { drafts: Draft[]; taken: { start: number; end: number }[] } {
  const items = itemsOf(scope)
  const drafts: Draft[] = []
  const taken: { start: number; end: number }[] = []
  let lead: Force | null = null
  for (const [index, item] of items.entries()) {
    if (startsList(item, index, items, scope.text)) {
      lead = forceBefore(scope, item.start) ?? (goesOn(items, index, scope.text) ? lead : null)
      const from = scope.text.lastIndexOf('\n', Math.max(0, item.start - 2))
      if (lead) taken.push(leadIn(scope, from))
    }
    const own = forceOfItem(item.said)
    const force =
      own ??
      (item.isPractice ? (OPENS_WITH_ACTION.test(item.said) ? 'recommends' : null) : null) ??
      (lead && !item.isPractice && (lead !== 'stresses' || opensWithActionAr(item.said)) ? lead : null)
    if (!force || (own && saysMore(item.said))) continue
    taken.push({ start: item.start, end: item.end })
    drafts.push(itemDraft(scope, item, force, own ? 'item-with-verb' : 'item-of-list'))
  }
  return { drafts, taken }
}

const leadIn = (scope: Scope, from: number) => {
  const end = scope.text.slice(0, from + 1).trimEnd().length
  const start = Math.max(scope.text.lastIndexOf('\n', end - 1), scope.text.lastIndexOf('. ', end - 1)) + 1
  return { start: Math.min(start, end), end }
}

function itemDraft(scope: Scope, item: Item, force: Force, rule: string): Draft {
  const end = Math.max(
    item.end - (/[\s.;؛،,]*(?:\s+and)?[\s.;؛،,]*$/u.exec(item.said)?.[0].length ?? 0),
    item.start + 1,
  )
  const verb = (WE_WELCOME.exec(item.said) ?? OPENS_EN.exec(item.said) ?? OPENS_AR.exec(item.said))?.[0].length ?? 0
  const isArabic = /[\u0621-\u064a]/u.test(item.said)
  const from = rule === 'item-with-verb' ? item.start + verb : item.start
  const task = isArabic && from > item.start ? taskOf(scope, { start: from, end }, force) : null
  const action = wordsOf(scope, task ? task.action : from, end)
  return draft('recommendation', {
    kind: 'recommendation',
    start: item.start,
    end,
    rule,
    fields: {
      force,
      addressees: task ? task.addressees : addresseesIn(scope, item, verb),
      action: action.slice(0, 20000) || null,
      number: /^\d+$/.test(item.mark) ? item.mark : null,
    },
  })
}

const ADDRESSEES =
  /^ (?:upon |on |to |that )?((?:all |the )?(?:Member States|States|Governments|international community|development partners|[\p{L}-]+ partners|Secretary-General|Executive (?:Secretary|Director)))(?=,? (?:to|that|in)\b)|^ ?(?:ب|الي )?((?:جميع |كافة )?(?:ال)?(?:دول(?: الاعضاء)?|حكومات|مجتمع الدولي|امانة العامة|امين العام|منظمات(?: ال\p{L}+)?|قطاع الخاص))(?= (?:الي|علي|ب|ان))/u

const addresseesIn = (scope: Scope, item: Item, verb: number) => {
  const match = ADDRESSEES.exec(item.said.slice(verb))
  const who = match?.[1] ?? match?.[2]
  if (who) return [who.replace(/^the /u, '')]
  return verb && scope.writes.latin ? addresseesAfter(scope, item.start + verb, item.end) : []
}
