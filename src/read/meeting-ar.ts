import lexicon from '../language/lexicons/ar/meetings.json' with { type: 'json' }
import { endsNameAr, isAdjectiveAr, needsGenitive, nounForms } from '../language/nouns-ar.ts'
import { anyOf } from '../language/pattern.ts'
import { phraseAt, phraseBook } from '../language/phrases.ts'
import { remember } from '../language/remember.ts'
import { isVerbAr } from '../language/verbs-ar.ts'
import { foldWords } from '../language/view.ts'
import { isRegion } from './region.ts'
import { meetingDraft } from './meeting-draft.ts'
import { type Draft, foundOf, type Scope } from './scope.ts'
import { sortedSpans, startingIn } from './sorted-spans.ts'

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWords))

const heads = folded(lexicon.heads)
const strong = folded(lexicon.strongHeads)
const qualities = folded(lexicon.qualities)
const plainQualities = folded(lexicon.plainQualities)
const notQualities = folded(lexicon.notQualities)
const ceremonies = folded(lexicon.ceremonies)
const holding = folded(lexicon.holding)
const stopBook = phraseBook(lexicon.stops.map((word) => [word, word] as const))
const TOPIC = anyOf(lexicon.topics)
const TITLE = String.raw`(?:"[^"\n]{3,220}"|\([^()\n]{8,220}\)|/ ?[^/\n]{8,200}/)`
const TITLED = new RegExp(
  String.raw`^ (?:${TOPIC}) ?"[^"\n]{3,220}"|^ ?"[^"\n ]+ [^"\n]{3,220}"|^ (?:${TOPIC}) ?:? ?${TITLE}`,
  'u',
)
const ABOUT = new RegExp(String.raw`^ (?:${TOPIC})(?![ء-ي])`, 'u')

/** How a gathering's noun stands in a word: with the article, with «هم» of those who meet, or bare. */
type Noun = {
  start: number
  end: number
  head: string
  article: boolean
  owned: boolean
  feminine: boolean
  isWork: boolean
}

const OWNED = /(?:ها|هم|هما|نا|ه)$/u

type Form = Omit<Noun, 'start' | 'end' | 'isWork'> & { skip: number }

const formOf = remember((word): Form | null => {
  for (const { skip, article, bare } of nounForms(word)) {
    // «مؤتمرهم», «ملتقاهم», «دورتها», «مؤتمرا»
    const without = bare.replace(OWNED, '')
    const stems = [bare, bare.replace(/ا$/u, ''), without, without.replace(/ت$/u, 'ة'), without.replace(/ا$/u, 'ي')]
    const index = stems.findIndex((stem) => heads.has(stem))
    if (index < 0) continue
    const head = stems[index]!
    const feminine = /ة$|ات$|^(?:ورش|قمم)$/u.test(head)
    return { skip, head, article, owned: !article && index > 1 && bare !== head, feminine }
  }
  return null
})

function nounAt(scope: Scope, at: number): Noun | null {
  const { text, memory, start, end } = scope.tokens[at]!
  const form = formOf(text, memory)
  if (!form) return null
  // «ورشة العمل» is the workshop, «ورشة عمل» is one.
  const next = /^(?:ورشة|حلقة|ورش)$/u.test(form.head) ? scope.tokens[at + 1] : undefined
  const isWork = next && /^(?:ال)?عمل$/u.test(next.text) && scope.text.slice(end, next.start) === ' '
  if (isWork) return { ...form, start: start + form.skip, end: next.end, article: next.text !== 'عمل', isWork: true }
  return { ...form, start: start + form.skip, end, isWork: false }
}

const agrees = (word: string, { feminine }: Noun) =>
  feminine
    ? /(?:ة|ي|ين|ون|المستوي)$/u.test(word) || /^(?:ال)?(?:عمل|عشر)$/u.test(word)
    : !/ة$/u.test(word) || /^ال?(?:عشرة)$/u.test(word)

/** The adjectives behind a noun: «الإقليمي الثالث», «تشاورية رفيعة المستوى»; how many characters they take. */
function qualityLength(scope: Scope, noun: Noun, first: number): number {
  const { tokens, text } = scope
  let end = noun.end
  for (let at = first; at < tokens.length && text.slice(end, tokens[at]!.start) === ' '; at++) {
    const word = tokens[at]!.text
    if (notQualities.has(word)) break
    const isQuality =
      noun.article || noun.owned
        ? qualities.has(word) || (/^ال/u.test(word) && isAdjectiveAr(word.slice(2)))
        : plainQualities.has(word) || plainQualities.has(word.replace(/ا$/u, ''))
    if (!isQuality || (!agrees(word, noun) && !/^(?:ال)?(?:عشرة?|مستوي)$/u.test(word))) break
    end = tokens[at]!.end
  }
  return end - noun.end
}

