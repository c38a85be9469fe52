type Span = { start: number; end: number }

/** Spans in the order of their starts, so that those near a place are found without looking at all. */
export const sortedSpans = <S extends Span>(spans: readonly S[]): S[] =>
  [...spans].sort((a, b) => a.start - b.start || b.end - a.end)

const firstAt = (sorted: readonly Span[], start: number) => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that begin from `from` on and before `to`. */
export function startingIn<S extends Span>(sorted: readonly S[], from: number, to: number): S[] {
  const found: S[] = []
  for (let at = firstAt(sorted, from); at < sorted.length && sorted[at]!.start < to; at++) found.push(sorted[at]!)
  return found
}

/** The last span that begins before a place and satisfies a test; at most `limit` are looked at. */
export function lastBefore<S extends Span>(
  sorted: readonly S[],
  place: number,
  test: (one: S) => boolean,
  limit = 400,
): S | undefined {
  const from = firstAt(sorted, place) - 1
  for (let at = from; at >= 0 && from - at < limit; at--) if (test(sorted[at]!)) return sorted[at]
  return undefined
}

const LONGEST = 400

/** Whether any span of a list shares a character with one. No span of a list is longer than a sentence or two. */
export const meetsAny = (sorted: readonly Span[], one: Span): boolean =>
  startingIn(sorted, one.start - LONGEST, one.end).some((other) => other.end > one.start)

const BUCKET = 256

const firstBucket = ({ start }: Span) => Math.floor(start / BUCKET)
const lastBucket = ({ end }: Span) => Math.floor((end - 1) / BUCKET)

/** Spans that are taken, so that whether one meets any of them is told without looking at all. */
export function takenSpans<S extends Span>(first: Iterable<S> = []) {
  const buckets = new Map<number, S[]>()
  const add = (one: S) => {
    for (let at = firstBucket(one); at <= lastBucket(one); at++) {
      const list = buckets.get(at)
      if (list) list.push(one)
      else buckets.set(at, [one])
    }
  }
  for (const one of first) add(one)
  return {
    add,
    /** Whether a span shares a character with one that is taken and satisfies the test. */
    meets: (span: Span, test?: (other: S) => boolean): boolean => {
      for (let at = firstBucket(span); at <= lastBucket(span); at++)
        for (const other of buckets.get(at) ?? NONE)
          if (other.start < span.end && span.start < other.end && (!test || test(other))) return true
      return false
    },
  }
}

const NONE: readonly never[] = []
