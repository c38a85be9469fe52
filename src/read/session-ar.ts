import lexicon from '../language/lexicons/ar/sessions.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { foldWords } from '../language/view.ts'
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
      String.raw`(?:ال|لل)(?:جلسة|حلقة|ندوة الفرعية|ورشة الفرعية) (?:النقاشية |الحوارية |العلمية |العامة |الفنية |التخصصية |الموضوعية |الرئيسية )?(?:${ORDINAL}|${KIND})(?: (?:${KIND}))?`,
      String.raw`(?:ال|لل)جلسة (?:رقم )?\(?\d{1,2}\)?(?=[ ،:)]*(?:(?:${TITLE})|"))`,
      String.raw`جلسة العمل (?:${ORDINAL}|${KIND})|(?:مجموعة|فريق) (?:العمل|النقاش) (?:${ORDINAL})(?! (?:ال|في|ل|التابع|المعني))`,
      String.raw`(?:ال)?مجموعة (?:${ORDINAL}) من الجلسات الفنية(?: [^"\n.،]{0,80}?(?=(?:${TITLE}) ?"))?`,
      String.raw`الجلسات (?:الفنية|العامة|الفرعية|المتخصصة)|جلستين|جلسات (?:نقاش|نقاشية|حوار|حوارية|عمل|علمية|فنية|متخصصة|متوازية|موازية|عامة|رئيسية|تفاعلية|تدريبية|حوارية ونقاشية|وورش عمل)`,
      String.raw`(?:جلسة|جلسته|جلستها) (?:${PLAIN}|${KIND})(?: (?:${PLAIN}|${ORDINAL}))?|حلقة (?:نقاشية|نقاش|حوارية)|جلسة(?= (?:${TITLE}) ?")`,
      String.raw`حلقة النقاش(?: (?:${KIND}|${ORDINAL}))?`,
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

const HALF_DAY = String.raw` ?(?:ص|م|س|سا|صباحا|مساء|ظهرا|AM|PM|am|pm)(?![ء-يa-z])`
const CLOCK = String.raw`(?:\d{1,2}(?:[:.hH]\d{2}(?:${HALF_DAY})?|${HALF_DAY})|(?<=الساعة )(?:${ORDINAL})(?: والنصف| والربع| الا الربع| صباحا| مساء| ظهرا| تماما){0,3})`
const HOURS = String.raw`(?:من )?(?:الساعة )?${CLOCK}(?: ?(?:-|/|الي|حتي|وحتي) ?(?:الساعة )?${CLOCK})?`
const OPENS_WITH_HOURS = new RegExp(String.raw`^[|•*# -]*[\[(]?${HOURS}[\])]?(?: ?[:|-])*(?= |$|[ء-ي])`, 'u')
const ENDS_WITH_HOURS = new RegExp(String.raw`[ ،-]*[\[(]?(?:${HOURS}|\d{1,3} ?(?:دقيقة|دقائق))[\])]?\.? *$`, 'u')
const HEAD = anyOf(lexicon.heads)
const NUMBER = String.raw`(?:رقم )?(?:\( ?\d{1,2} ?\)|\d{1,2}(?![\d.:%]))`
const NAMED = new RegExp(
  String.raw`^((?:ال)?(?:${HEAD})(?![ء-ي])[^:"()\n/|-]{0,60}(?:${NUMBER})?)(?: ?\((?:${HOURS})\))?(?: ?[:/-]+ ?(\S[^\n]{2,220})| ?("[^"\n]{3,200}")[^\n]{0,40})?$`,
  'u',
)
const NUMBERED = new RegExp(String.raw` (?:(?:${ORDINAL}|${KIND})|${NUMBER})$`, 'u')
const ABOUT = new RegExp(String.raw` (?:${TITLE}) "?(?=[ء-ي])`, 'u')
// Without an hour or a number only these are a part of the meeting; «ورشة» and «ندوة» may be the meeting itself.
const SURELY_PART =
  /^(?:ال)?(?:جلسة [ء-ي]|حلقة (?:ال)?(?:نقاش|حوار)|مائدة (?:ال)?مستديرة|طاولة (?:ال)?مستديرة|مجموعات|دراسة حالة)/u
const THEME = /^(?:ال)?محور(?![ء-ي])/u
const LONGEST_LINE = 300

/** A line of a programme, or a cell of its row: what it says without its hours. */
type Entry = { start: number; end: number; said: string; timed: boolean }

