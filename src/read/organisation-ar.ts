import lexicon from '../language/lexicons/ar/organisations.json' with { type: 'json' }
import { bodyNameEnd } from '../language/body-name-ar.ts'
import { endsNameAr, isAdjectiveAr, needsGenitive, type NounForm, nounForms } from '../language/nouns-ar.ts'
import { remember } from '../language/remember.ts'
import { phraseAt } from '../language/phrases.ts'
import { foldWords } from '../language/view.ts'
import { bodyBook } from './bodies.ts'
import { isGivenName, nameLength } from './name-ar.ts'
import type { Scope } from './scope.ts'
import { stateBook } from './states.ts'

const masculine = new Set(lexicon.masculineHeads.map(foldWords))
const feminine = new Set(lexicon.feminineHeads.map(foldWords))
const notNext = new Set(lexicon.notNext.map(foldWords))
const startsAnother = new Set(lexicon.startsAnother.map(foldWords))
// «مجلسا وزراء العدل والداخلية», «لجنتي …»: two bodies of one name.
const duals = new Set([
  ...[...masculine].flatMap((head) => [`${head}ي`, `${head}ا`]),
  ...[...feminine].flatMap((head) => [head.replace(/ة$/u, 'تي'), head.replace(/ة$/u, 'تا')]),
])
const isHead = (bare: string) => masculine.has(bare) || feminine.has(bare)
const isHeadForm = ({ bare, article }: NounForm) => isHead(bare) || (!article && duals.has(bare))

const headIn = remember((word) => nounForms(word).find(isHeadForm) ?? null)

/** «والجمعية العامة», «والدول الأعضاء», «والأردن»: what «و» joins is another name. */
function beginsAnother(scope: Scope, at: number, skip: number): boolean {
  const word = scope.tokens[at]!.text.slice(skip)
  const bare = word.replace(/^(?:ال|لل)/u, '')
  if (isHead(bare) || startsAnother.has(bare) || /^ال[ء-ي]+(?:ين|ون)$/u.test(word)) return true
  return Boolean(phraseAt(scope.tokens, scope.text, bodyBook, at) ?? phraseAt(scope.tokens, scope.text, stateBook, at))
}

/** Whether the word after a head noun names anything: an adjective that agrees, a noun it is of, a proper name. */
function names(form: NounForm, scope: Scope, at: number): boolean {
  const next = scope.tokens[at + 1]
  if (!next) return false
  const gap = scope.text.slice(scope.tokens[at]!.end, next.start)
  if (gap === ' "') return !form.article
  if (gap !== ' ' || notNext.has(next.text) || (endsNameAr(next.text, next.memory) && !needsGenitive(next.text)))
    return false
  const word = next.text
  if (form.article) {
    // «الجريمة المنظمة» describes; «إدارة المركز» names no more than «المركز».
    if (!word.startsWith('ال') || /^ال[ء-ي]+ة$/u.test(scope.tokens[at - 1]?.text ?? '')) return false
    const agrees = masculine.has(form.bare) ? !word.endsWith('ة') : /ة$|^ال(?:عليا|كبري)$/u.test(word)
    return agrees && isAdjectiveAr(word.slice(2))
  }
  if (form.clitic.endsWith('ل') && form.bare === 'ادارة' && !/^ال/u.test(word)) return false
  // «للجنة جان بول»: the committee, and then a name.
  if (/^[وف]?لل/u.test(scope.tokens[at]!.text) && isGivenName(word)) return false
  if (needsGenitive(word)) return true
  if (duals.has(form.bare) && !isHead(form.bare)) return word.startsWith('ال') && !isHead(word.slice(2))
  // «وحدة أراضيها», «دائرة علاقات وإعلام …»: said of something, and no name.
  if (
    /[ء-ي]{2}(?:ها|هم|نا|كم)$/u.test(word) ||
    (/[ء-ي]{3}ات$/u.test(word) && !/^ ال/u.test(scope.text.slice(next.end, next.end + 3)))
  )
    return false
  if (/^ل[^ل]|^و|^[بك]ال/u.test(word)) return false
  // «جمعية نسائية», «بعثة سياسية»: an adjective without an article describes and names nothing.
  if (/^ال/u.test(word)) return !isHead(word.slice(2)) || /^ ال/u.test(scope.text.slice(next.end, next.end + 3))
  return (
    !isAdjectiveAr(word) ||
    isGivenName(word) ||
    isBook(scope, at + 1) ||
    /^ ل[ء-ي]{4}/u.test(scope.text.slice(next.end, next.end + 6))
  )
}

