import { cpus, totalmem } from 'node:os'
import { writeFileSync } from 'node:fs'

/** One measured figure beside its bound: at most that much, or at least where more is better. */
export type Figure = {
  name: string
  value: number
  unit: string
  bound: number | null
  holds: boolean | null
  moreIsBetter?: true
  peer: { name: string; value: number } | null
  note?: string
}

export const atMost = (name: string, value: number, unit: string, bound: number, note?: string): Figure => ({
  name,
  value: Math.round(value * 10) / 10,
  unit,
  bound,
  holds: value <= bound,
  peer: null,
  ...(note ? { note } : {}),
})

// Shares of one bear no unit and are compared closely.
const rounded = (value: number, unit: string) => {
  const scale = unit === '' ? 1000 : 10
  return Math.round(value * scale) / scale
}

/** A figure of which more is better, beside what a peer reached in the same call; a share is kept to three decimals. */
export const atLeast = (
  name: string,
  value: number,
  unit: string,
  bound: number | null,
  peer: Figure['peer'] = null,
  note?: string,
): Figure => ({
  name,
  value: rounded(value, unit),
  unit,
  bound: bound === null ? null : rounded(bound, unit),
  holds: bound === null ? null : value >= bound,
  moreIsBetter: true,
  peer: peer && { ...peer, value: rounded(peer.value, unit) },
  ...(note ? { note } : {}),
})

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN

const machine = () => ({
  cpus: cpus().length,
  model: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: process.platform,
})

/** Prints the figures as a table, and as JSON on the last line or into a file. Ends with 1 when a bound is broken. */
export function report(figures: readonly Figure[], file: string | undefined): never {
  for (const { name, value, unit, bound, holds, moreIsBetter, peer, note } of figures) {
    console.log(
      `${holds === false ? '✗' : '✓'} ${name.padEnd(58)} ${String(value).padStart(9)} ${unit.padEnd(4)} ${bound === null ? '' : `${moreIsBetter ? '≥' : '≤'} ${bound}`}${peer ? `   ${peer.name}: ${peer.value}` : ''}${note ? `   ${note}` : ''}`,
    )
  }
  const json = JSON.stringify({ machine: machine(), figures })
  if (file) writeFileSync(file, `${json}\n`)
  else console.log(json)
  process.exit(figures.some(({ holds }) => holds === false) ? 1 : 0)
}