/** The lines and cells of a text in Arabic that may be entries of a programme, in order. */
function entriesOf(scope: Scope): Entry[] {
  const { text, view } = scope
  const entries: Entry[] = []
  let start = 0
  let isUnderHours = false
  for (const line of text.split('\n')) {
    const hours = line.length < LONGEST_LINE ? OPENS_WITH_HOURS.exec(line) : null
    if (line.trim()) {
      let from = hours?.[0].length ?? 0
      const isAlone = hours !== null && !/[ء-ي]/u.test(line.slice(from))
      if (line.length < LONGEST_LINE && !isAlone) {
        const skipped = /^[ |•*#\-▪·]*(?:\d{1,2} ?[.)-] )?[ |•*#\-▪·]*/u.exec(line.slice(from))![0].length
        from += skipped
        const cut = cellEnd(view.original, view.map, text, start + from, start + line.length) - start
        const last = ENDS_WITH_HOURS.exec(line.slice(from, cut))
        const end = last ? from + last.index : cut
        const said = line.slice(from, end).trimEnd()
        entries.push({
          start: start + from,
          end: start + from + said.length,
          said,
          timed: hours !== null || last !== null || isUnderHours,
        })
      }
      isUnderHours = isAlone
    }
    start += line.length + 1
  }
  return entries
}

/** Where the cell of a row ends that begins at an offset: at a bar, or at the tab that the original has. */
function cellEnd(original: string, map: Int32Array, text: string, start: number, end: number): number {
  for (let at = start; at < end; at++)
    if (text[at] === '|' || (text[at] === ' ' && original[map[at]!] === '\t' && at > start)) return at
  return end
}

/** The sessions of a programme: a line with its hours, or one that numbers a session and gives its title. */
export function sessionsOfLines(scope: Scope): SessionAr[] {
  const entries = entriesOf(scope)
  const isAgenda = entries.filter((one) => one.timed).length > 1
  return entries.flatMap((entry, index) => {
    const match = /[ء-ي]/u.test(entry.said) ? NAMED.exec(entry.said) : null
    const name = match?.[1]!.trim()
    if (!match || !name) return []
    const isNumbered = NUMBERED.test(name)
    const titled = match[2] ?? match[3]
    if (THEME.test(name)) {
      const isList = [entries[index - 1], entries[index + 1]].some((one) => one && THEME.test(one.said))
      if (!titled || !isNumbered || (!entry.timed && (!isAgenda || isList))) return []
    } else if (!entry.timed && !(isNumbered && (titled || isAgenda)) && !(isAgenda && titled && SURELY_PART.test(name)))
      return []
    return [sessionOf(scope, entry, name, titled, isNumbered && !titled && isAgenda ? entries[index + 1] : undefined)]
  })
}

const LABELLED = new RegExp(
  String.raw`^(?:[^:]{0,40}:|[("]?(?:${anyOf(lexicon.notSessions)})(?![ء-ي])|(?:${anyOf(lexicon.chairs)})(?![ء-ي])|(?:ال)?(?:${HEAD})(?![ء-ي])|ال?سيدة? |معالي|سعادة|د\.|\d)`,
  'u',
)

function sessionOf(
  scope: Scope,
  { start, end, timed }: Entry,
  name: string,
  titled: string | undefined,
  below: Entry | undefined,
): SessionAr {
  const isFrame = /افتتاح|ختام/u.test(name)
  const at = titled ? end - (scope.text.slice(start, end).length - scope.text.slice(start, end).indexOf(titled)) : -1
  const made = (title: string, topics: string[] = []) => ({ start, end, title, topics, rule: 'سطر برنامج' })
  if (titled && isFrame)
    return made(
      wordsOf(scope, start, start + name.length),
      wordsOf(scope, at, end)
        .split(/ (?=و(?:تلاوة|اعلان|إعلان|عرض|توزيع|تكريم|قراءة))/u)
        .map((topic) => topic.replace(/^و/u, '')),
    )
  if (titled) return made(unquoted(wordsOf(scope, at, at + titled.length)))
  const about = ABOUT.exec(name)
  if (about) return made(unquoted(wordsOf(scope, start + about.index + about[0].length, end)))
  // The title on a line of its own under the name.
  const isTitle = below && !below.timed === timed && below.start - end < 6 && !LABELLED.test(below.said)
  if (!isFrame && isTitle && below.said.length > 8)
    return { ...made(unquoted(wordsOf(scope, below.start, below.end))), end: start + name.length }
  return made(wordsOf(scope, start, end))
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

const FEMININE = lexicon.ordinals.filter((word) => /[ىة]$/u.test(word)).map((word) => foldWords(word))
const OF_THEM = lexicon.ofThem.map((word) => foldWords(word))
const NUMBERED_IN_TEXT = new RegExp(
  String.raw`(?<![ء-ي])[وفبل]{0,2}(?:(?:ال|لل)(?:جلسة|حلقة|ورشة) (?:[ء-ي]+ )?(${anyOf(FEMININE)})|(?:ال)?(?:جلسات|حلقات|ورش)|جلستين|الجلستين|جلستان)(?![ء-ي])`,
  'gu',
)
const LEFT_OUT = new RegExp(
  String.raw`(?:(?<![ء-ي])(?:اما|فيما|بينما|في حين|و?(?:${anyOf(lexicon.aboutVerbs)})(?: في)?) |(?<![ء-ي])و)((?:${anyOf([...FEMININE, ...lexicon.ofThem])}))(?= (?:[ء-ي"]|-)|[،:])(?! (?:من نوعها|علي التوالي|عشرة))`,
  'gu',
)
const FARTHEST = 900

/** Sessions whose noun is left out: «تناولت الجلسة الأولى …، فيما ناقشت الثانية …، والثالثة …», each one after the one before. */
export function* sessionsLeftOut(scope: Scope): Generator<SessionAr> {
  const { text } = scope
  let from = 0
  for (const match of text.matchAll(NUMBERED_IN_TEXT)) {
    if (match.index < from) continue
    let next = match[1] ? FEMININE.indexOf(match[1]) + 1 : 0
    const start = match.index + match[0].length
    const stop = text.indexOf('\n', start)
    const said = text.slice(start, Math.min(start + FARTHEST, stop < 0 ? text.length : stop))
    for (const one of said.matchAll(LEFT_OUT)) {
      if (Math.max(FEMININE.indexOf(one[1]!), OF_THEM.indexOf(one[1]!) >> 1) !== next) continue
      next++
      const end = start + one.index + one[0].length
      const at = end - one[1]!.length
      from = end
      const titled = TITLED_AT_ONCE.exec(text.slice(end, end + 260))
      const quoted = titled ? end + titled[0].length - titled[1]!.length : -1
      const title = titled ? unquoted(wordsOf(scope, quoted, end + titled[0].length)) : wordsOf(scope, at, end)
      yield { start: at, end: titled ? end + titled[0].length : end, title, topics: [], rule: 'جلسة بلا اسمها' }
    }
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
