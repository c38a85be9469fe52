import duties from '../language/lexicons/ar/duties.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { remember } from '../language/remember.ts'
import { foldWords } from '../language/view.ts'
import { addresseesOf, subjectLength } from './addressee-ar.ts'
import { type Action, type Clause, isLongEnough, recommended } from './clause.ts'
import { forceOfArabic, forcesAr } from './forces.ts'
import type { Draft, Scope } from './scope.ts'
import type { Sentence } from './sentence.ts'

const VERB = new RegExp(String.raw`[وف]?(${anyOf(forcesAr.keys())})(?![ء-ي])`, 'uy')
const firstWords = new Set([...forcesAr.keys()].map((verb) => verb.split(' ')[0]!))
const mayGovern = remember((word) => firstWords.has(word) || (/^[وف]/u.test(word) && firstWords.has(word.slice(1))))

/** The verbs of force in a sentence, by the words that may begin one. */
function verbsIn({ tokens, tokenAt }: Scope, sentence: Sentence, said: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  let last = 0
  for (let at = tokenAt(sentence.start); at < tokens.length && tokens[at]!.start < sentence.end; at++) {
    const from = tokens[at]!.start - sentence.start
    if (from < last || !mayGovern(tokens[at]!.text, tokens[at]!.memory)) continue
    VERB.lastIndex = from
    const match = VERB.exec(said)
    if (!match) continue
    matches.push(match)
    last = from + match[0].length
  }
  return matches
}

