import lexicon from '../language/lexicons/ar/programmes.json' with { type: 'json' }
import { bodyNameEnd } from '../language/body-name-ar.ts'
import { endsNameAr, isAdjectiveAr, needsGenitive, nounForms } from '../language/nouns-ar.ts'
import { remember } from '../language/remember.ts'
import { foldWords } from '../language/view.ts'
import type { Scope } from './scope.ts'

type Span = { start: number; end: number; rule: string }

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWords))

const heads = folded(lexicon.programmeHeads)
const plurals = folded(lexicon.programmePlurals)
const notNext = folded(lexicon.notAfterHead)
const CALLED = String.raw`(?: (?:بعنوان|باسم|تحت اسم|اسمه|اسمها|يسمي|تسمي|المسمي|المسماة|المعروف[ةه]? ب|عنوانها|تحت شعار|بمسمي|سميت|اطلق عليها))?`
const QUOTED = new RegExp(
  String.raw`^(?: (?:ال)?[ء-ي]+){0,2}?${CALLED} ?"[^"\n]{2,90}"(?: ل[ء-ي]+ ال[ء-ي]+(?: ال[ء-ي]+)?)?`,
  'u',
)
const AT_ONCE = /^ "[^"\n]{2,90}"/u

/** Programmes, initiatives, campaigns, projects and funds in Arabic: a head noun and what names it. Offsets are the view's. */
export function* programmesInArabic(scope: Scope): Generator<Span> {
  const { tokens, text } = scope
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const form = headIn(token.text, token.memory)
    if (!form) continue
    const start = token.start + form.skip
    const head = isHead(form.bare) ? form.bare : form.bare.replace(/ا$/u, '')
    const rest = text.slice(token.end, token.end + 160)
    const quoted = AT_ONCE.exec(rest) ?? QUOTED.exec(rest)
    if (quoted && !/(?:قرار|بيان|اعلان|قانون)/u.test(quoted[0].split('"')[0]!)) {
      yield { start, end: token.end + quoted[0].replace(/" ل.*$/u, '"').length, rule: 'اسم بين قوسين' }
      continue
    }
    if (!names(scope, at, form.article, plurals.has(head), form.bare.endsWith('ا') && !isHead(form.bare))) continue
    const end = bodyNameEnd(scope, at, form.article, (index, skip) => beginsAnother(scope, index, skip), {
      afterProper: true,
    })
    if (end > token.end) yield { start, end: withYears(text, end), rule: 'رأس الاسم' }
  }
}

const isHead = (bare: string) => heads.has(bare) || plurals.has(bare)

const headIn = remember(
  (word) =>
    nounForms(word).find(({ bare, article }) => isHead(bare) || (!article && isHead(bare.replace(/ا$/u, '')))) ?? null,
)

const beginsAnother = ({ tokens }: Scope, at: number, skip: number) => {
  const bare = tokens[at]!.text.slice(skip).replace(/^(?:ال|لل)/u, '')
  return isHead(bare) || /^(?:انشطة|خطط|سياسات|جهود|دول|منظمات)$/u.test(bare)
}

/** «البرنامج الإقليمي للدول العربية (2023-2028)» */
const withYears = (text: string, end: number) =>
  end + (/^ ?\((?:19|20)\d{2} ?- ?(?:19|20)\d{2}\)/u.exec(text.slice(end, end + 16))?.[0].length ?? 0)

/** Whether the words behind a head noun name one: «برنامج إعادة تأهيل …», «المبادرة العالمية لـ…»; «البرنامج التدريبي» alone does not. */
function names(
  { tokens, text }: Scope,
  at: number,
  article: boolean,
  isPlural: boolean,
  isAccusative: boolean,
): boolean {
  const next = tokens[at + 1]
  if (!next || text.slice(tokens[at]!.end, next.start) !== ' ') return false
  const word = next.text
  const purpose = word.replace(/^ل/u, '')
  if (notNext.has(word) || notNext.has(purpose) || (endsNameAr(word) && !needsGenitive(word))) return false
  const third = text.slice(next.end, next.start + 60)
  if (article) {
    if (!word.startsWith('ال') || !isAdjectiveAr(word.slice(2))) return false
    const feminine = tokens[at]!.text.endsWith('ة') || isPlural
    if (feminine !== word.endsWith('ة')) return false
    return (
      /^(?: ال[ء-ي]+(?:ي|ية|ة))? (?:لل?[ء-ي]{3,}|المعني[ةه]? ب|الخاص[ةه]? ب)/u.test(third) &&
      !/^ ل(?:م |ن |ا |هذا|هذه|كل)/u.test(third)
    )
  }
  if (isPlural)
    return /^ال/u.test(word)
      ? /^(?: ال[ء-ي]+)? (?:المعني[ةه]? ب|الخاص[ةه]? ب)/u.test(third)
      : needsGenitive(word) && / ال/u.test(third)
  // «برنامجا لإعادة إدماج العائدين»
  if (/^ل[ء-ي]{4,}/u.test(word) && !word.startsWith('لل'))
    return (
      needsGenitive(purpose) && / ?ال/u.test(third) && /^(?:اعادة|تاهيل|ادماج|دمج|مكافحة|منع|وقاية)$/u.test(purpose)
    )
  if (isAccusative) return false
  if (/^[ول]/u.test(word) && /^(?:لل|و)/u.test(word)) return false
  if (word.startsWith('ال') || needsGenitive(word)) return true
  // «برنامج مصالحة»: one word that is no adjective names it, where the sentence goes on behind.
  return (
    !isAdjectiveAr(word) &&
    /^(?:برنامج|مبادرة|حملة|منصة)$/u.test(tokens[at]!.text.replace(/^[وف]?[بلك]?(?=برنامج|مبادرة|حملة|منصة)/u, '')) &&
    word.length > 3 &&
    !/(?:ا|ات)$/u.test(word)
  )
}
