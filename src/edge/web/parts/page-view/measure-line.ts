/** Part of a line's width, from its left edge: 0 is the left edge, 1 the right. */
export type Stretch = [from: number, to: number]
type Line = { text: string; direction: 'rtl' | 'ltr' }

let ruler: HTMLElement | null = null

/**
 * Where words of a line stand across its width. A PDF tells the line's rectangle; within it the browser lays the same words out,
 * out of sight, so that joined letters have their widths and numbers in Arabic run the right way. Words that the reading order
 * joins and the eye sees apart give two stretches.
 * Units    `start`, `end`: UTF-16 offsets into the line's text.
 */
export function stretchesOf(line: Line, start: number, end: number): Stretch[] {
  if (start <= 0 && end >= line.text.length) return [[0, 1]]
  const found = measured(line, start, end)
  return found.length ? found : [byCharacters(line, start, end)]
}

function measured({ text, direction }: Line, start: number, end: number): Stretch[] {
  const words = layOut(text, direction)
  const range = document.createRange()
  range.selectNodeContents(words)
  const all = range.getBoundingClientRect()
  if (!all.width || !words.firstChild) return []
  range.setStart(words.firstChild, start)
  range.setEnd(words.firstChild, end)
  const parts = [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, right }): Stretch => [(left - all.left) / all.width, (right - all.left) / all.width])
  return joined(parts)
}

/** The ruler with a line on it. It stays on the ruler until another one comes: a line is asked for each of its marks. */
function layOut(text: string, direction: 'rtl' | 'ltr'): HTMLElement {
  if (!ruler?.isConnected) {
    ruler = document.createElement('div')
    ruler.className = 'page-ruler'
    ruler.ariaHidden = 'true'
    document.body.append(ruler)
  }
  if (ruler.textContent !== text) ruler.textContent = text
  if (ruler.dir !== direction) ruler.dir = direction
  return ruler
}

/** Stretches from left to right, those that touch as one. */
export function joined(parts: Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const [from, to] of parts.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && from - last[1] < 0.005) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

/** What is left where nothing can be laid out: as if all characters had one width. */
export function byCharacters({ text, direction }: Line, start: number, end: number): Stretch {
  const [from, to] = [start / text.length, end / text.length]
  return direction === 'rtl' ? [1 - to, 1 - from] : [from, to]
}