// «وجاء من بين أهم توصيات الإعلان …»
const AMONG = /(?:جاء |جاءت |تضمنت |شملت )?(?:من بين |من )?(?:اهم|ابرز) ((?:ال)?توصيات)(?![ء-ي])(?= [ء-ي])/gu
const SHOULD = /(?<=(?:^|[ \n"])(?:ان |انه )?)(علي (?:ال|جميع|كل|كافة)(?:[ء-ي]+ ){1,4}?ان )(?=ت|ي)/gu

const DUTY = anyOf(duties.duties)
const ASSERTS =
  /^(?:اكد|اكدت|اكدوا|يؤكد|تؤكد|يؤكدون|نؤكد|اؤكد|مؤكدا|مؤكدة|مؤكدين|اعتبر|اعتبرت|اعتبروا|راي|رات|ابرز|ابرزت|يبرز)$/u
// What is asserted is a task only where a word of duty says so.
const SAYS_DUTY = new RegExp(
  String.raw`^(?:[^\n.]{0,140}?[ ])?[وبلف]?(?:${DUTY})(?![ء-ي])|^(?: [ء-ي]+){0,3} علي (?!ان )`,
  'u',
)
const HOLDS = /^(?:بحاجة|تحتاج|يحتاج|في حاجة)/u

const LEADS_IN = /^[^.:]{0,120}(?:ما يلي|ما ياتي|الاتي|الاتية|التالية|التالي) ?:? *$/u

/** Whether a form of a verb governs a task here, or only narrates. */
function governs(said: string, match: RegExpExecArray): boolean {
  const word = match[1]!.replace(/ +/g, ' ')
  const before = said.slice(Math.max(0, match.index - 12), match.index)
  const after = said.slice(match.index + match[0].length, match.index + match[0].length + 220)
  // «وأوصى المؤتمر بما يلي:» leads a list in, and asks nothing itself.
  if (LEADS_IN.test(after)) return false
  if (ASSERTS.test(word)) return SAYS_DUTY.test(after)
  if (/^ *(?:[،.:]|$)/u.test(after)) return /:/u.test(after.slice(0, 2))
  if (/^(?:نص|نصت|ينص|تنص)$/u.test(word)) return /^(?: [ء-ي]+){0,4} علي /u.test(after)
  if (/^(?:يقضي|تقضي)$/u.test(word)) return /^ ب/u.test(after)
  if (/^خلص/u.test(word)) return /^(?: [ء-ي]+){0,4} الي (?:ضرورة|اهمية|وجوب)/u.test(after)
  if (/^(?:يلزم|تلزم)$/u.test(word)) return !/(?:ما|لما|كما) *$/u.test(before) && !/^ من /u.test(after)
  if (/اهمية$/u.test(word) && /^ (?:مشاركة|هذ|ال(?:اجتماع|مؤتمر|موتمر|ورشة))/u.test(after)) return false
  if (/^(?:يدين|تدين|دعوا|رات)$/u.test(word) && /(?:الذي|التي|ان) *$/u.test(before)) return false
  if (/^(?:تشجيع|تكليف)$/u.test(word))
    return /^ (?:ال|جميع )[ء-ي]+(?: ال[ء-ي]+)? (?:علي|ب)/u.test(after) && /(?:من اجل|بهدف|بغية) *$/u.test(before)
  if (/^(?:يسلم|تسلم|يلاحظ|تلاحظ|يكرر|تكرر|ابرز)$/u.test(word)) return /^ (?:ان|ب|ضرورة|اهمية)/u.test(after)
  if (word === 'مجددا') return /^ (?:التزام|تاكيد|دعوت|موقف|ال)/u.test(after)
  if (/^(?:سلط|سلطت|يسلط)$/u.test(word)) return SAYS_DUTY.test(after)
  return after.trim().length > 8
}

const END = new RegExp(
  String.raw`(?: |، ?)(?:كما|فيما|بينما|وذلك|علما ب|في حين|لافتا|معربا|معربة|مضيفا|مضيفة|مشيرا|مشيرة|موضحا|موضحة|منوها|مثمنا|مشيدا|[وف](?:${anyOf(duties.narration)}))(?![ء-ي])`,
  'u',
)

// No task takes more words than a long paragraph.
const LONGEST = 4000

function* clausesIn(scope: Scope, sentence: Sentence): Generator<Clause> {
  const said = scope.text.slice(sentence.start, sentence.end)
  const found = verbsIn(scope, sentence, said).filter((match) => governs(said, match))
  const places = new Set(found.map((match) => match.index))
  const should = [...said.matchAll(SHOULD)].filter((match) => !places.has(match.index))
  const among = [...said.matchAll(AMONG)]
  const all = [...found, ...should, ...among].sort((a, b) => a.index - b.index)
  for (const [index, match] of all.entries()) {
    const verb = {
      start: sentence.start + match.index + match[0].length - match[1]!.length,
      end: sentence.start + match.index + match[0].length,
    }
    const next = all[index + 1]
    const limit = Math.min(next ? sentence.start + next.index : sentence.end, verb.end + LONGEST)
    const cut = among.includes(match) ? null : END.exec(scope.text.slice(verb.end, limit))
    const end = cut && cut.index > 8 ? verb.end + cut.index : limit
    const force = /^علي |توصيات/u.test(match[1]!) ? 'recommends' : forceOf(match[1]!, scope.text.slice(verb.end, end))
    const start = HOLDS.test(match[1]!)
      ? startOfHolder(scope, sentence, verb.start)
      : among.includes(match)
        ? sentence.start + match.index
        : verb.start
    yield { start, end, verb, force, rule: `فعل: ${match[1]!.trim()}` }
  }
}

/** «أكد أنه سيواصل …», «جدد التزامه»: a body about itself. */
const forceOf = (verb: string, after: string) =>
  /^ (?:ان(?:ه|ها|هم) س|[ء-ي]+ (?:ان(?:ه|ها|هم) س))/u.test(after) ||
  (/^ (?:[ء-ي]+ ){0,2}?التزام(?:ه|ها|هم|نا)(?![ء-ي])/u.test(after) &&
    forceOfArabic(verb) === 'reaffirms' &&
    !/تاكيد|من جديد/u.test(verb))
    ? 'commits'
    : forceOfArabic(verb)

/** «إن الدول جميعها بحاجة إلى …»: the clause begins with who needs. */
function startOfHolder(scope: Scope, sentence: Sentence, verb: number): number {
  const from = Math.max(sentence.start, verb - 400)
  const before = scope.text.slice(from, verb)
  const cut = [...before.matchAll(/(?:^|[ ،])(?:ان|بان) |[،؛:] */gu)].at(-1)
  return cut ? from + cut.index + cut[0].length : from
}

const ACTIONS = anyOf(duties.actions)
const PART = new RegExp(
  String.raw`[،؛] ?(?=(?:و(?:الي|علي) |و?ب[ء-ي]{4,}|و?بان |و?ان |و?(?:ضرورة|اهمية)(?![ء-ي]))|و?ال(?:${ACTIONS})(?![ء-ي]))|؛ ?(?=(?:الي|علي) )| (?=و(?:(?:الي|علي|بان|ان|ضرورة|اهمية) |ب?(?:ال)?(?:${ACTIONS})(?![ء-ي])))`,
  'gu',
)
const PURPOSE =
  /(?: و?(?:من اجل|بهدف|بغية|الرامية|الهادفة|لغرض|سعيا|وذلك|بما في ذلك|مثل|ومنها|التي|الذي)(?![ء-ي])| ل(?:منع|مكافحة|ضمان|تعزيز|وقف|بناء|تنفيذ|مواجهة|حماية|دعم|تحقيق|لتصدي|لحد)(?![ء-ي]))/u
// A «علي» that is a man's name opens nothing.
const OPENED = new RegExp(
  String.raw`(?:^| )(?:الي|علي(?= (?:ان|ال|ضرورة|اهمية|${ACTIONS})(?:[ء-ي]* ))|ان|بان|اهمية|ضرورة|ب(?:ال)?[ء-ي]{4,})(?![ء-ي])`,
  'u',
)
const SHARES_LIST = new Set([
  'calls-upon',
  'recommends',
  'demands',
  'decides',
  'requests',
  'urges',
  'stresses',
  'commits',
  'encourages',
  'reaffirms',
])

/** Whether a place lies within quotation marks that open after the task has begun; those around the whole task hide nothing. */
function isInQuotation(said: string, at: number): boolean {
  const marks = [...said.slice(0, at).matchAll(/"/gu)]
  return (
    marks.length % 2 === 1 &&
    !/(?:^|[ ب])(?:ان|الي|علي|ضرورة|اهمية|ب|[ء-ي]+) ?$/u.test(
      marks[0]!.index < 60 ? said.slice(0, marks[0]!.index) : '',
    )
  )
}

// «مراجعة وتحديث القوانين»: two nouns with one object.
const SHARES_OBJECT = new RegExp(String.raw`(?:^| |")[بلو]?(?:${ACTIONS})$`, 'u')
const ENDS_ON_ACTION = new RegExp(String.raw` ال(?:${ACTIONS})$`, 'u')

/** «إظهار الدعم والالتزام»: two definite nouns side by side are one object. */
const isPair = (segment: string, next: string) => ENDS_ON_ACTION.test(segment) && /^وال/u.test(next)

/** The parts of a clause that each say one action. «ورعاية …» opens one, unless it belongs to a purpose that the last one names. */
function partsOf(scope: Scope, clause: Clause): { start: number; end: number }[] {
  const parts = [{ start: clause.start, end: clause.end }]
  if (!SHARES_LIST.has(clause.force) || /توصيات$/u.test(clause.rule)) return parts
  const said = scope.text.slice(clause.verb.end, clause.end)
  let from = 0
  for (const match of said.matchAll(PART)) {
    const segment = said.slice(from, match.index)
    if (isInQuotation(said, match.index)) continue
    const isPlain = match[0] === ' ' && !/^و(?:الي|علي|بان|ان|ضرورة|اهمية|ب[ء-ي]+) /u.test(said.slice(match.index + 1))
    if (segment.trim().split(' ').length < 2 || said.length - match.index < 10) continue
    if (
      isPlain &&
      (PURPOSE.test(segment) || SHARES_OBJECT.test(segment) || isPair(segment, said.slice(match.index + 1)))
    )
      continue
    // «شدد فلان، رئيس المركز، على …»: the comma closes an apposition, the task is yet to come.
    if (from === 0 && !match[0].startsWith(' ') && !OPENED.test(segment)) continue
    parts.at(-1)!.end = clause.verb.end + match.index
    parts.push({ start: clause.verb.end + match.index + match[0].length, end: clause.end })
    from = match.index + match[0].length
  }
  return parts
}

const LEAD = /^ *و?(?:(?:كذلك|ايضا|بشدة|مجددا) )?(?:الي |علي (?:ان )?|ب?ان(?:ه|ها)? |ب(?=[ء-ي]{3})|من (?=[ء-ي]{4}))?/u
const IMPORTANCE = /^(?:اهمية|ضرورة|باهمية|بضرورة|الحاجة الي|وجوب) /u

/** Where the words of an action begin: after the verb, its subject and its addressees. */
function actionStart(scope: Scope, clause: Clause, part: { start: number; end: number }, first: boolean): number {
  const from = first ? clause.verb.end : part.start
  const said = scope.text.slice(from, part.end)
  const subject = first ? subjectLength(said, clause.force) : 0
  const lead = LEAD.exec(said.slice(subject))?.[0].length ?? 0
  const at = subject + lead
  return from + at + (IMPORTANCE.exec(said.slice(at))?.[0].length ?? 0)
}

/** What Arabic running text says somebody should do. */
export function recommendationsInArabic(scope: Scope, sentence: Sentence): Draft[] {
  const drafts: Draft[] = []
  for (const clause of clausesIn(scope, sentence)) {
    if (!isLongEnough(clause)) continue
    const addressees = addresseesOf(scope, clause)
    for (const [index, part] of partsOf(scope, clause).entries()) {
      const action: Action = { ...part, action: actionStart(scope, clause, part, index === 0) }
      drafts.push(recommended(scope, clause, action, addressees))
    }
  }
  return drafts
}

const ITEM_ACTION = new RegExp(String.raw`^(?:و?ال|و)?(?:${ACTIONS})(?![ء-ي])`, 'u')

/** Whether an item of a list opens with an action: «تعزيز التعاون …». */
export const opensWithActionAr = (said: string): boolean => ITEM_ACTION.test(foldWords(said))
