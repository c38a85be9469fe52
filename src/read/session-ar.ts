import lexicon from '../language/lexicons/ar/sessions.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { type Scope, wordsOf } from './scope.ts'
import { sentenceAt } from './sentence.ts'

/** A session that Arabic text names: its words, its title, and where its own lines end. */
export type SessionAr = { start: number; end: number; title: string | null; topics: string[]; rule: string }

const ORDINAL = anyOf(lexicon.ordinals)
const KIND = anyOf(lexicon.kinds)
const PLAIN = anyOf(lexicon.plainKinds)
const TITLE = anyOf(lexicon.titles)
const IN_TEXT = new RegExp(
  String.raw`(?<![ء-ي])[وفبلك]{0,2}(` +
    [
      String.raw`(?:ال|لل)(?:جلسة|حلقة|ندوة الفرعية) (?:النقاشية |الحوارية |العلمية |العامة |الفنية )?(?:${ORDINAL}|${KIND})(?: (?:${KIND}))?`,
      String.raw`(?:ال)?مجموعة (?:${ORDINAL}) من الجلسات الفنية(?: [^"\n.،]{0,80}?(?=(?:${TITLE}) ?"))?`,
      String.raw`الجلسات (?:الفنية|العامة|الفرعية|المتخصصة)|جلستين|جلسات (?:نقاش|نقاشية|حوار|حوارية|عمل|علمية|فنية|متخصصة|متوازية|موازية|عامة|رئيسية|تفاعلية|تدريبية|حوارية ونقاشية|وورش عمل)`,
      String.raw`جلسة (?:${PLAIN})(?: (?:${PLAIN}))?|حلقة (?:نقاشية|نقاش|حوارية)|جلسة(?= (?:${TITLE}) ?")`,
      String.raw`حلقة النقاش(?: (?:${KIND}))?`,
      String.raw`حفل (?:ال)?(?:افتتاح|اختتام|ختام|افتتاحي|ختامي)(?: ال(?:مؤتمر|موتمر|اجتماع(?: العام)?|ملتقي|منتدي|ورشة|ندوة|دورة|قمة))?|الحفل (?:الافتتاحي|الختامي)`,
    ].join('|') +
    String.raw`)(?![ء-ي])`,
  'gu',
)
const TITLED_AT_ONCE = new RegExp(
  String.raw`^(?: (?:${TITLE}))? ?:? ?("[^"\n]{3,220}"|(?<=(?:${TITLE}) ?)\([^()\n]{5,200}\))`,
  'u',
)
const TITLED_LATER = new RegExp(String.raw`^[^"\n.؛]{0,120}?(?:${TITLE}) ?:? ?("[^"\n]{3,220}")`, 'u')
const TOPIC_AT_ONCE = new RegExp(String.raw`^ (?:${TITLE}) ([^"\n.،؛]{5,120})`, 'u')

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?: ?(?:ص|م|صباحا|مساء|ظهرا)(?![ء-ي]))?`
const TIME = String.raw`[|•* -]*\(?(?:(?:من )?الساعة )?${CLOCK}(?: ?(?:-|الي|حتي) ?(?:الساعة )?${CLOCK})?\)? ?[:|-]? *`
const HEAD = anyOf(lexicon.heads)
const LINE = new RegExp(
  String.raw`^(?:(${TIME})|[•* -]*)((?:ال)?(?:${HEAD})(?![ء-ي])[^:\n"]{0,60}?)(?: ?[:-] ?([^\n]{3,200})| ?("[^"\n]{3,200}"))? *$`,
  'u',
)
const NUMBERED = new RegExp(String.raw` (?:${ORDINAL}|${KIND})$`, 'u')

/** The sessions of a programme: a line with its time, or one that numbers a session and gives its title. */
export function sessionsOfLines(scope: Scope): SessionAr[] {
  const sessions: SessionAr[] = []
  let start = 0
  for (const line of scope.text.split('\n')) {
    const match = line.length < 300 && /[ء-ي]/u.test(line) ? LINE.exec(line) : null
    if (match && (match[1] || (match[3] && NUMBERED.test(match[2]!)))) {
      const from = start + (match[1]?.length ?? line.indexOf(match[2]!))
      const end = start + line.trimEnd().length
      const name = match[2]!.trim()
      const titleStart = match[3]
        ? start + line.lastIndexOf(match[3])
        : match[4]
          ? start + line.lastIndexOf(match[4])
          : -1
      const isFrame = /افتتاح|ختام/u.test(name)
      const title =
        titleStart >= 0 && !isFrame
          ? unquoted(wordsOf(scope, titleStart, end))
          : wordsOf(scope, from, from + name.length)
      const topics =
        titleStart >= 0 && isFrame
          ? wordsOf(scope, titleStart, end)
              .split(/ (?=و(?:تلاوة|اعلان|إعلان|عرض|توزيع|تكريم|قراءة))/u)
              .map((topic) => topic.replace(/^و/u, ''))
          : []
      sessions.push({ start: from, end, title, topics, rule: 'سطر برنامج' })
    }
    start += line.length + 1
  }
  return sessions
}

const unquoted = (title: string) => title.replace(/^["«“”(]+\s*|\s*["»“”)]+$/gu, '')

/** The sessions that running Arabic text names, with the title that it gives them beside or later in the sentence. */
export function* sessionsInText(scope: Scope): Generator<SessionAr> {
  const { text } = scope
  for (const match of text.matchAll(IN_TEXT)) {
    const start = match.index + match[0].length - match[1]!.length
    const bare = start + match[1]!.length
    const rest = text.slice(bare, Math.min(bare + 400, sentenceAt(scope.sentences, start).end))
    const atOnce = TITLED_AT_ONCE.exec(rest)
    const later = atOnce ? null : TITLED_LATER.exec(rest)
    const plain = atOnce || later ? null : TOPIC_AT_ONCE.exec(rest)
    const quoted = atOnce?.[1] ?? later?.[1]
    const at = quoted ? bare + rest.indexOf(quoted) : -1
    const end = atOnce ? bare + atOnce[0].length : bare
    const title = quoted
      ? unquoted(wordsOf(scope, at, at + quoted.length))
      : plain && /^(?:جلسة|حلقة)/u.test(match[1]!)
        ? wordsOf(scope, bare + plain[0].length - plain[1]!.length, bare + plain[0].length)
        : wordsOf(scope, start, bare)
    yield { start, end, title, topics: [], rule: 'جلسة' }
  }
}

const TOPIC_LEAD = new RegExp(
  String.raw`\n *(?:${anyOf(lexicon.topicLeads)}) *:? *\n((?: *(?:[-•*▪·]|\d{1,2}[.)-]) *[^\n]+(?:\n|$))+)`,
  'u',
)

/** The topics that a programme lists under a session: «المحاور:» and its items. */
export function topicsInBlock(scope: Scope, start: number, end: number): string[] {
  const match = TOPIC_LEAD.exec(scope.text.slice(start, end))
  if (!match) return []
  const topics: string[] = []
  let at = start + match.index + match[0].length - match[1]!.length
  for (const line of match[1]!.split('\n')) {
    const mark = /^ *(?:[-•*▪·]|\d{1,2}[.)-]) */u.exec(line)
    if (mark) topics.push(wordsOf(scope, at + mark[0].length, at + line.trimEnd().length))
    at += line.length + 1
  }
  return topics
}

const CHAIR = new RegExp(String.raw`(?<![ء-ي])[وفب]?(?:${anyOf(lexicon.chairs)})(?![ء-ي]) ?:? ?`, 'gu')

/** Where the words end that say who chairs, in the lines of a session: «رئيس الجلسة:», «ويديرها», «برئاسة». */
export const chairMarks = (scope: Scope, start: number, end: number): number[] =>
  [...scope.text.slice(start, end).matchAll(CHAIR)].map((match) => start + match.index + match[0].length)
