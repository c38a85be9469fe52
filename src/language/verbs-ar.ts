import lexicon from './lexicons/ar/verbs.json' with { type: 'json' }
import { remember } from './remember.ts'
import { foldWords } from './view.ts'

const OBJECTS = ['ه', 'ها', 'هم', 'هما']
const nouns = new Set(lexicon.alsoNouns.map(foldWords))

/** The forms of a verb in the past: «دعا» → دعا دعت دعوا دعاه دعتها … A past that is also a noun («عقد») counts with its ending only. */
function* pastForms(past: string): Generator<string> {
  const weak = /[اي]$/u.test(past)
  const stem = weak ? past.slice(0, -1) : past
  yield* [past, `${stem}ت`, `${stem}وا`]
  if (!nouns.has(past)) yield* weak ? [`${stem}يا`, `${stem}تا`] : [`${stem}ا`, `${stem}تا`]
  // «إقامته» is as well a noun: the fourth form of a hollow verb.
  const isHollow = /^ا[ء-ي]ا[ء-ي]$/u.test(past)
  for (const object of OBJECTS) {
    if (!isHollow) yield `${stem}ت${object}`
    yield `${stem}و${object}`
    if (!nouns.has(past)) yield weak ? `${stem}ا${object}` : past + object
  }
}

/** The forms of a verb in the present, with the future's «س»: «يدعو» → يدعو تدعو ندعو ستدعو يدعون تدعوه … */
function* presentForms(present: string): Generator<string> {
  const rest = present.slice(1)
  const stem = rest.replace(/[وي]$/u, '')
  for (const person of ['ي', 'ت', 'ن', 'سي', 'ست', 'سن']) {
    for (const object of ['', ...OBJECTS]) yield person + rest + object
    if (!person.endsWith('ن')) yield* [`${person}${stem}ون`, `${person}${stem}وا`, `${person}${rest}ان`]
  }
}

const forms = new Set<string>()
for (const entry of lexicon.verbs) {
  const [past, present] = foldWords(entry).split(' ')
  for (const form of [...pastForms(past!), ...presentForms(present!)]) if (!nouns.has(form)) forms.add(form)
}

/** Whether a word of a view can only be one of the verbs that the lexicon knows, whatever its person; «و» and «ف» are set aside. */
export const isVerbAr = remember(
  (word: string): boolean => forms.has(word) || (/^[وف]/u.test(word) && forms.has(word.slice(1))),
)
