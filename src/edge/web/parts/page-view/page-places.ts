import type { PageLine } from '../../../../domain/document.ts'

/** A span of the text that is shown on the pages; `look` says how. */
export type PageMark = { id: string; look: string; start: number; end: number }

/** The words of a mark that stand in one line of a page. */
export type Place = { mark: PageMark; line: PageLine; start: number; end: number }

/**
 * Where marks lie on the pages: for each page the lines that hold some of their words.
 * Units    spans: UTF-16 offsets into the text, end excluded, within the line.
 * Standing a span in no line (white space, a text that was not laid out) has no place.
 */
export function placesOf(marks: readonly PageMark[], lines: readonly PageLine[], text: string): Map<number, Place[]> {
  const ordered = lines.toSorted((a, b) => a.start - b.start)
  const places = new Map<number, Place[]>()
  for (const mark of marks) {
    for (let at = firstEndingAfter(ordered, mark.start); at < ordered.length && ordered[at]!.start < mark.end; at++) {
      const line = ordered[at]!
      const [start, end] = trimmed(text, Math.max(mark.start, line.start), Math.min(mark.end, line.end))
      if (start >= end) continue
      const here = places.get(line.page)
      if (here) here.push({ mark, line, start, end })
      else places.set(line.page, [{ mark, line, start, end }])
    }
  }
  return places
}

/** Lines do not overlap: where they begin and where they end are in the same order. */
function firstEndingAfter(lines: readonly PageLine[], offset: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return [start, end]
}

/** The page on which a span begins; null where no line holds it. */
export function pageOf(span: { start: number; end: number }, lines: readonly PageLine[]): number | null {
  return lines.find((line) => line.start < span.end && line.end > span.start)?.page ?? null
}

const DEEPEST = 3

/**
 * How far below its line each place is underlined, so that marks within marks can be told apart: 0 for the innermost.
 * Gives    a level for each place, in their order.
 */
export function levelsOf(places: readonly Place[]): number[] {
  const order = places.map((_, index) => index).sort((a, b) => lengthOf(places[a]!) - lengthOf(places[b]!) || a - b)
  const levels = places.map(() => 0)
  const settled = new Map<PageLine, number[]>()
  for (const index of order) {
    const place = places[index]!
    const inside = (settled.get(place.line) ?? []).filter(
      (other) => places[other]!.start < place.end && places[other]!.end > place.start,
    )
    levels[index] = Math.min(
      DEEPEST,
      inside.reduce((most, other) => Math.max(most, levels[other]! + 1), 0),
    )
    settled.set(place.line, [...(settled.get(place.line) ?? []), index])
  }
  return levels
}

const lengthOf = ({ start, end }: Place) => end - start
