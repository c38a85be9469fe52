import states from '../language/lexicons/states.json' with { type: 'json' }
import { findPhrases, phraseBook } from '../language/phrases.ts'
import { foldWords } from '../language/view.ts'
import { draft, type Reader, type Scope } from './scope.ts'

type State = { iso3: string; en: string[]; ar: string[]; adjectiveEn?: string[]; adjectiveAr?: string[] }

const book = phraseBook(
  (states as State[]).flatMap(({ iso3, en, ar }) => [...en, ...ar].map((name) => [name, iso3] as const)),
)

const adjectivesAr = new Map(
  (states as State[]).flatMap(({ iso3, adjectiveAr = [] }) =>
    adjectiveAr.map((word) => [foldWords(word), iso3] as const),
  ),
)
const adjectivesEn = new Map(
  (states as State[]).flatMap(({ iso3, adjectiveEn = [] }) => adjectiveEn.map((word) => [word, iso3] as const)),
)

const GOVERNMENT_AR =
  /(?<!\p{L})(?:[وف]?[بلك]?)((?:الحكومة|للحكومة|حكومة|السلطات|للسلطات|الدولة)\s+(?:ال)?(\p{L}+?)(?:ية|ي|يه|ة)?)(?!\p{L})/gu
const GOVERNMENT_EN = /(?<!\p{L})(\p{Lu}\p{L}+) (?:Government|government|authorities)(?!\p{L})/gu
// «برئاسة مغربية هولندية مشتركة»: an adjective alone that names a government which acts.
const ACTING_AR = /(?<=(?:برئاسة|برعاية|بمبادرة|بدعوة|اقتراح|باقتراح|مقترح)\s+)(\p{L}+)(?:\s+(\p{L}+))?/gu

// A common word that is also a State's name: only where the text shows that the State is meant.
const AMBIGUOUS = new Set(['مالي', 'عمان', 'Jordan', 'Chad', 'Georgia', 'US', 'Turkey', 'Guinea'].map(foldWords))
const isMeant = (scope: Scope, start: number, end: number, name: string) => {
  if (!AMBIGUOUS.has(name)) return true
  const before = scope.text.slice(Math.max(0, start - 12), start)
  if (name === 'مالي')
    return /(?:جمهورية|دولة|في|و|،)\s*$/u.test(before) && !/^\s*(?:و?ال|دولي)/u.test(scope.text.slice(end, end + 6))
  return true
}

/** «الإسبانية» → the letters an adjective is known by. */
const adjectiveOf = (word: string) => {
  const bare = word.replace(/^ال/u, '')
  for (const form of [bare, bare.replace(/ة$/u, ''), bare.replace(/ين$|ون$/u, '')]) {
    const iso3 = adjectivesAr.get(form)
    if (iso3) return iso3
  }
  return null
}

/**
 * Proposes every State by its name, and the words that name its government.
 *
 *     معربا عن امتنانه البالغ للحكومة الإسبانية لدعوتها …
 *                             ^^^^^^^^^^^^^^^^^
 * Gives    an adjective alone only where it names a government that acts («برئاسة مغربية هولندية»).
 */
export const state: Reader = {
  name: 'state',
  read(scope) {
    const make = (start: number, end: number, iso3: string, rule: string) =>
      draft('state', { kind: 'state', start, end, rule, fields: { iso3 } })
    const named = findPhrases(scope.tokens, scope.text, book)
      .filter(({ start, end }) => isMeant(scope, start, end, scope.text.slice(start, end)))
      .map(({ start, end, value }) => make(start, end, value, 'name'))
    return [...named, ...governments(scope, make)]
  },
}

function* governments(
  scope: Scope,
  make: (start: number, end: number, iso3: string, rule: string) => ReturnType<typeof draft<'state'>>,
) {
  for (const match of scope.text.matchAll(GOVERNMENT_AR)) {
    const end = match.index + match[0].length
    const iso3 = adjectiveOf(match[0].split(/\s+/).at(-1)!)
    if (iso3) yield make(end - match[1]!.length, end, iso3, 'government')
  }
  for (const match of scope.text.matchAll(GOVERNMENT_EN)) {
    const iso3 = adjectivesEn.get(match[1]!)
    if (iso3) yield make(match.index, match.index + match[0].length, iso3, 'government')
  }
  for (const match of scope.text.matchAll(ACTING_AR)) {
    let at = match.index
    for (const word of match[0].split(/\s+/)) {
      const iso3 = adjectiveOf(word)
      if (!iso3) break
      const start = scope.text.indexOf(word, at)
      yield make(start, start + word.length, iso3, 'acting-government')
      at = start + word.length
    }
  }
}
