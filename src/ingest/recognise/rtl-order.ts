const LATIN = /[A-Za-z\u00c0-\u024f]/
/** A number with its separators, or one sign. */
const PIECE = /[0-9]+(?:[.,:/][0-9]+)*|[٠-٩]+(?:[٫٬/][٠-٩]+)*|\s+|./gu
const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/**
 * The order in which a stretch without Arabic letters is read within a right-to-left line, from how it lies there from left to
 * right: numbers and signs one after the other from the right, Latin from the left.
 *
 *     lies   %45.7        (2014) 2178        .S/RES/2178 (2014)
 *     reads  45.7%        2178 (2014)        S/RES/2178 (2014).
 */
export function rtlOrder(lies: string): string {
  const seen = lies.trim()
  if (!LATIN.test(seen)) return fromTheRight(seen)
  // Whole words, from the first that has Latin letters on, stand as Latin stands.
  const words = seen.split(/\s+/)
  const first = words.findIndex((word) => LATIN.test(word))
  const [, signs, latin] = /^([.,،:;؛!?؟%]*)(.*)$/su.exec(words.slice(first).join(' '))!
  const after = words.slice(0, first).join(' ')
  return `${latin}${signs}${after ? ` ${fromTheRight(after)}` : ''}`
}

const fromTheRight = (lies: string) =>
  (lies.match(PIECE) ?? [])
    .reverse()
    .map((piece) => MIRRORED[piece] ?? piece)
    .join('')
