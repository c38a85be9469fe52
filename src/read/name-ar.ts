import duties from '../language/lexicons/ar/duties.json' with { type: 'json' }
import people from '../language/lexicons/ar/people.json' with { type: 'json' }
import { foldWords } from '../language/view.ts'
import type { Scope } from './scope.ts'

const folded = (words: Iterable<string>) => new Set([...words].map(foldWords))

const given = folded(people.givenNames)
const verbs = folded([...people.reportingVerbs, ...duties.narration])
const STOP =
  'في من الي عن ان انه انها بان التي الذي الذين هذا هذه ذلك تلك كما وقد قد حيث بعد قبل خلال مع او ثم لكن كل بعض غير بين عند لدي منذ حتي اذا لا ما لم لن هو هي هم كان كانت امس اليوم بعنوان حول بشان ايضا كذلك باسم نيابة بتقديم مخاطبا معربا مضيفا مؤكدا موكدا مشيرا داعيا عقب ضمن اثر وفق وفقا نحو'
const notNames = new Set([
  ...STOP.split(' '),
  ...verbs,
  ...folded(people.commonNouns),
  ...folded(duties.actions),
  ...folded(duties.duties),
  ...people.roles.flatMap((role) => foldWords(role).split(' ')),
  ...folded(people.honorifics),
])

export const isGivenName = (word: string): boolean => given.has(word)

const LONGEST = 6

/**
 * How many words from a token on can be one name: none when the first is no name.
 *
 *     علي راشد النعيمي رئيس مجلس …  → 3
 *
 * Units    `skip`: letters of the first word that are no part of the name, such as «و».
 */
export function nameLength(scope: Scope, at: number, skip = 0): number {
  const { tokens, text } = scope
  let to = at
  while (to < tokens.length && to - at < LONGEST) {
    if (to > at && text.slice(tokens[to - 1]!.end, tokens[to]!.start) !== ' ') break
    const word = tokens[to]!.text.slice(to === at ? skip : 0)
    if (!belongs(scope, word, { first: to === at, at: to })) break
    to++
  }
  return to - at
}

function belongs(scope: Scope, word: string, { first, at }: { first: boolean; at: number }): boolean {
  if (!/^[\p{Script=Arabic}-]{2,}$/u.test(word)) return false
  if (word === 'علي') return isManCalledAli(scope, at)
  if (word === 'بان') return originalOf(scope, at, 1) === 'ا'
  if (given.has(word)) return true
  if (notNames.has(word) || /^(?:لل|بال|وال|فال|كال)/u.test(word)) return false
  if (/^[لب]/u.test(word) && notNames.has(word.slice(1))) return false
  if (first) {
    // «ألكسندر» begins with a hamza, the article with none.
    const hasArticle = /^ال/u.test(word) && originalOf(scope, at, scope.tokens[at]!.text.length - word.length) === 'ا'
    return !hasArticle && !/^[وفبل]ال|(?:ات|ون|ية|هم|ها|كم|نا)$/u.test(word) && !verbs.has(word.replace(/^[وف]/u, ''))
  }
  return !opensAnotherWord(word) && !/هم$/u.test(word)
}

/** «وحضرها», «فشرح», «وسعيد»: a conjunction that ends the name. */
const opensAnotherWord = (word: string) => {
  if (!/^[وف][ء-ي]{3,}/u.test(word)) return false
  const rest = word.slice(1)
  const bare = rest.replace(/(?:ها|ه|هم)$/u, '')
  return given.has(rest) || notNames.has(rest) || verbs.has(bare) || /^ال/u.test(rest)
}

/** A letter of a word as the original spells it: «بان» the name has none of the hamza that «بأن» has. */
const originalOf = (scope: Scope, at: number, letter: number) =>
  scope.view.original[scope.view.map[scope.tokens[at]!.start + letter]!]

/** «علي» the name and «على» the preposition look alike in a view: the original's last letter and what follows tell. */
function isManCalledAli(scope: Scope, at: number): boolean {
  const token = scope.tokens[at]!
  const next = scope.tokens[at + 1]?.text ?? ''
  if (originalOf(scope, at, token.text.length - 1) !== 'ي') return false
  return (
    given.has(next) ||
    (!notNames.has(next) && !/^(?:ان|انه|هذا|هذه)$/u.test(next) && /\u0649/u.test(scope.view.original))
  )
}
