type Span = { start: number; end: number }

/** The places of a text that something has taken, letter by letter: asked in the length of a span, however many there are. */
export type Taken = { take(span: Span): void; meets(span: Span): boolean }

export function takenPlaces(length: number, spans: Iterable<Span> = []): Taken {
  const marks = new Uint8Array(length + 1)
  const take = ({ start, end }: Span) => void marks.fill(1, start, end)
  for (const span of spans) take(span)
  return {
    take,
    meets({ start, end }) {
      for (let at = start; at < end; at++) if (marks[at]) return true
      return false
    },
  }
}
