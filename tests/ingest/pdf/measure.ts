/** The text as it is compared: spaces collapsed, directional controls dropped, nothing else. */
export const comparable = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** How many of the expected lines stand among those given, each taken once, and which do not. */
export function exactLines(expected: readonly string[], given: readonly string[]): { exact: number; missed: string[] } {
  const left = new Map<string, number>()
  for (const line of given.map(comparable)) left.set(line, (left.get(line) ?? 0) + 1)
  const missed = expected.map(comparable).filter((line) => {
    const has = left.get(line) ?? 0
    if (has) left.set(line, has - 1)
    return !has
  })
  return { exact: expected.length - missed.length, missed }
}
