import { findPhrases } from '../language/phrases.ts'
import { foldWords } from '../language/view.ts'
import { demonymIso3 } from './demonym.ts'
import { isDatelineCity, isPartOfCity, standsForState } from './state-en.ts'
import { type Draft, draft, type Reader, type Scope } from './scope.ts'
import { takenSpans } from './sorted-spans.ts'
import { stateBook } from './states.ts'

const make = (start: number, end: number, iso3: string, rule: string) =>
  draft('state', { kind: 'state', start, end, rule, fields: { iso3 } })

// A common word that is also a State's name: only where the text shows that the State is meant.
const DOUBTFUL = new Map(
  Object.entries({
    مالي: /(?:جمهورية|دولة|في|من|الي|و|،) *$/u,
    تشاد: /(?:^|[ \n،])$/u,
    عمان: /(?:سلطنة|دولة|و|،|في) *$/u,
    بنين: /(?:جمهورية|دولة|في|،|و) *$/u,
    النيجر: /./u,
  }).map(([name, before]) => [foldWords(name), before] as const),
)
const FOLLOWED = /^ (?:وال|ال|دولي|واداري|كبير|قدره|لل)/u
const isMeant = (scope: Scope, start: number, end: number) => {
  if (!standsForState(scope, start, end) || isPartOfCity(scope, end) || isDatelineCity(scope, start, end)) return false
  const name = scope.text.slice(start, end)
  const before = DOUBTFUL.get(name)
  if (!before) return true
  if (name === 'عمان') return isOman(scope, start, end)
  return (
    before.test(scope.text.slice(Math.max(0, start - 12), start)) &&
    !(name === 'مالي' && FOLLOWED.test(scope.text.slice(end, end + 8)))
  )
}

/** «عمّان» the city carries its mark, or stands in a text of Jordan; the Sultanate says so, or stands among other States. */
function isOman(scope: Scope, start: number, end: number): boolean {
  if (scope.view.map[end - 1]! - scope.view.map[start]! > end - 1 - start) return false
  const before = scope.text.slice(Math.max(0, start - 40), start)
  if (/(?:سلطنة|دولة) $/u.test(before)) return true
  const isAmongStates = /[ء-ي]،? ?و$/u.test(before) && /^ ?(?:،|و| و)/u.test(scope.text.slice(end, end + 3))
  return isAmongStates || !/الاردن|بترا|العاصمة $/u.test(before + scope.text.slice(end, end + 12000))
}

const FORM_AR = /(?:^|[ \n])[وفبلك]?((?:جمهورية|دولة|مملكة|سلطنة|امارة) )$/u
const FORM_EN =
  /(?<!\p{L})((?:Kingdom|Republic|State|Islamic Republic|Federal Republic|Democratic Republic|Sultanate|Hashemite Kingdom|Commonwealth) of (?:the )?)$/u

/** A State's name with the words for its form before it: «جمهورية العراق», `Kingdom of Morocco`. */
function named(scope: Scope): Draft<'state'>[] {
  return findPhrases(scope.tokens, scope.text, stateBook)
    .filter(({ start, end }) => isMeant(scope, start, end))
    .map(({ start, end, value }) => {
      const before = scope.text.slice(Math.max(0, start - 32), start)
      const form = (FORM_AR.exec(before) ?? FORM_EN.exec(before))?.[1] ?? ''
      return make(start - form.length, end, value, form ? 'name-with-form' : 'name')
    })
}

const GOVERNMENT_AR =
  /(?<![ء-ي])[وف]?[بلك]?((?:ال|لل)(?:حكومة|سلطات|دولة|جمهورية|مملكة) (ال[ء-ي]+)(?: ال(?:هاشمية|سعودية|شعبية|ديمقراطية))?)(?![ء-ي])/gu
const GOVERNMENT_EN =
  /(?=[A-Z])(?<!\p{L})(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:Government|government|authorities)(?!\p{L})/gu
// «برئاسة مغربية هولندية مشتركة»: an adjective alone that names a government which acts.
const ACTING_AR =
  /(?<=(?:برئاسة|برعاية|بمبادرة|بدعوة|اقتراح|باقتراح|مقترح|بمقترح|بتنظيم|باستضافة|بدعم) )([ء-ي]+)(?: ([ء-ي]+))?/gu

function* governments(scope: Scope): Generator<Draft<'state'>> {
  for (const match of scope.text.matchAll(GOVERNMENT_AR)) {
    const end = match.index + match[0].length
    const words = match[1]!.split(' ')
    const iso3 = demonymIso3(words.at(-1)!) ?? demonymIso3(match[2]!)
    if (iso3) yield make(end - match[1]!.length, end, iso3, 'government')
  }
  for (const match of scope.writes.latin ? scope.text.matchAll(GOVERNMENT_EN) : []) {
    const iso3 = demonymIso3(match[1]!) ?? demonymIso3(match[1]!.split(' ').at(-1)!)
    if (iso3) yield make(match.index, match.index + match[0].length, iso3, 'government')
  }
  for (const match of scope.text.matchAll(ACTING_AR)) {
    let at = match.index
    for (const word of match[0].split(' ')) {
      const iso3 = demonymIso3(word)
      if (!iso3) break
      yield make(at, at + word.length, iso3, 'acting-government')
      at += word.length + 1
    }
  }
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
    const names = named(scope)
    const taken = takenSpans(names)
    return [...names, ...[...governments(scope)].filter((one) => !taken.meets(one))]
  },
}
