import arPeople from './lexicons/ar/people.json' with { type: 'json' }
import enPeople from './lexicons/en/people.json' with { type: 'json' }
import particles from './lexicons/name-particles.json' with { type: 'json' }
import { isArabicName, nameLetters } from './name-letters.ts'
import { foldWords } from './view.ts'

/** One word of a name, in each form in which it may have been meant: with its article and without. */
export type NameWord = readonly string[]

/** A name has at most this many words; what follows is not looked at. */
const MOST_WORDS = 12

const lettersOf = (words: readonly string[]) => new Set(words.map((word) => nameLetters(word)))
const honorifics = lettersOf([...arPeople.honorifics, ...enPeople.honorifics].flatMap((said) => said.split(/[\s.]+/)))
const dropped = lettersOf([...particles.ar, ...particles.en])
// An-Nuaimi, Ash Sharif: the article takes on the sound that follows it.
const ASSIMILATED = /^[aeu](n|r|s|sh|d|t|z|th)$/

/**
 * The words of a person's name that carry it: honorifics before it, particles (بن, ال, bin, Al-, de) and signs gone, عبد and
 * الدين joined to what they belong to, hyphens as spaces.
 *
 *     nameWords('معالي الدكتور علي بن راشد النعيمي') → [['علي'], ['راشد'], ['نعيمي', 'النعيمي']]
 *     nameWords('H.E. Dr. Ali Rashid Al-Nuaimi')    → [['ali'], ['rashid'], ['nuaimi']]
 */
export function nameWords(name: string): NameWord[] {
  const said = foldWords(name.slice(0, 400))
    .replace(/['`]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .map(nameLetters)
    .filter(Boolean)
  let first = 0
  while (first < said.length - 1 && honorifics.has(said[first]!)) first++
  const kept = said.slice(first)
  const carrying = kept.filter((word, at) => !isParticle(word, kept[at + 1]))
  return joined(carrying.length ? carrying : kept)
    .slice(0, MOST_WORDS)
    .map(formsOf)
}

function isParticle(word: string, next: string | undefined): boolean {
  if (dropped.has(word)) return true
  const article = ASSIMILATED.exec(word)
  return Boolean(article && next?.startsWith(article[1]!))
}

const SERVANT = /^(?:عبد|abd[aeou]?[lrsndtz]?)$/
const RELIGION = /^(?:ال)?دين$|^e?d[id]*(?:een|ine?)$/
const GOD = /^الله$|^u?ll?ah$|^allah$/

/** عبد الرحمن, Abdul Rahman, نور الدين, Nour Eddine and نصر الله are one word each. */
function joined(words: readonly string[]): string[] {
  const made: string[] = []
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at]!, words[at + 1]]
    if (next && SERVANT.test(word)) {
      made.push(isArabicName(word) ? `عبد${withoutArticle(next)}` : `abd${next}`)
      at++
    } else if (made.length && RELIGION.test(word)) made.push(`${made.pop()}${isArabicName(word) ? 'دين' : 'din'}`)
    else if (made.length && GOD.test(word)) made.push(`${made.pop()}${isArabicName(word) ? 'له' : 'lah'}`)
    else made.push(word)
  }
  return made
}

const withoutArticle = (word: string) => (/^ال.{2,}/.test(word) ? word.slice(2) : word)

function formsOf(word: string): NameWord {
  if (isArabicName(word)) {
    if (/^عبدال.{2,}/.test(word)) return [`عبد${word.slice(5)}`]
    return /^ال.{3,}/.test(word) ? [word.slice(2), word] : [word]
  }
  const servant = /^abd(?:[aeiou]l|[aeiou](?=([rsndtz])\1)|u(?=ll))(.{3,})$/.exec(word)
  if (servant) return [`abd${servant[2]}`, word]
  const religion = /^(.{3,}?)[aeu]?d?[dz]+(?:een|ine?)$/.exec(word)
  if (religion) return [word, `${religion[1]}din`]
  return /^[ae]l[a-z]{5,}$/.test(word) ? [word, word.slice(2)] : [word]
}