const isBook = (scope: Scope, at: number) => phraseAt(scope.tokens, scope.text, stateBook, at) !== null

// «اللجنة المنشأة عملا بالقرارين 1267 (1999) و1989 (2011)»
const PURSUANT =
  /(?<![ء-ي])[وف]?[بل]?((?:ال|لل)?لجنة (?:مجلس الامن )?(?:المنشاة )?(?:عملا ب|بموجب )(?:ال)?قرار(?:ات|ين)? \d{4} ?\(\d{4}\)(?:(?: ?،)? ?و ?\d{4} ?\(\d{4}\))*)/gu
const BRACKET = /^ ?\((?:[A-Z][A-Za-z-]{1,9}|\p{Script=Arabic}{3,12})\)/u

const OF_OFFICE = / لل?(?:شؤون|شئون|شوون)(?![ء-ي]).*$/su
const weak = new Set(lexicon.weakHeads.map(foldWords))
const OFFICE_BEFORE = /(?:رئيس|مدير|مسؤول|منسق|عضو|قائد|وكيل|موظف|ممثل|مستشار|خبير)[ء-ي]{0,3} $/u

/** «رئيس وحدة الابتكار», «إدارة المرأة في الأمانة العامة»: a part of a body; «إدارة الحدود» is none. */
function isOrgan(scope: Scope, at: number, end: number): boolean {
  const { start } = scope.tokens[at]!
  if (OFFICE_BEFORE.test(scope.text.slice(Math.max(0, start - 14), start))) return true
  const link = /^ (?:في |ب(?=ال|[ء-ي]{4})|التابع[ةه]? ل|لدي )/u.exec(scope.text.slice(end, end + 12))
  const next = link ? scope.tokenAt(end + 1 + (link[0].endsWith(' ') ? link[0].length - 1 : 0)) : -1
  return (
    next >= 0 &&
    next < scope.tokens.length &&
    (headIn(scope.tokens[next]!.text, scope.tokens[next]!.memory) !== null ||
      phraseAt(scope.tokens, scope.text, bodyBook, next) !== null)
  )
}

const TITLE = /^ال(?:ملك|ملكة|امير|اميرة|امام|شيخ|شيخة|سلطان|شهيد|رئيس|بابا)$/u

/** «مركز الأمير محمد بن نايف للمناصحة»: the token on which the name of a person ends that a body is named after; the head if none. */
function namedAfter(scope: Scope, at: number): number {
  const { tokens, text } = scope
  const next = tokens[at + 1]
  if (!next || text.slice(tokens[at]!.end, next.start) !== ' ') return at
  const isTitled = TITLE.test(next.text) && text.slice(next.end, next.end + 1) === ' '
  const first = isTitled ? at + 2 : at + 1
  if (!tokens[first] || !isGivenName(tokens[first].text)) return at
  const count = Math.min(nameLength(scope, first), 5)
  const isLineage = count > 2 && /^(?:بن|ابن|ال)$/u.test(tokens[first + 1]!.text)
  if (isLineage) return first + (tokens[first + 3]?.text === 'ال' ? 2 : Math.min(count, 3)) - 1
  return isTitled ? first : at
}

/** Bodies in Arabic by a head noun and what names it. Offsets are the view's. */
export function* bodiesInArabic(scope: Scope): Generator<{ start: number; end: number }> {
  for (const match of scope.text.matchAll(PURSUANT)) {
    const end = match.index + match[0].length
    yield { start: end - match[1]!.length, end }
  }
  const { tokens, text } = scope
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const form = headIn(token.text, token.memory)
    if (!form || !names(form, scope, at)) continue
    const after = namedAfter(scope, at)
    const whole = bodyNameEnd(scope, Math.max(at, after), form.article || after > at, (index, skip) =>
      beginsAnother(scope, index, skip),
    )
    const end = form.bare === 'وزارة' ? token.end + text.slice(token.end, whole).replace(OF_OFFICE, '').length : whole
    if (end === token.end || (weak.has(form.bare) && !form.article && !isOrgan(scope, at, end))) continue
    const bracket = BRACKET.exec(text.slice(end, end + 16))
    yield { start: token.start + form.skip, end: end + (bracket?.[0].length ?? 0) }
  }
}
