import lexicon from '../language/lexicons/en/instruments.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { type InstrumentType, namedInstrument } from './instrument-draft.ts'
import type { Draft, Scope } from './scope.ts'

const typeOfHead = new Map(
  Object.entries(lexicon.heads).flatMap(([type, heads]) =>
    heads.map((head) => [head, type as InstrumentType] as const),
  ),
)
const typeOfPhrase = new Map(
  Object.entries(lexicon.phrases).flatMap(([type, said]) =>
    said.map((words) => [words, type as InstrumentType] as const),
  ),
)
const HEAD = anyOf(typeOfHead.keys())
// A capitalised name, its small words inside: (Madrid Guiding) Principles, Charter (of the United Nations).
const CAP = String.raw`(?:[A-Z][\p{L}-]+|\d{4})`
const BEFORE = String.raw`(?:(?:'|")?${CAP}(?:'|")? (?:(?:and|for) (?=[A-Z]))?){0,6}?`
const NEXT_CAP = String.raw`(?!(?:${HEAD})(?!\p{L}))${CAP}`
const AFTER = String.raw`(?: (?:of|on|for|against|to|relating to|concerning|between)(?: the)?(?: (?:${NEXT_CAP}|of|the|and(?! the)|on|for|in|to|by)){1,16}(?<=[\p{Lu}][\p{L}-]*))?`
const NAMED = new RegExp(String.raw`(?<![\p{L}-])${BEFORE}(${HEAD})(?![\p{L}-])"?${AFTER}`, 'gu')
const PHRASE = new RegExp(
  String.raw`(?<![\p{L}-])(?:(${anyOf(typeOfPhrase.keys())})(?: on \p{L}+(?: and \p{L}+)?(?= on| in|,|\.|;))?|(plan of action to (?:\p{L}+ ?){2,4})|(declaration of (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})|((?:post-\d{4}|\d{4}) (?:[A-Z][\p{L}']+ )*(?:\p{Ll}[\p{L}']+ ){0,3}(?:agenda|Agenda)(?: for [A-Z]\p{L}+(?: [A-Z]\p{L}+)*)?))(?!\p{L})`,
  'gu',
)
const STARTER = new RegExp(String.raw`^(?:${anyOf(lexicon.starters)})\s+`, 'u')
const notNames = new Set(lexicon.notNames)

const typeOf = (said: string): InstrumentType =>
  [...typeOfHead]
    .filter(([head]) => said.includes(head))
    .sort(([a], [b]) => said.indexOf(a) - said.indexOf(b) || b.length - a.length)[0]?.[1] ?? 'other'

const LONGEST_TITLE = 220

/** A name in quotation marks goes to the closing one: "Delhi Declaration on countering the use of new technologies". */
function quoted(text: string, start: number, said: string): { start: number; end: number } {
  const open = said.startsWith('"') ? start + 1 : text[start - 1] === '"' ? start : -1
  if (open < 0) return { start, end: start + said.length }
  const rest = text.slice(start + said.length, open + LONGEST_TITLE)
  const close = /^[^"\n]*(?=")/u.exec(rest)
  return { start: open, end: start + said.length + (close?.[0].length ?? 0) }
}

/** Instruments by their names in English: capitalised, or a set phrase. */
export function* instrumentsInEnglish(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(NAMED)) {
    let start = match.index
    let said = match[0].replace(/"$/u, '')
    for (let lead = STARTER.exec(said); lead; lead = STARTER.exec(said)) {
      start += lead[0].length
      said = said.slice(lead[0].length)
    }
    const isName =
      said && !notNames.has(said) && /^["'\p{Lu}\d]/u.test(said) && !/^\d{4} (?:Framework|Strategy)$/u.test(said)
    if (isName && !/^(?:\p{Lu}\p{L}+ )?(?:Framework|Toolkit|Recommendations|Commitment)$/u.test(said))
      yield namedInstrument(scope, quoted(scope.text, start, said), 'named', typeOfHead.get(match[1]!) ?? typeOf(said))
  }
  for (const match of scope.text.matchAll(PHRASE)) {
    const said = match[0].trimEnd()
    const type = match[1] ? typeOfPhrase.get(match[1])! : match[2] || match[4] ? 'plan' : 'declaration'
    yield namedInstrument(scope, { start: match.index, end: match.index + said.length }, 'set-phrase', type)
  }
}
