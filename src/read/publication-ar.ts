import lexicon from '../language/lexicons/ar/programmes.json' with { type: 'json' }
import { bodyNameEnd } from '../language/body-name-ar.ts'
import { endsNameAr, isAdjectiveAr, needsGenitive, nounForms } from '../language/nouns-ar.ts'
import { anyOf } from '../language/pattern.ts'
import { remember } from '../language/remember.ts'
import { isVerbAr } from '../language/verbs-ar.ts'
import { foldWords } from '../language/view.ts'
import type { Scope } from './scope.ts'

type Span = { start: number; end: number; rule: string }

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWords))

const heads = folded(lexicon.publicationHeads)
const described = folded(lexicon.described)
const notNext = folded(lexicon.notPublications)
const TITLE = anyOf(lexicon.publicationTitles)
const AT_ONCE = /^(?: ال[ء-ي]+| بحثي[ةه]?| عمل| سياسات| علمي[ةه]?| استرشادي| تدريبي[ةه]?){0,2} ?"[^"\n]{3,160}"/u
const TITLED = new RegExp(
  String.raw`^(?: [ء-ي]+){0,9}?،? (?:${TITLE}) ?:? ?("[^"\n]{3,200}"|\([^()\n]{8,200}\)|/ ?[^/\n]{8,160} ?/)`,
  'u',
)
const BRACKETED = /^ (\([^()\n]{12,200}\))/u
const ABOUT = /^(?: [ء-ي]+){0,2}? (?:عن|حول|بشان) (?=[ء-ي])/u
const LONGEST_TOPIC = 10

const PAPERS =
  /(?<![ء-ي])(?:و|ف)?(الاوراق (?:الصادرة|البحثية|العلمية) (?:عن )?(?!من |التي |في )[ء-ي]+(?: ال[ء-ي]+)?|(?:قاعدة|قواعد) بيانات (?:"[^"\n]{2,60}"|ال[ء-ي]+(?: [ء-ي]+){0,2}))/gu

/** Publications in Arabic: reports, studies, guides and databases by their names or titles. Offsets are the view's. */
export function* publicationsInArabic(scope: Scope): Generator<Span> {
  const { tokens, text } = scope
  for (const match of text.matchAll(PAPERS)) {
    const end = match.index + match[0].length
    yield { start: end - match[1]!.length, end, rule: 'رأس الاسم' }
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const form = headIn(token.text, token.memory)
    if (!form) continue
    const start = token.start + form.skip
    const rest = text.slice(token.end, token.end + 330)
    const atOnce = AT_ONCE.exec(rest)
    if (atOnce) {
      yield { start, end: token.end + atOnce[0].length, rule: 'عنوان بين قوسين' }
      continue
    }
    const titled = TITLED.exec(rest) ?? (/^(?:ورقة|بحث|دراسة|كتاب)$/u.test(form.bare) ? BRACKETED.exec(rest) : null)
    if (titled && !hasVerb(titled[0].slice(0, -titled[1]!.length))) {
      const end = token.end + titled[0].length
      yield { start: end - titled[1]!.length + 1, end: end - 1, rule: 'عنوان بين قوسين' }
      continue
    }
    const end = endOfName(scope, at, form.bare, form.article)
    if (end > token.end) yield { start, end, rule: 'رأس الاسم' }
  }
}

const headIn = remember(
  (word) =>
    nounForms(word).find(({ bare, article }) => heads.has(bare) || (!article && heads.has(stemOf(bare)))) ?? null,
)

const stemOf = (bare: string) => bare.replace(/(?:ها|هم|ه|ا)$/u, '').replace(/ت$/u, 'ة')
const hasVerb = (said: string) => said.split(' ').some((word) => isVerbAr(word))

/** «دراسة مقارنة عن …», «مؤشر الإرهاب العالمي», «تقارير تقييم نظام مكافحة غسل الأموال»; the head's end where nothing names it. */
function endOfName(scope: Scope, at: number, bare: string, article: boolean): number {
  const { tokens, text } = scope
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!next || text.slice(token.end, next.start) !== ' ') return token.end
  const stem = heads.has(bare) ? bare : stemOf(bare)
  const about = ABOUT.exec(text.slice(token.end, token.end + 60))
  if (about && described.has(stem) && !article && !hasVerb(about[0]))
    return topicEnd(scope, token.end + about[0].length)
  if (stem !== bare || notNext.has(next.text) || (endsNameAr(next.text) && !needsGenitive(next.text))) return token.end
  if (
    /^(?:بحث|مسح|خلاصة|موجز|حقيبة|دليل|مطوية|كراس|اطروحة|دورية|اصدار)$/u.test(bare) &&
    !(bare === 'دليل' && /^ال/u.test(next.text))
  )
    return token.end
  if (
    article &&
    !(isAdjectiveAr(next.text.slice(2)) && /^ ل|^ ال[ء-ي]+ (?:ل|ال)/u.test(text.slice(next.end, next.end + 30)))
  )
    return token.end
  if (!article && !/^(?:ال|ا?ستـ?)/u.test(next.text) && !needsGenitive(next.text)) return token.end
  const end = bodyNameEnd(scope, at, article, () => false)
  // «تقرير اللجنة»: one definite word behind the head says whose it is, and names nothing.
  return text.slice(token.end, end).trim().split(' ').length > 1 ? end : token.end
}

function topicEnd({ tokens, text, tokenAt }: Scope, start: number): number {
  const first = tokenAt(start)
  let end = start
  for (let at = first; at < tokens.length && at - first < LONGEST_TOPIC; at++) {
    const token = tokens[at]!
    if (at > first && !/^ "?$/u.test(text.slice(end, token.start))) break
    if (endsNameAr(token.text) && !/^(?:في|من|غير|بين|علي|ضد)$/u.test(token.text)) break
    end = token.end
  }
  return end
}
