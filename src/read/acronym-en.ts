import lexicon from '../language/lexicons/en/organisations.json' with { type: 'json' }
import instruments from '../language/lexicons/en/instruments.json' with { type: 'json' }
import meetings from '../language/lexicons/en/meetings.json' with { type: 'json' }
import programmes from '../language/lexicons/en/programmes.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import type { Scope } from './scope.ts'

export type NameWithAcronym = {
  start: number
  end: number
  acronym: string
  kind: 'organisation' | 'meeting' | 'instrument' | 'programme' | 'publication' | 'none'
}

const BRACKET = /\((?:the |hereinafter |hereafter |"){0,3}(\p{Lu}[\p{L}\p{N}&/-]{1,11})"?\)/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'&/-]*/gu
const LONGEST = 160
const MOST_WORDS = 16

const nounIn = (words: Iterable<string>) => new RegExp(String.raw`(?:${anyOf(words)})(?:s)?$`, 'u')
const KINDS: [RegExp, NameWithAcronym['kind']][] = [
  [nounIn(lexicon.heads), 'organisation'],
  [nounIn(Object.values(instruments.heads).flat()), 'instrument'],
  [nounIn(meetings.heads.map((head) => head.replace(/(?<=^| )./gu, (first) => first.toUpperCase()))), 'meeting'],
  [nounIn(programmes.programmeHeads), 'programme'],
  [nounIn(programmes.publicationHeads), 'publication'],
  [nounIn(lexicon.conceptHeads), 'none'],
]

/** What sort of thing a name is of, by its head noun: the last word before what it is of or for. */
function kindOf(name: string): NameWithAcronym['kind'] {
  const head = name.split(/ (?:of|on|for|to|in|against|and the) /u)[0]!
  return (
    KINDS.find(([noun]) => noun.test(head))?.[1] ??
    KINDS.find(([noun]) => noun.test(name))?.[1] ??
    (/ing /u.test(head) || !/ /u.test(name) || /(?:^| )\p{Ll}[\p{L}-]*$/u.test(head) ? 'none' : 'organisation')
  )
}

/** The initials that a word may give: of each part of a hyphenated word, and of a lower-case one too. */
const initialsOf = (word: string) => word.split(/[-/]/u).map((part) => part[0]!.toUpperCase())

/** Where the words begin whose initials make an acronym; null when none do. */
function startOf(words: readonly RegExpExecArray[], acronym: string): number | null {
  const letters = [...acronym.replace(/s$|[^\p{L}\p{N}]/gu, '').toUpperCase()]
  let at = letters.length - 1
  for (let index = words.length - 1; index >= 0 && words.length - index <= MOST_WORDS; index--) {
    const word = words[index]![0]
    const initials = initialsOf(word)
    const small = /^\p{Ll}/u.test(word)
    const taken = initials
      .toReversed()
      .reduce((left, initial) => (left >= 0 && letters[left] === initial ? left - 1 : left), at)
    if (taken === at && !small) return null
    if (!small || taken < at) at = small && letters.length - 1 - at > words.length - 1 - index ? at : taken
    if (at < 0) return /^\p{Lu}/u.test(word) ? words[index]!.index : null
  }
  return null
}

/**
 * Names that a text itself shortens, by the initials of their words.
 *
 *     … the Sahel Institute for Dialogue (SID) …
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function namesWithAcronym(scope: Scope): NameWithAcronym[] {
  const known = found.get(scope)
  if (known) return known
  const names = readNames(scope)
  found.set(scope, names)
  return names
}

// Several readers ask for those of one text.
const found = new WeakMap<Scope, NameWithAcronym[]>()

function readNames({ text }: Scope): NameWithAcronym[] {
  const names: NameWithAcronym[] = []
  for (const match of text.matchAll(BRACKET)) {
    const acronym = match[1]!
    if ((acronym.match(/\p{Lu}/gu)?.length ?? 0) < 2) continue
    const near = text.slice(Math.max(0, match.index - LONGEST), match.index)
    const said = near.slice(near.lastIndexOf('\n') + 1)
    const from = match.index - said.length
    const tail = said.slice(Math.max(said.lastIndexOf('. '), said.lastIndexOf('; '), said.lastIndexOf(', ')) + 1)
    const at = startOf([...tail.matchAll(WORD)] as RegExpExecArray[], acronym)
    if (at === null) continue
    const start = from + said.length - tail.length + at
    names.push({
      start,
      end: match.index + match[0].length,
      acronym,
      kind: kindOf(text.slice(start, match.index).trim()),
    })
  }
  return names
}
