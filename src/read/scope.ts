import type { Passage } from '../domain/document.ts'
import type { FieldsOf, FindingKind, ProposedFinding, Standing } from '../domain/finding.ts'
import { findSoftBreaks, splitPassages } from '../language/passages.ts'
import { type Token, tokensOf } from '../language/tokens.ts'
import { makeView, spanOf, type View } from '../language/view.ts'
import { findSentences, type Sentence } from './sentence.ts'

/** What readers look at. All offsets of a scope, its tokens and its drafts are the view's. */
export type Scope = {
  view: View
  text: string
  tokens: Token[]
  /** Which token begins at or after an offset. */
  tokenAt(offset: number): number
  sentences: Sentence[]
  passages: readonly Passage[]
  /** Which scripts the text is written in at all: rules for the other need not even be made ready. */
  writes: { arabic: boolean; latin: boolean }
  /** Headers, footers and page numbers. */
  furniture: readonly Passage[]
  /** What the readers before this one have proposed. */
  found: Draft[]
}

/** A finding in the making. Offsets are the view's. */
export type Draft<K extends FindingKind = FindingKind> = {
  [P in K]: {
    kind: P
    start: number
    end: number
    fields: FieldsOf<P>
    standing: Standing
    reader: string
    rule: string
    words: { start: number; end: number }[]
    problems: string[]
  }
}[K]

/**
 * A rule, or a set of rules, that proposes findings of one kind. It never decides and never throws; what it does not recognise
 * it leaves.
 */
export type Reader = { name: string; read(scope: Scope): Draft[] }

/** Makes the scope of a text: its view, words and sentences. */
export function makeScope(text: string, given: readonly Passage[] | undefined): Scope {
  const passages = given ?? splitPassages(text)
  const view = makeView(text, given ? softBreaksWithin(text, given) : findSoftBreaks(text))
  const tokens = tokensOf(view.text)
  const starts = tokens.map((token) => token.start)
  return {
    view,
    text: view.text,
    tokens,
    tokenAt: (offset) => lowerBound(starts, offset),
    sentences: findSentences(view.text),
    passages,
    writes: { arabic: /\p{Script=Arabic}/u.test(view.text), latin: /[A-Za-z]{2}/.test(view.text) },
    furniture: passages.filter(({ role }) => role === 'furniture'),
    found: [],
  }
}

/** Of a text whose passages its format tells, only a break within a passage can be a mere end of line. */
const softBreaksWithin = (text: string, passages: readonly Passage[]): Set<number> => {
  const found = findSoftBreaks(text)
  if (!found.size) return found
  const within = new Set<number>()
  for (const { start, end } of passages)
    for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
      if (found.has(at)) within.add(at)
  return within
}

const lowerBound = (sorted: readonly number[], wanted: number) => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of the original at a place of the view, white space made single. */
export function wordsOf(scope: Scope, start: number, end: number): string {
  const span = spanOf(scope.view, start, end)
  return scope.view.original.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
}

type Made<K extends FindingKind> = {
  kind: K
  start: number
  end: number
  fields: FieldsOf<K>
  rule: string
  standing?: Standing
  words?: { start: number; end: number }[]
  problems?: string[]
}

/** A draft with what most have in common filled in: stated, fired by its own words. */
export function draft<K extends FindingKind>(reader: string, made: Made<K>): Draft<K> {
  const { start, end } = made
  return { standing: 'stated', words: [{ start, end }], problems: [], reader, ...made } as Draft<K>
}

/** The finding that a draft proposes, in the original's offsets. Its quote is the original's words, letter for letter. */
export function settle(scope: Scope, made: Draft): ProposedFinding {
  const { original } = scope.view
  const trimmed = trim(scope.text, made.start, made.end)
  const { start, end } = spanOf(scope.view, trimmed.start, trimmed.end)
  const words = made.words
    .filter((word) => word.end > word.start)
    .map((word) => spanOf(scope.view, word.start, word.end))
  return { ...made, start, end, quote: original.slice(start, end), words } as ProposedFinding
}

const trim = (text: string, start: number, end: number) => {
  while (start < end - 1 && /[\s،,؛;:]/.test(text[start]!)) start++
  const cutEnd = () => {
    while (end > start + 1 && /[\s،,؛;:.]/.test(text[end - 1]!)) end--
  }
  cutEnd()
  // A quotation mark that closes nothing belongs to what stands around.
  if (text[end - 1] === '"' && (text.slice(start, end).split('"').length - 1) % 2 === 1) {
    end--
    cutEnd()
  }
  return { start, end }
}

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

export const within = (inner: { start: number; end: number }, outer: { start: number; end: number }): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

/** What has been found of some kinds. */
export const foundOf = <K extends FindingKind>(scope: Scope, ...kinds: K[]): Draft<K>[] =>
  scope.found.filter((one) => (kinds as string[]).includes(one.kind)) as Draft<K>[]
