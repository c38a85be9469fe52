/** A finding's place in the text, as the page marks it. */
export type Marked = { id: string; kind: string; start: number; end: number }

/** A stretch of a passage over which the same findings lie; the innermost comes last. */
export type Segment = { start: number; end: number; findings: Marked[] }

/**
 * Cuts a passage where findings begin and end, so that overlapping spans nest instead of breaking each other.
 * Gives    segments that together are the passage, character for character.
 */
export function segmentsOf(start: number, end: number, findings: readonly Marked[]): Segment[] {
  const here = findings.filter((finding) => finding.start < end && finding.end > start)
  const cuts = new Set([start, end])
  for (const finding of here) {
    cuts.add(Math.max(start, finding.start))
    cuts.add(Math.min(end, finding.end))
  }
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1]!
    const over = here.filter((finding) => finding.start <= from && finding.end >= to)
    return { start: from, end: to, findings: over.sort((a, b) => b.end - b.start - (a.end - a.start)) }
  })
}
