/** The rows or columns that are drawn: a run of them. `end` is excluded. */
export type Run = { start: number; end: number }

/** Drawn beyond what is seen, so that a turn of the wheel finds it there. */
const BEYOND = 6

/**
 * What is drawn of a long line of equal things, of which a part is looked at. In steps of a few, so that a little scrolling draws
 * nothing anew.
 * Units    all of them pixels, but for `of`: how many things there are.
 */
export function runSeen({ from, size, each, of }: { from: number; size: number; each: number; of: number }): Run {
  const start = Math.floor(from / each / BEYOND - 1) * BEYOND
  const end = Math.ceil((from + size) / each / BEYOND + 1) * BEYOND
  return { start: Math.min(of, Math.max(0, start)), end: Math.min(of, Math.max(0, end)) }
}

/** A place in a line, or how many are left out before the next. */
export type Drawn = number | { gap: number }

/** What is drawn: the run and one more, which has the focus wherever it is, with the gaps between them. */
export function drawn(run: Run, also: number, of: number): Drawn[] {
  // The line may have become shorter since somebody looked at it.
  const [start, end] = [Math.min(run.start, of), Math.min(run.end, of)]
  const places = Array.from({ length: end - start }, (_, index) => start + index)
  if (also >= 0 && also < of && also < start) places.unshift(also)
  else if (also < of && also >= end) places.push(also)
  let next = 0
  const all = places.flatMap((place): Drawn[] => {
    const gap = place - next
    next = place + 1
    return gap > 0 ? [{ gap }, place] : [place]
  })
  return next < of ? [...all, { gap: of - next }] : all
}
