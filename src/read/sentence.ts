/** Units: view offsets, end excluded, without the white space around. */
export type Sentence = { start: number; end: number }

const ABBREVIATION =
  /(?:^|[\s(])(?:H\.E|D\.C|(?:[A-Z]\.)+[A-Z]|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Amb|No|Art|para|paras|vol|pp|St|U\.S|U\.K|U\.N|i\.e|e\.g|etc|al|Distr|Lt|Maj|Brig|Hon|Rev|Inc|Ltd|approx|cf|Ref|[A-Z]|[دأمص])\.$/u

/**
 * Splits a view's text into sentences. A line end always ends one; a full stop does unless it belongs to an abbreviation or a
 * number, or is one of the two dots that agencies put inside a sentence.
 */
export function findSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const close = (end: number) => {
    let from = start
    let to = end
    while (from < to && /\s/.test(text[from]!)) from++
    while (to > from && /\s/.test(text[to - 1]!)) to--
    if (to > from) sentences.push({ start: from, end: to })
    start = end
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (char === '\n') close(at)
    else if (endsHere(text, at, char)) close(at + 1)
  }
  close(text.length)
  return sentences
}

const endsHere = (text: string, at: number, char: string) => {
  if (char === '؟' || char === '?' || char === '!') return true
  if (char !== '.') return false
  const next = text[at + 1]
  if (next === '.' || text[at - 1] === '.') return false
  if (next !== undefined && !/[\s"')\]]/.test(next)) return false
  return !ABBREVIATION.test(text.slice(Math.max(0, at - 6), at + 1))
}

/** The sentence that holds an offset. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence =>
  sentences[indexAt(sentences, offset)] ?? { start: offset, end: offset }

/** The sentence behind one of a text's; undefined behind the last. */
export const sentenceAfter = (sentences: readonly Sentence[], one: Sentence): Sentence | undefined =>
  sentences[indexAt(sentences, one.start) + 1]

/** The last sentence that begins at an offset or before it. */
function indexAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The words of a sentence on either side of a span that begins in it; none after a span that runs on to later sentences. */
export function wordsAround(text: string, start: number, end: number): { before: string; after: string } {
  const sentence = sentenceAt(findSentences(text), start)
  return { before: text.slice(sentence.start, start), after: text.slice(end, Math.max(end, sentence.end)) }
}
