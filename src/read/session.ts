import duties from '../language/lexicons/ar/duties.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { type Draft, draft, foundOf, type Reader, type Scope, wordsOf } from './scope.ts'
import { takenSpans } from './sorted-spans.ts'
import { sessionsInText, sessionsLeftOut, sessionsOfLines } from './session-ar.ts'
import { sessionsInEnglish } from './session-en.ts'

const TOPICS_AR =
  /^[^\n.]{0,30}?(?:والتي|التي|و)?\s*(?:ركزت|تناولت|ناقشت|بحثت|تطرقت|خصصت|استعرضت)\s+(?:علي\s+|الي\s+|ل)?(?:عدة\s+موضوعات\s+(?:هامة|مهمة)?\s*(?:ابرزها)?)?\s*([^\n]{5,1200}?)(?=\n|$|(?<!\.)\.(?!\.))/u
const TOPICS_EN =
  /^(?:[^\n.]|(?<=\b(?:Dr|Mr|Ms|Mrs|Prof|H\.E|H))\.){0,90}?\b(?:focused on|discussed|dealt with|addressed|examined|covered|considered|took up|looked at|explored|reviewed|tackled|dwelt on|was devoted to|was dedicated to|centred on|centered on|turned to)\s+([^\n.]{5,900})/u

const OPENERS = anyOf([
  ...duties.actions,
  'عرض',
  'بحث',
  'دور',
  'سبل',
  'آليات',
  'تجارب',
  'تحليل',
  'دراسة',
  'مناقشة',
  'استعراض',
])
const CUT_AR = new RegExp(
  String.raw` *(?:\.\.|؛|،)? *(?:و?بالاضافة|و?اضافة|و?الي جانب) الي | *(?:\.\.|؛|،) *و?| و(?=(?:${OPENERS})(?![ء-ي]) )`,
  'gu',
)
const CUT_EN = /; *(?:and +)?/gu
const CUT_EN_COMMA = /, *(?:and +)?/gu

/** The topics of a list in running text, cut where one ends and the next begins. */
function topicsAfter(scope: Scope, end: number): string[] {
  const after = scope.text.slice(end, end + 1500)
  const match = TOPICS_AR.exec(after) ?? TOPICS_EN.exec(after)
  if (!match) return []
  const list = match[1]!
  const cut = /[\u0621-\u064a]/u.test(list) ? CUT_AR : list.includes(';') ? CUT_EN : CUT_EN_COMMA
  const topics: string[] = []
  let from = end + match[0].length - list.length
  const stop = from + list.length
  for (const one of [...list.matchAll(cut), null]) {
    const to = one ? stop - list.length + one.index : stop
    const topic = to > from ? wordsOf(scope, from, to).replace(/[\s.،؛,;]+$/u, '') : ''
    if (topic.length > 2) topics.push(topic)
    if (one) from = to + one[0].length
  }
  return topics
}

/**
 * Proposes the parts of a meeting: sessions, panels, technical groups, with their titles and topics.
 *
 *     كما ترأس سعادته الجلسة الثانية بعنوان " إشراك المجتمعات المحلية وتمكينها " …
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const session: Reader = {
  name: 'session',
  read(scope) {
    const drafts: Draft[] = []
    const taken = takenSpans<{ start: number; end: number }>(
      foundOf(scope, 'meeting').filter(({ rule }) => rule === 'session-of-body'),
    )
    const add = (start: number, end: number, rule: string, title: string | null, topics = topicsAfter(scope, end)) => {
      if (taken.meets({ start, end })) return
      taken.add({ start, end })
      drafts.push(
        draft('session', {
          kind: 'session',
          start,
          end,
          rule,
          fields: { title, chairs: [], topics },
        }),
      )
    }
    for (const { start, end, rule, title, topics } of scope.writes.arabic
      ? [...sessionsOfLines(scope), ...sessionsInText(scope), ...sessionsLeftOut(scope)]
      : [])
      add(start, end, rule, title, topics.length ? topics : topicsAfter(scope, end))
    for (const { start, end, rule, title, topics } of scope.writes.latin ? sessionsInEnglish(scope) : []) {
      const named = title ? wordsOf(scope, title.start, title.end) : wordsOf(scope, start, end)
      const listed = topics.map((topic) => wordsOf(scope, topic.start, topic.end)).filter(Boolean)
      const isProse = rule === 'session'
      add(
        start,
        end,
        rule,
        title || !/\d|^\p{Lu}\p{L}+(?: [IVX]+| [A-H])?$/u.test(named) ? named : null,
        isProse ? topicsAfter(scope, end) : listed,
      )
    }
    return drafts
  },
}
