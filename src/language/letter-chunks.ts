/**
 * A joint model of Arabic and Latin spellings of one name: how likely a chunk of one or two Arabic letters and a chunk of up to
 * four Latin letters were written for each other. `^` and `$` stand for the edges of a word.
 *
 * Units    `table`: probabilities, row by Arabic chunk, column by Latin chunk, all summing to 1.
 */
export type ChunkModel = {
  arabic: ReadonlyMap<string, number>
  latin: ReadonlyMap<string, number>
  table: Float64Array
  arabicAlone: Float64Array
  latinAlone: Float64Array
}

/** A word cut for the model: the numbers of the chunks that begin at each letter, and how likely it is by itself. */
export type CutWord = { length: number; chunks: Int32Array; likelihood: number }

export const MOST_ARABIC = 2
export const MOST_LATIN = 4

/** Makes the model from joint probabilities: Arabic chunk → Latin chunk → probability. */
export function chunkModel(joint: ReadonlyMap<string, ReadonlyMap<string, number>>): ChunkModel {
  const arabic = new Map([...joint.keys()].map((chunk, at) => [chunk, at]))
  const latin = new Map<string, number>([['', 0]])
  for (const row of joint.values()) for (const chunk of row.keys()) if (!latin.has(chunk)) latin.set(chunk, latin.size)
  const table = new Float64Array(arabic.size * latin.size)
  const [arabicAlone, latinAlone] = [new Float64Array(arabic.size), new Float64Array(latin.size)]
  for (const [a, row] of joint) {
    for (const [l, p] of row) {
      const [at, to] = [arabic.get(a)!, latin.get(l)!]
      table[at * latin.size + to] = p
      arabicAlone[at]! += p
      if (l) latinAlone[to]! += p
    }
  }
  return { arabic, latin, table, arabicAlone, latinAlone }
}

export const cutArabic = (model: ChunkModel, letters: string): CutWord =>
  cut(model.arabic, model.arabicAlone, `^${letters}$`, MOST_ARABIC)
export const cutLatin = (model: ChunkModel, letters: string): CutWord =>
  cut(model.latin, model.latinAlone, `^${letters}$`, MOST_LATIN)

function cut(numbers: ReadonlyMap<string, number>, alone: Float64Array, word: string, most: number): CutWord {
  const chunks = new Int32Array(word.length * most).fill(-1)
  const cells = new Float64Array(word.length + 1)
  cells[0] = 1
  for (let i = 0; i < word.length; i++) {
    for (let n = 1; n <= most && i + n <= word.length; n++) {
      const number = numbers.get(word.slice(i, i + n))
      if (number === undefined) continue
      chunks[i * most + n - 1] = number
      cells[i + n]! += cells[i]! * alone[number]!
    }
  }
  return { length: word.length, chunks, likelihood: cells[word.length]! }
}

/** How likely two words were written for each other, over all ways to cut both into chunks. */
export function jointLikelihood({ table, latin }: ChunkModel, a: CutWord, l: CutWord): number {
  const width = l.length + 1
  const cells = new Float64Array((a.length + 1) * width)
  cells[0] = 1
  for (let i = 0; i < a.length; i++) {
    const here = i * width
    for (let m = 1; m <= MOST_ARABIC && i + m <= a.length; m++) {
      const row = a.chunks[i * MOST_ARABIC + m - 1]! * latin.size
      if (row < 0) continue
      const there = (i + m) * width
      for (let j = 0; j < width; j++) {
        const so = cells[here + j]!
        if (so === 0) continue
        cells[there + j]! += so * table[row]!
        for (let n = 1; n <= MOST_LATIN && j + n <= l.length; n++) {
          const column = l.chunks[j * MOST_LATIN + n - 1]!
          if (column > 0) cells[there + j + n]! += so * table[row + column]!
        }
      }
    }
  }
  return cells[cells.length - 1]!
}
