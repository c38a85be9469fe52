import type { Line } from './pdf-layout.ts'

const MARKED = /^(?:\(?[0-9٠-٩]{1,3}\)?|[⁰¹²³⁴-⁹]{1,3}|[*†‡])/u

/** The notes at the foot of pages: the last lines of a page in smaller letters, from one that bears a mark on. */
export function findNotes(lines: readonly Line[], usualSize: number): Set<Line> {
  const notes = new Set<Line>()
  for (const own of Map.groupBy(lines, ({ page }) => page).values()) {
    let at = own.length
    while (at > 0 && own[at - 1]!.size < usualSize * 0.93 && own[at - 1]!.kind === 'text') at--
    const first = own.slice(at).findIndex(({ text }) => MARKED.test(text))
    if (first >= 0 && at > 0) for (const line of own.slice(at + first)) notes.add(line)
  }
  return notes
}
