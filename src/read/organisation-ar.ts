import lexicon from '../language/lexicons/ar/organisations.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { foldWords } from '../language/view.ts'
import { isGivenName } from './name-ar.ts'
import type { Scope } from './scope.ts'

const HEADS = [...lexicon.masculineHeads, ...lexicon.feminineHeads]
const HEAD = anyOf(HEADS)
const WORD = String.raw`(?:"[^"\n]{2,30}"|[ء-ي\p{N}-]+)`
// «والتعاون» goes on with a name; «والأمم», «والمنظمات», «والدول» begin another.
const AND = String.raw`و(?!(?:ال|لل)?(?:${HEAD}|امم|منظمات|دول|جهات|هيئات|مؤسسات|مجتمع|وزارات|جامعات|مراكز|شركات|حكومات|قائم|خبراء|مشارك|ممثل|امين|انتربول|اتحاد)(?![ء-ي]))`
const DEFINITE = String.raw`(?:(?:${AND})?(?:ال|لل)[ء-ي]{2,})`
const LINK = String.raw`(?:ل(?:${HEAD}|${anyOf(lexicon.continuations)})|(?:في|من اجل) (?:(?:مكافحة|منع|مجال) )?ال[ء-ي]+(?= ال)|(?:في|من اجل) (?:مكافحة|منع) ال[ء-ي]+|في (?:مركز|معهد|منظمة) [ء-ي]+|في ال(?:منتدي|امم|جامعة|مركز)(?: [ء-ي]+)?|المعني[ةه]? ب[ء-ي]+|ال?مكلف[ةه]? ب[ء-ي]+)`
const MORE = String.raw`(?: (?:${LINK}|${DEFINITE}|(?:${AND})?(?:${anyOf(lexicon.continuations)}))){0,8}`
const NAMED = new RegExp(
  String.raw`(?<![ء-ي])([وف]?[بلك]?)((?:ال|لل)(?:${HEAD})(?: ${DEFINITE}| المعني[ةه]? ب[ء-ي]+)${MORE}|(?:${HEAD}) ${WORD}${MORE})( \(([A-Z][A-Za-z-]{1,9}|\p{Script=Arabic}{3,12})\))?`,
  'gu',
)
const STOP = new RegExp(String.raw` (?:${anyOf(lexicon.stops)})(?![ء-ي]).*$`, 'su')
const notNext = new Set(lexicon.notNext.map(foldWords))
const continuations = new Set(lexicon.continuations.map(foldWords))
const masculine = new Set(lexicon.masculineHeads.map(foldWords))

/** Whether the word after a head noun names anything: an adjective that agrees, a noun it is of, a proper name. */
function names(head: string, next: string, following: string, clitic: string): boolean {
  if (notNext.has(next)) return false
  const bare = head.replace(/^(?:ال|لل)/u, '')
  const isDefinite = /^(?:ال|لل)/u.test(head)
  if (isDefinite)
    return masculine.has(bare)
      ? !/^ال[ء-ي]+ة$/u.test(next) || next === 'المعنية'
      : /ة$|^لل|^ل|^ال(?:عليا|كبري)$/u.test(next)
  if (/ل$/u.test(clitic) && (bare === 'ادارة' || isGivenName(next))) return false
  if (continuations.has(next)) return true
  if (/^ل[^ل]|^و|^ي[ء-ي]{3}|^ت[ء-ي]{3}/u.test(next)) return false
  // «جمعية نسائية», «بعثة سياسية»: an adjective without an article describes and names nothing.
  return !(/(?:ية|ي|ين|ون)$/u.test(next) && !/^ال/u.test(next)) || /^ل/u.test(following)
}

// «اللجنة المنشأة عملا بالقرارين 1267 (1999) و1989 (2011)»
const PURSUANT =
  /(?<![ء-ي])[وف]?[بل]?((?:ال|لل)?لجنة (?:مجلس الامن )?(?:المنشاة )?(?:عملا ب|بموجب )(?:ال)?قرار(?:ات|ين)? \d{4} ?\(\d{4}\)(?:(?: ?،)? ?و ?\d{4} ?\(\d{4}\))*)/gu

/** Bodies in Arabic by a head noun and what names it. Offsets are the view's. */
export function* bodiesInArabic(scope: Scope): Generator<{ start: number; end: number }> {
  for (const match of scope.text.matchAll(PURSUANT)) {
    const end = match.index + match[0].length
    yield { start: end - match[1]!.length, end }
  }
  for (const match of scope.text.matchAll(NAMED)) {
    const [whole, clitic, full, bracket] = match
    const said = full!.replace(STOP, '').replace(/ (?:في|من اجل)$/u, '')
    const [head, next, following] = said.split(' ')
    if (!next || !names(head!, next, following ?? '', clitic!)) continue
    const start = match.index + clitic!.length
    yield { start, end: bracket && said === full ? match.index + whole.length : start + said.length }
  }
}
