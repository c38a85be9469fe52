import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Glyph } from './glyphs.ts'

/** What a glyph may be taken for; the last stands for everything that is no part of an Arabic-Indic number. */
export const SHAPES = [...'٠١٢٣٤٥٦٧٨٩٪٫/()', 'other'] as const
export type Shape = (typeof SHAPES)[number]

const SIDE = 16
/** How many numbers describe a glyph: its picture squeezed into a square, and its size and place among those beside it. */
export const FEATURES = SIDE * SIDE + 5
export const HIDDEN = 48

/** A small network of one hidden layer: weights by hidden unit, then by shape, each with its bias last. */
export type Network = { hidden: Float32Array; out: Float32Array }

/** A glyph as numbers, seen against all the glyphs that it stands among. */
export function featuresOf({ box, ink }: Glyph, among: readonly Glyph[]): Float32Array {
  const features = new Float32Array(FEATURES)
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const [fromX, toX] = [Math.floor((x * width) / SIDE), Math.max(1, Math.ceil(((x + 1) * width) / SIDE))]
      const [fromY, toY] = [Math.floor((y * height) / SIDE), Math.max(1, Math.ceil(((y + 1) * height) / SIDE))]
      let sum = 0
      for (let row = fromY; row < toY; row++)
        for (let column = fromX; column < toX; column++) sum += ink[row * width + column]!
      features[y * SIDE + x] = sum / ((toX - fromX) * (toY - fromY))
    }
  const top = Math.min(...among.map((one) => one.box.y0))
  const bottom = Math.max(...among.map((one) => one.box.y1))
  const tall = bottom - top
  features.set(
    [height / tall, width / tall, (box.y0 - top) / tall, (bottom - box.y1) / tall, width / (width + height)],
    SIDE * SIDE,
  )
  return features
}

/** How likely a glyph has each of the shapes: their sum is 1. */
export function likelihoods(features: Float32Array, { hidden, out }: Network): Float32Array {
  const layer = new Float32Array(HIDDEN)
  for (let unit = 0; unit < HIDDEN; unit++) {
    const at = unit * (FEATURES + 1)
    let sum = hidden[at + FEATURES]!
    for (let n = 0; n < FEATURES; n++) sum += hidden[at + n]! * features[n]!
    layer[unit] = Math.max(0, sum)
  }
  const scores = new Float32Array(SHAPES.length)
  for (let shape = 0; shape < SHAPES.length; shape++) {
    const at = shape * (HIDDEN + 1)
    let sum = out[at + HIDDEN]!
    for (let unit = 0; unit < HIDDEN; unit++) sum += out[at + unit]! * layer[unit]!
    scores[shape] = sum
  }
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}

const SCALE = 4096

/** The network as the file `numeral-shapes.bin` keeps it: whole numbers of 16 bits. */
export const packNetwork = ({ hidden, out }: Network): Uint8Array =>
  new Uint8Array(Int16Array.from([...hidden, ...out].map((weight) => Math.round(weight * SCALE))).buffer)

/** The network that `bench/train-numerals.ts` made. */
export function loadNetwork(): Network {
  const bytes = readFileSync(join(import.meta.dirname, 'numeral-shapes.bin'))
  const weights = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const all = Float32Array.from(weights, (weight) => weight / SCALE)
  const split = HIDDEN * (FEATURES + 1)
  return { hidden: all.subarray(0, split), out: all.subarray(split) }
}
