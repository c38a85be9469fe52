/** A part of a file: `start` up to `end`, end excluded. */
export type ByteRange = { start: number; end: number }

/**
 * Which part of a file of `size` bytes a request asks for (RFC 9110 §14).
 *
 *     parseRange('bytes=0-99', 1000) // { start: 0, end: 100 }
 *     parseRange('bytes=-5', 1000)   // { start: 995, end: 1000 }
 *
 * Gives    null when the whole file is the answer: for no range, for several, for one that the file does not have.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || !(first || last)) return null
  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last) + 1, size) : size
  return start < end ? { start, end } : null
}
