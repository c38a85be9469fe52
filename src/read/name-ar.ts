import duties from '../language/lexicons/ar/duties.json' with { type: 'json' }
import people from '../language/lexicons/ar/people.json' with { type: 'json' }
import { endsNameAr, needsGenitive } from '../language/nouns-ar.ts'
import { remember } from '../language/remember.ts'
import { foldWords } from '../language/view.ts'
import type { Scope } from './scope.ts'

const folded = (words: Iterable<string>) => new Set([...words].map(foldWords))

const given = folded(people.givenNames)
const alsoWords = folded(people.givenNamesAlsoWords)
const verbs = folded([...people.reportingVerbs, ...duties.narration])
// What joins the parts of a name: «بن», «آل», «أبو», «فان دير»; a part follows it.
const joins = folded(people.nameJoins)
// «حسين الحاج حسن», «محمد الشيخ»: titles that are family names too.
const titleNames = folded(people.titlesAlsoNames)
const notNames = new Set([
  ...verbs,
  ...folded(people.commonNouns),
  ...folded(duties.actions),
  ...folded(duties.duties),
  ...people.roles.flatMap((role) => foldWords(role).split(' ')),
  ...folded(people.occupations),
  ...people.honorifics.flatMap((title) => foldWords(title).split(' ')),
])

export const isGivenName = (word: string): boolean => given.has(word)
const mayBeGiven = (word: string) => given.has(word) || alsoWords.has(word)

const LONGEST = 6

/**
 * How many words from a token on can be one name: none when the first is no name.
 *
 *     خالد بن خليفة آل خليفة المدير …  → 5
 *
 * Units    `skip`: letters of the first word that are no part of the name, such as «و».
 */
export function nameLength(scope: Scope, at: number, skip = 0): number {
  const { tokens, text } = scope
  let to = at
  let parts = 0
  while (to < tokens.length && parts < LONGEST) {
    if (to > at && text.slice(tokens[to - 1]!.end, tokens[to]!.start) !== ' ') break
    const word = tokens[to]!.text.slice(to === at ? skip : 0)
    if (joins.has(word) && goesOn(scope, to)) to++
    else if (belongs(scope, word, { first: to === at, at: to })) {
      parts++
      to++
    } else break
  }
  return to - at
}

/** Whether a part of a name stands after a word that joins two. */
function goesOn(scope: Scope, at: number): boolean {
  const next = scope.tokens[at + 1]
  if (!next || scope.text.slice(scope.tokens[at]!.end, next.start) !== ' ') return false
  if (scope.tokens[at]!.text === 'ال' && originalOf(scope, at, 0) !== 'آ') return false
  return joins.has(next.text) || titleNames.has(next.text) || belongs(scope, next.text, { first: false, at: at + 1 })
}

function belongs(scope: Scope, word: string, { first, at }: { first: boolean; at: number }): boolean {
  if (!/^[\p{Script=Arabic}-]{2,}$/u.test(word)) return false
  if (word === 'علي') return isManCalledAli(scope, at)
  if (word === 'بان') return originalOf(scope, at, 1) === 'ا'
  if (given.has(word) || (alsoWords.has(word) && (!first || mayBeGiven(scope.tokens[at + 1]?.text ?? '')))) return true
  if (!first && titleNames.has(word)) return true
  if (isCommon(word) || /^(?:لل|بال|وال)/u.test(word) || (first && /^[فك]ال/u.test(word))) return false
  if (/^[لب]/u.test(word) && isCommon(word.slice(1))) return false
  if (first) {
    // «ألكسندر» begins with a hamza, the article with none.
    const hasArticle = /^ال/u.test(word) && originalOf(scope, at, scope.tokens[at]!.text.length - word.length) === 'ا'
    return !hasArticle && !/^[وفبل]ال|(?:ات|ون|ية|هم|ها|كم|نا)$/u.test(word) && !verbs.has(word.replace(/^[وف]/u, ''))
  }
  return (
    !opensAnotherWord(word) && !/هم$/u.test(word) && (!/^ال[ء-ي]{3,}(?:ين|ون)$/u.test(word) || PLURAL_NAMES.test(word))
  )
}

/** A word of the language that is no name, in the accusative too: «عرضا», «كلمة». */
const isCommon = remember(
  (word): boolean =>
    notNames.has(word) ||
    endsNameAr(word) ||
    needsGenitive(word) ||
    (word.endsWith('ا') && isCommonNoun(word.slice(0, -1))),
)

const isCommonNoun = (word: string) => notNames.has(word) || needsGenitive(word)

const PLURAL_NAMES = /^ال(?:حسين|امين|عابدين|ياسين|شاهين|حسنين|سعدون|حسون|زيتون|مامون|ميمون|هارون|بحرين|عجرون|خلفون)$/u

/** «وحضرها», «فشرح», «وسعيد»: a conjunction that ends the name. */
const opensAnotherWord = (word: string) => {
  if (!/^[وف][ء-ي]{3,}/u.test(word)) return false
  const rest = word.slice(1)
  const bare = rest.replace(/(?:ها|ه|هم)$/u, '')
  return given.has(rest) || isCommon(rest) || verbs.has(bare) || (/^ال/u.test(rest) && word.startsWith('و'))
}

/** A letter of a word as the original spells it: «بان» the name has none of the hamza that «بأن» has. */
const originalOf = (scope: Scope, at: number, letter: number) =>
  scope.view.original[scope.view.map[scope.tokens[at]!.start + letter]!]

/** «علي» the name and «على» the preposition look alike in a view: the original's last letter and what follows tell. */
function isManCalledAli(scope: Scope, at: number): boolean {
  const token = scope.tokens[at]!
  const next = scope.tokens[at + 1]?.text ?? ''
  if (mayBeGiven(next)) return true
  if (originalOf(scope, at, token.text.length - 1) !== 'ي') return false
  return !notNames.has(next) && !endsNameAr(next) && !/^(?:ان|انه|هذا|هذه)$/u.test(next) && spellsYa(scope)
}

const spellsYa = (scope: Scope) => /\u0649/u.test(scope.view.original)