// «المؤتمر لـ…», «اجتماع لجنة …»: whose gathering it is.
const OWNER =
  /^ (?:ل(?!ا |م |ن |كن )[ء-ي]{3,}|(?:مجلس|لجنة|الجمعية|اللجنة|المجلس|المنظمة|القمة|مجموعة|الفريق|المنتدي)(?![ء-ي]))/u

function isNamed(scope: Scope, known: readonly Draft[], noun: Noun, behind: number): boolean {
  const { text, tokens } = scope
  const quality = qualityLength(scope, noun, behind)
  const next = text.slice(noun.end + quality, noun.end + quality + 300)
  const word = text.slice(noun.end, noun.end + 1) === ' ' ? (tokens[behind]?.text ?? '') : ''
  const titled = TITLED.test(next) || ABOUT.test(next)
  const { head } = noun
  if (head === 'جلسة' || head === 'جلسات')
    return (
      (head === 'جلسة' && /^ (?:لمجلس|مجلس|الجمعية|مشتركة|خاصة|طارئة)/u.test(next)) ||
      (quality > 0 && /^ (?:لمجلس|للجنة)/u.test(next)) ||
      (noun.owned && quality > 0) ||
      (!noun.article && holding.has(word)) ||
      (/^ (?:مشتركة|خاصة|طارئة)/u.test(text.slice(noun.end, noun.end + 8)) && !titled)
    )
  if (head === 'حفل') return ceremonies.has(word)
  if (head === 'حلقة')
    return (noun.isWork || /^(?:ال)?(?:علمية|دراسية|تدريبية)$/u.test(word)) && (titled || quality > 0)
  if (head === 'مائدة' || head === 'طاولة') return /^(?:ال)?مستديرة$/u.test(word)
  if (head === 'دورة' || head === 'دورات')
    return (head === 'دورة' && quality > 0) || titled || /^ (?:ل?مجلس|المجلس|الجمعية)/u.test(next)
  if (/^(?:اسبوع|معرض|مهرجان|فعالية|مناظرة|مخيم|محاضرة|معتكف|خلوة)/u.test(head))
    return (
      TITLED.test(next) ||
      (head === 'محاضرة' ? false : titled) ||
      (head === 'اسبوع' && /^ من (?:ال)?(?:ورش|نشاطات|فعاليات|ندوات|برامج)/u.test(next)) ||
      (head === 'اسبوع' && noun.article === false && /^ال/u.test(word) && !notQualities.has(word) && word !== 'الاول') ||
      (head === 'اسبوع' && quality > 0 && noun.article)
    )
  if (/^(?:ورش|ندوات|لقاءات|قمم|دورات|ملتقيات)$/u.test(head)) return TITLED.test(next)
  if (/^(?:منتدي|حوار|لقاء|محادثات|مباحثات|مداولات)$/u.test(head))
    return (
      titled ||
      (/^(?:منتدي|لقاء)$/u.test(head) && quality > 0 && (head === 'لقاء' || opensNear(scope, noun))) ||
      (head === 'منتدي' && opensNear(scope, noun))
    )
  if (quality > 0 || titled || (noun.isWork && !noun.article)) return true
  if (!noun.article && !noun.owned && holding.has(word)) return true
  if (OWNER.test(next)) return strong.has(head) || head === 'ملتقي'
  return !noun.article && !noun.owned && strong.has(head) && isGenitive(scope, known, behind)
}

/** «اجتماع المنامة», «مؤتمر وزراء الداخلية», «قمة مدريد»: the bare noun with what it is of. */
function isGenitive(scope: Scope, known: readonly Draft[], at: number): boolean {
  const token = scope.tokens[at]
  if (!token || scope.text.slice(scope.tokens[at - 1]!.end, token.start) !== ' ' || endsNameAr(token.text)) return false
  if (/^ال/u.test(token.text))
    return !notQualities.has(token.text) && !/^ال(?:ثلاثاء|اربعاء|خميس|جمعة|سبت|احد|اثنين|يوم)$/u.test(token.text)
  return needsGenitive(token.text) || startingIn(known, token.start, token.start + 2).length > 0
}

