import lexicon from '../language/lexicons/ar/instruments.json' with { type: 'json' }
import { bodyNameEnd } from '../language/body-name-ar.ts'
import { endsNameAr } from '../language/nouns-ar.ts'
import { phraseAt } from '../language/phrases.ts'
import { foldWords } from '../language/view.ts'
import { bodyBook } from './bodies.ts'
import { placeBook } from './places.ts'
import type { Scope } from './scope.ts'
import { stateBook } from './states.ts'

const heads = new Set(Object.values(lexicon.types).flatMap((words) => words.map(foldWords)))
const qualities = new Set(lexicon.qualities.map(foldWords))
const stops = new Set(lexicon.stops.map(foldWords))

export const ABOUT = /^ (?:بشان|حول|المتعلق[ةه]? ب|الخاص[ةه]? ب|المعني[ةه]? ب|القاضي[ةه]? ب|من اجل|في مجال|في شان)/u
const LONGEST_TOPIC = 12

/** Whether a place, a State or a body that the lexicons know begins with a token. */
export const isKnown = (scope: Scope, at: number): boolean =>
  at < scope.tokens.length &&
  [placeBook, stateBook, bodyBook].some((book) => phraseAt(scope.tokens, scope.text, book, at) !== null)

/** Whether a title in quotation marks stands behind a head noun. */
export const isQuoted = ({ text }: Scope, end: number): boolean => /^ "[^"\n]{2,60}"/u.test(text.slice(end, end + 64))

const beginsAnother = ({ tokens }: Scope, at: number, skip: number) =>
  heads.has(tokens[at]!.text.slice(skip).replace(/^(?:ال|لل)/u, ''))

/** Where the nouns of an instrument's name end that go on behind a token. */
export const nameEnd = (scope: Scope, at: number, isDefinite: boolean): number =>
  bodyNameEnd(scope, at, isDefinite, (index, skip) => beginsAnother(scope, index, skip), { afterProper: true })

/** Where what an instrument is about ends: «… بشأن الممارسات الجيدة لإعادة التأهيل»; the offset itself where nothing says it. */
export function topicEnd(scope: Scope, from: number): number {
  const { tokens, text } = scope
  if (!ABOUT.test(text.slice(from, from + 18))) return from
  let end = from
  let at = scope.tokenAt(end)
  for (let count = 0; count < LONGEST_TOPIC && at < tokens.length; count++, at++) {
    const token = tokens[at]!
    if (!/^ "?$|^" $/u.test(text.slice(end, token.start)) || stops.has(token.text)) break
    if (count > 1 && endsNameAr(token.text) && !/^(?:في|من|غير|عن|الي|ضد)$/u.test(token.text)) break
    end = token.end
  }
  return end
}

const TWIN = /^ ?- ?[ء-ي]+/u
const YEARS = /^ ?(?:للفترة |للاعوام |للسنوات |للمدة )?\(?(?:19|20)\d{2} ?- ?(?:19|20)\d{2}\)?/u
const PERIODIC = /^(?:ال|لل)?(?:خطة|استراتيجية|مخطط|خارطة|خريطة)/u

/** Where the name of an instrument ends, its topic and its years included. */
export function endOfInstrument(scope: Scope, at: number, article: boolean): number {
  const { tokens, text } = scope
  const head = tokens[at]!
  const next = tokens[at + 1]!
  // «خطة وطنية لمكافحة …», «المبادئ غير الملزمة»: words that describe do not close the name; «خطة عمل الرباط» goes on.
  const isDescribed =
    qualities.has(next.text) ||
    /^(?:غير|تفاهم|ختامي|مشترك|رئاسي|سلوك|استرشادي|توجيهية|تنفيذية|استرشادية)$/u.test(next.text)
  const isOpen = /^(?:عمل|سلوك)$/u.test(next.text) && isKnown(scope, at + 2)
  let end = isQuoted(scope, head.end)
    ? head.end + /^ "[^"\n]{2,60}"/u.exec(text.slice(head.end, head.end + 64))![0].length
    : nameEnd(scope, isDescribed || isOpen ? at + 1 : at, !isOpen && (article || isDescribed))
  if (next.text === 'غير' && text.slice(next.end, next.end + 1) === ' ') end = Math.max(end, tokens[at + 2]?.end ?? end)
  const more = isDescribed ? /^ غير [ء-ي]+ة(?![ء-ي])/u.exec(text.slice(end, end + 24)) : null
  end += more?.[0].length ?? 0
  // «مذكرة لاهاي - مراكش»: two cities.
  const twin = TWIN.exec(text.slice(end, end + 24))
  if (twin && isKnown(scope, at + 1) && isKnown(scope, scope.tokenAt(end))) end += twin[0].length
  end = topicEnd(scope, end)
  if (PERIODIC.test(head.text.replace(/^[وفبك](?=ال|لل|خ|ا)/u, '')))
    end += YEARS.exec(text.slice(end, end + 28))?.[0].length ?? 0
  return /^"/u.test(text.slice(end)) && (text.slice(head.start, end).match(/"/gu)?.length ?? 0) % 2 === 1
    ? end + 1
    : end
}

/** The number behind an instrument's name, and where it ends. */
export type NumberBehind = { number: string; year: number | null; isEuropean: boolean; end: number }

const BEHIND =
  /^ (?:(?:رقم|عدد) ?\(?(\d{1,4}(?:[./-]\d{1,4}){0,2})\)?(?: ?(?:لسنة|لعام|سنة) ?((?:19|20)\d{2})م?)?|(?:\((?:EU|EC)\) )?\(?((?:19|20)\d{2}\/\d{1,4}|\d{1,4}\/(?:19|20)\d{2})\)?)(?![\d/])/u

/** «… رقم (13) لسنة 2005», «لائحة الاتحاد الأوروبي 2021/784»; null where no number stands there. */
export function numberBehind(text: string, end: number): NumberBehind | null {
  const match = BEHIND.exec(text.slice(end, end + 60))
  if (!match) return null
  const number = match[1] ?? match[3]!
  const isEuropean = /^(?:\d{1,4}\/(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{1,4})$/u.test(number)
  const year = match[2] ?? (isEuropean ? /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(number)?.[0] : undefined)
  return { number, year: year ? Number(year) : null, isEuropean, end: end + match[0].length }
}
