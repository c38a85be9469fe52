/** What is remembered of one spelling, each answer at the number of the question. Every token of that spelling has the same. */
export type Memory = unknown[]

/** A function of a word that remembers what it said; asked with the memory of a token, it need not look the word up. */
export type Remembered<T> = (word: string, memory?: Memory) => T

let questions = 0

/**
 * Makes a function of a word remember what it said: texts use few words often. At most `limit` words are kept, so that a text of
 * nothing but new words costs no more memory than that. Only for functions that live as long as the program.
 */
export function remember<T extends {} | null>(of: (word: string) => T, limit = 30_000): Remembered<T> {
  const question = questions++
  let known = new Map<string, T>()
  const lookUp = (word: string) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const value = of(word)
    if (known.size >= limit) known = new Map()
    known.set(word, value)
    return value
  }
  return (word, memory) => {
    if (!memory) return lookUp(word)
    const before = memory[question]
    return (before === undefined ? (memory[question] = lookUp(word)) : before) as T
  }
}
