/**
 * Makes a function of a word remember what it said: texts use few words often. At most `limit` words are kept, so that a text of
 * nothing but new words costs no more memory than that.
 */
export function remember<T>(of: (word: string) => T, limit = 30_000): (word: string) => T {
  let known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const value = of(word)
    if (known.size >= limit) known = new Map()
    known.set(word, value)
    return value
  }
}
