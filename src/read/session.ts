import duties from '../language/lexicons/ar/duties.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { type Draft, draft, overlaps, type Reader, type Scope, wordsOf } from './scope.ts'
import { sessionsInText, sessionsOfLines } from './session-ar.ts'

const NUMBER =
  '(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Oo]pening|[Cc]losing|[Pp]lenary|[Tt]echnical|[Ww]orking|[Bb]reakout|[Mm]inisterial|[Pp]ractitioner|[Ff]inal|[Pp]arallel|[Hh]igh-level)'
const SESSION_EN = new RegExp(
  String.raw`(?<![\p{L}-])((?:(?:${NUMBER})\s+)+(?:[Ss]essions?|[Pp]anels?)(?!\p{L})|(?:Session|Panel)\s+(?:\d{1,2}|[IVX]{1,4}|One|Two|Three|Four|Five)(?!\p{L}))((?:\s+(?:on|about|entitled|titled)\s+|\s*[:,-]\s*(?=["'\p{Lu}]))(?:"[^"\n]{3,200}"|[^.;\n"]{3,140}))?`,
  'gu',
)

const TOPICS_AR =
  /^[^\n.]{0,30}?(?:والتي|التي|و)?\s*(?:ركزت|تناولت|ناقشت|بحثت|تطرقت|خصصت|استعرضت)\s+(?:علي\s+|الي\s+|ل)?(?:عدة\s+موضوعات\s+(?:هامة|مهمة)?\s*(?:ابرزها)?)?\s*([^\n]{5,1200}?)(?=\n|$|(?<!\.)\.(?!\.))/u
const TOPICS_EN =
  /^[^\n.]{0,80}?\b(?:focused on|discussed|dealt with|addressed|examined|covered|considered)\s+([^\n.]{5,900})/u

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

/** The title between quotation marks within a span, as it is written. */
function titleIn(scope: Scope, start: number, end: number): string | null {
  const quoted = /"\s*([^"]{3,220}?)\s*"/du.exec(scope.text.slice(start, end))?.indices?.[1]
  return quoted ? wordsOf(scope, start + quoted[0], start + quoted[1]) : null
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
    const add = (start: number, end: number, rule: string, title: string | null, topics: string[] = []) => {
      if (drafts.some((other) => overlaps(other, { start, end }))) return
      drafts.push(
        draft('session', {
          kind: 'session',
          start,
          end,
          rule,
          fields: { title, chairs: [], topics: topics.length ? topics : topicsAfter(scope, end) },
        }),
      )
    }
    for (const one of scope.writes.arabic ? [...sessionsOfLines(scope), ...sessionsInText(scope)] : [])
      add(one.start, one.end, one.rule, one.title, one.topics)
    for (const match of scope.writes.latin ? scope.text.matchAll(SESSION_EN) : []) {
      const end = match.index + match[0].replace(/[\s,]+$/u, '').length
      const lead = match[2]
        ? match[0].length - match[2].replace(/^\s*(?:on|about|entitled|titled|[:,-])\s*/u, '').length
        : 0
      const title = titleIn(scope, match.index, end) ?? (lead ? wordsOf(scope, match.index + lead, end) : null)
      add(match.index, end, 'session', title)
    }
    return drafts
  },
}
