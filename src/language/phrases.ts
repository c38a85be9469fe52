import { type Remembered, remember } from './remember.ts'
import { type Token, tokensOf, withoutProclitics } from './tokens.ts'
import { foldWords } from './view.ts'

/** A phrase that may begin with a word, `skip` letters of which are no part of it. */
type Start<T> = { words: readonly string[]; value: T; skip: number }

/** The phrases that may begin with a word, its proclitics set aside, the longest first: what a text is looked through for in one pass. */
export type PhraseBook<T> = Remembered<readonly Start<T>[]>

const NONE: readonly never[] = []

/** Makes a phrase book that lives as long as the program. Entries are folded as views are; Latin ones keep their case. */
export const phraseBook = <T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> =>
  remember(bookOfText(entries))

/** Makes a phrase book for one text. */
export function bookOfText<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> {
  const book = new Map<string, { words: string[]; value: T }[]>()
  for (const [phrase, value] of entries) {
    const words = tokensOf(foldWords(phrase)).map((token) => token.text)
    const first = words[0]
    if (!first) continue
    const list = book.get(first) ?? []
    list.push({ words, value })
    book.set(first, list)
  }
  return (word) => {
    const starts = withoutProclitics(word).flatMap(({ form, skip }) =>
      (book.get(form) ?? []).map((entry) => ({ ...entry, skip })),
    )
    return starts.length ? starts.sort((a, b) => b.words.length - a.words.length || a.skip - b.skip) : NONE
  }
}

export type PhraseHit<T> = { start: number; end: number; from: number; to: number; value: T }

/**
 * Finds the phrases of a book in a text, the longest at each place, none inside another of the same book.
 * Units    `start`, `end`: view offsets; `from`, `to`: token numbers, end excluded.
 */
export function findPhrases<T>(tokens: readonly Token[], text: string, book: PhraseBook<T>): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = []
  for (let at = 0; at < tokens.length; at++) {
    const hit = phraseAt(tokens, text, book, at)
    if (!hit) continue
    hits.push(hit)
    at = hit.to - 1
  }
  return hits
}

/** The longest phrase of a book that begins at a token, its proclitics set aside; null when there is none. */
export function phraseAt<T>(
  tokens: readonly Token[],
  text: string,
  book: PhraseBook<T>,
  at: number,
): PhraseHit<T> | null {
  const token = tokens[at]!
  for (const { words, value, skip } of book(token.text, token.memory)) {
    const to = at + words.length
    if (to <= tokens.length && follows(tokens, text, words, at))
      return { start: token.start + skip, end: tokens[to - 1]!.end, from: at, to, value }
  }
  return null
}

// Between the words of a phrase stand spaces, a quotation mark or a hyphen; never a line or sentence end.
const GAP = /^["' (),-]{1,3}$/
// "U.N. Development Programme": the dot is its abbreviation's.
const DOTTED = /^(?:\p{Lu}\.)+\p{Lu}$/u

const follows = (tokens: readonly Token[], text: string, words: readonly string[], at: number) => {
  for (let k = 1; k < words.length; k++) {
    const token = tokens[at + k]!
    const before = tokens[at + k - 1]!
    const gap = text.slice(before.end, token.start)
    if (token.text !== words[k] || !(GAP.test(gap) || (gap === '. ' && DOTTED.test(before.text)))) return false
  }
  return true
}