// «انطلقت … أعمال المنتدى»: the forum as a gathering, and not as a body.
const OPENS =
  /(?:انطلق|اختتم|افتتح|انعقد|ختام|انته|بدا|تواصل|استضاف|احتضن|اعمال|فعاليات|نسخة|دورة|اشغال)[ء-ي]* (?:[ء-ي]+ )?[وفبل]?$/u
const opensNear = ({ text }: Scope, { start }: Noun) => OPENS.test(text.slice(Math.max(0, start - 40), start))

const TOPIC_AT_END = new RegExp(String.raw`(?:${TOPIC}) ?:? ?$`, 'u')
const MARK = /[\n.،؛:()/]| - /u
const LONGEST = 24

/** How far the noun phrase goes: to the first word that ends it, its title in quotation marks included. */
function endOf(scope: Scope, noun: Noun, first: number): number {
  const { text, tokens } = scope
  let end = noun.end
  for (let at = first; at < tokens.length && at - first < LONGEST; at++) {
    const token = tokens[at]!
    const gap = text.slice(end, token.start)
    if (MARK.test(gap)) break
    if (gap.includes('"')) {
      const quoted = /^[^"]*"[^"\n]{3,220}"/u.exec(text.slice(end, end + 240))
      if (!quoted || end + quoted[0].length < token.end) break
      end += quoted[0].length
      const wasTopic = TOPIC_AT_END.test(text.slice(noun.start, token.start - 1)) || at <= first + 3
      while (at + 1 < tokens.length && tokens[at + 1]!.start < end) at++
      if (wasTopic) break
      continue
    }
    if (isVerbAr(token.text, token.memory) || phraseAt(tokens, text, stopBook, at)?.start === token.start) break
    end = token.end
  }
  const said = text.slice(end, end + 240)
  const titled = TOPIC_AT_END.test(text.slice(noun.start, end))
    ? new RegExp(String.raw`^ ?:? ?${TITLE}`, 'u').exec(said)
    : null
  if (titled) return end + titled[0].length
  // A title on a line of its own under the name.
  const below = /^ ?\n ?"[^"\n]{3,220}"(?= ?(?:\n|$))/u.exec(said)
  return below ? end + below[0].length : end
}

const IS_TOPIC = new RegExp(String.raw` (?:${TOPIC}|ل[ء-ي]+|مكافحة|منع)(?: |$)`, 'u')

/** «المؤتمر … في تونس في سبتمبر»: where and when it is held ends its name, unless a topic follows or what it is about has begun. */
function withoutPlace(around: readonly Draft[], start: number, said: string): string {
  for (const one of startingIn(around, start + 1, start + said.length)) {
    if (one.end > start + said.length) continue
    const before = said.slice(0, one.start - start)
    const link = / (?:في|ب|يوم|يومي|و?خلال|من|الفترة)(?: ?(?:مدينة|العاصمة(?: ال[ء-ي]+)?))? ?$/u.exec(before)
    const after = said.slice(one.end - start)
    const name = link ? before.slice(0, link.index) : ''
    const isLast = one.kind === 'place' && after.trim() === '' && !isRegion(said.slice(one.start - start))
    if (link && name.split(' ').length > 1 && (isLast || !IS_TOPIC.test(name)) && !IS_TOPIC.test(after)) return name
  }
  return said
}

/** Gatherings in Arabic: a noun that names one, what qualifies it, and its title in quotes. */
export function* meetingsInArabic(scope: Scope): Generator<Draft> {
  const { text, tokens } = scope
  const around = sortedSpans<Draft>(foundOf(scope, 'place', 'state', 'date'))
  const known = sortedSpans<Draft>(foundOf(scope, 'place', 'state', 'organisation'))
  let last = 0
  for (let at = 0; at < tokens.length; at++) {
    const noun = nounAt(scope, at)
    const behind = noun?.isWork ? at + 2 : at + 1
    if (!noun || noun.start < last || text[noun.end] === '"') continue
    const before = tokens[at - 1]?.text ?? ''
    if (/^[وفبل]?(?:هذا|هذه|هذين)$/u.test(before) && !/^ ?"/u.test(text.slice(noun.end))) continue
    if (!isNamed(scope, known, noun, behind)) continue
    const whole = text.slice(noun.start, endOf(scope, noun, behind))
    const said = withoutPlace(around, noun.start, whole)
    const isHeld = !noun.article && holding.has(tokens[behind]?.text ?? '')
    if (said.length - (noun.end - noun.start) < 4 && !isHeld) continue
    const end = noun.start + said.trimEnd().length
    last = end
    yield meetingDraft(scope, { start: noun.start, end }, 'رأس الاسم')
  }
}
