import { type Token, withoutProclitics } from './tokens.ts'
import { tokensOf } from './tokens.ts'
import { foldWords } from './view.ts'

/** Phrases by their first word, longest first: what a text is looked through for in one pass. */
export type PhraseBook<T> = Map<string, { words: string[]; value: T }[]>

/** Makes a phrase book. Entries are folded as views are; Latin ones keep their case. */
export function phraseBook<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> {
  const book: PhraseBook<T> = new Map()
  for (const [phrase, value] of entries) {
    const words = tokensOf(foldWords(phrase)).map((token) => token.text)
    const first = words[0]
    if (!first) continue
    const list = book.get(first) ?? []
    list.push({ words, value })
    book.set(first, list)
  }
  for (const list of book.values()) list.sort((a, b) => b.words.length - a.words.length)
  return book
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
  let best: PhraseHit<T> | null = null
  for (const { form, skip } of withoutProclitics(token.text)) {
    for (const { words, value } of book.get(form) ?? []) {
      const to = at + words.length
      if (best && to <= best.to) break
      if (to > tokens.length || !follows(tokens, text, words, at)) continue
      best = { start: token.start + skip, end: tokens[to - 1]!.end, from: at, to, value }
      break
    }
  }
  return best
}

// Between the words of a phrase stand spaces, a quotation mark or a hyphen; never a line or sentence end.
const GAP = /^["' (),-]{1,3}$/

const follows = (tokens: readonly Token[], text: string, words: readonly string[], at: number) => {
  for (let k = 1; k < words.length; k++) {
    const token = tokens[at + k]!
    if (token.text !== words[k] || !GAP.test(text.slice(tokens[at + k - 1]!.end, token.start))) return false
  }
  return true
}
