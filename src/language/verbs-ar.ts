import lexicon from './lexicons/ar/verbs.json' with { type: 'json' }
import { remember } from './remember.ts'
import { foldWords } from './view.ts'

const OBJECTS = ['ه', 'ها', 'هم', 'هما']
const nouns = new Set(lexicon.alsoNouns.map(foldWords))

/** Endings that turn a stem of one of these verbs into a form. A word is taken apart: to make all forms of all verbs takes longer. */
type Way = { stems: ReadonlySet<string>; endings: readonly string[] }

const withObjects = (ending: string) => OBJECTS.map((object) => ending + object)

const verbs = lexicon.verbs.map((entry) => foldWords(entry).split(' ') as [past: string, present: string])
const pasts = verbs.map(([past]) => {
  const weak = /[اي]$/u.test(past)
  // «إقامته» is as well a noun: the fourth form of a hollow verb.
  return { past, stem: weak ? past.slice(0, -1) : past, weak, hollow: /^ا[ء-ي]ا[ء-ي]$/u.test(past) }
})
// A past that is also a noun («عقد») counts with its ending only.
const onlyVerbs = pasts.filter(({ past }) => !nouns.has(past))
const stemsOf = (of: typeof pasts) => new Set(of.map(({ stem }) => stem))

/** The past: «دعا» → دعا دعت دعوا دعاه دعتها … */
const PAST: Way[] = [
  { stems: new Set(pasts.map(({ past }) => past)), endings: [''] },
  { stems: stemsOf(pasts), endings: ['ت', 'وا', ...withObjects('و')] },
  { stems: stemsOf(pasts.filter(({ hollow }) => !hollow)), endings: withObjects('ت') },
  { stems: stemsOf(onlyVerbs.filter(({ weak }) => weak)), endings: ['يا', 'تا', ...withObjects('ا')] },
  { stems: stemsOf(onlyVerbs.filter(({ weak }) => !weak)), endings: ['ا', 'تا', ...OBJECTS] },
]

const presents = verbs.map(([, present]) => present.slice(1))
const PRESENT: Way[] = [{ stems: new Set(presents), endings: ['', ...OBJECTS] }]
const PRESENT_OF_MANY: Way[] = [
  { stems: new Set(presents.map((rest) => rest.replace(/[وي]$/u, ''))), endings: ['ون', 'وا'] },
  { stems: new Set(presents), endings: ['ان'] },
]

/** The present, with the future's «س»: «يدعو» → يدعو تدعو ندعو ستدعو يدعون تدعوه … */
const PERSONS = [
  { person: 'ي', ways: [...PRESENT, ...PRESENT_OF_MANY] },
  { person: 'ت', ways: [...PRESENT, ...PRESENT_OF_MANY] },
  { person: 'ن', ways: PRESENT },
]

const isMadeBy = (word: string, ways: readonly Way[]) =>
  ways.some(({ stems, endings }) =>
    endings.some((ending) => word.endsWith(ending) && stems.has(word.slice(0, word.length - ending.length))),
  )

const isPresent = (word: string) =>
  PERSONS.some(({ person, ways }) => word.startsWith(person) && isMadeBy(word.slice(1), ways))

const isForm = (word: string) =>
  !nouns.has(word) && (isMadeBy(word, PAST) || isPresent(word) || (word.startsWith('س') && isPresent(word.slice(1))))

/** Whether a word of a view can only be one of the verbs that the lexicon knows, whatever its person; «و» and «ف» are set aside. */
export const isVerbAr = remember(
  (word: string): boolean => isForm(word) || (/^[وف]/u.test(word) && isForm(word.slice(1))),
)
