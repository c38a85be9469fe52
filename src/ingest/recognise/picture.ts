import sharp, { type Sharp } from 'sharp'

/** The picture of a page: one byte a pixel, 0 black to 255 white, row after row. `points` is how many points a pixel stands for. */
export type Picture = { pixels: Uint8Array; width: number; height: number; points: number }

/** The most pixels that a picture may have: a page of A3 at 600 dpi has 70 million. */
export const MAX_PIXELS = 100_000_000

/** What is worked on: a page of A4 at 450 dpi. More makes no letter clearer. */
const WORKING_PIXELS = 20_000_000

const WHITE = '#ffffff'

export const asSharp = ({ pixels, width, height }: Picture): Sharp =>
  sharp(pixels, { raw: { width, height, channels: 1 }, limitInputPixels: MAX_PIXELS * 2 }).toColourspace('b-w')

/** The picture that a chain of sharp's operations ends in, on white, no larger than is worked on. */
export async function pictureOf(from: Sharp, points: number): Promise<Picture> {
  const { data, info } = await from
    .flatten({ background: WHITE })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height, points }
}

/** The picture made larger or smaller, where that is more than a little. */
export async function resized(picture: Picture, wanted: number): Promise<Picture> {
  const most = Math.sqrt(WORKING_PIXELS / (picture.width * picture.height))
  const factor = Math.min(wanted, most)
  if (Math.abs(factor - 1) < 0.1) return picture
  const width = Math.max(1, Math.round(picture.width * factor))
  const to = asSharp(picture).resize({ width, kernel: factor > 1 ? 'cubic' : 'mitchell' })
  return pictureOf(to, (picture.points * picture.width) / width)
}

/** The picture as a good scanner gives it: edges a little soft, which Tesseract reads better than hard ones. */
export const softened = (picture: Picture): Promise<Picture> => pictureOf(asSharp(picture).blur(0.9), picture.points)

/** How much neighbouring pixels of the paper differ, of 255, before it is noise that hides letters. */
const NOISE = 3

/** The picture without the noise of a poor sensor or copy; one that has none is left as sharp as it is. */
export async function quieted(picture: Picture): Promise<Picture> {
  const { pixels } = picture
  let differs = 0
  let seen = 0
  for (let at = 1; at < pixels.length; at += 3) {
    const [a, b] = [pixels[at - 1]!, pixels[at]!]
    if (a < 150 || b < 150) continue
    differs += Math.abs(a - b)
    seen++
  }
  return differs > seen * NOISE ? pictureOf(asSharp(picture).median(3), picture.points) : picture
}

/** The picture turned by an angle (degrees, clockwise), larger by the corners that turning adds. */
export const turned = (picture: Picture, degrees: number): Promise<Picture> =>
  pictureOf(asSharp(picture).rotate(degrees, { background: WHITE }), picture.points)

const TILE = 48

/**
 * Makes paper white and ink dark whatever the light: each pixel is measured against the paper around it, which is taken to be the
 * bright pixels of its tile, smoothed over the tiles beside it. White on black is turned round first.
 */
export function evenLight(picture: Picture): Picture {
  const { width, height } = picture
  const pixels = isDark(picture.pixels) ? picture.pixels.map((value) => 255 - value) : picture.pixels
  const across = Math.max(1, Math.ceil(width / TILE))
  const down = Math.max(1, Math.ceil(height / TILE))
  const paper = smooth(paperOf(pixels, width, height, across, down), across, down)
  const out = new Uint8Array(pixels.length)
  const left = new Int32Array(width)
  const share = new Float32Array(width)
  for (let x = 0; x < width; x++) {
    const at = Math.min(across - 1, Math.max(0, x / TILE - 0.5))
    left[x] = Math.floor(at)
    share[x] = at - Math.floor(at)
  }
  for (let y = 0; y < height; y++) {
    const at = Math.min(down - 1, Math.max(0, y / TILE - 0.5))
    const above = Math.floor(at) * across
    const below = Math.min(down - 1, Math.floor(at) + 1) * across
    const low = at - Math.floor(at)
    for (let x = 0; x < width; x++) {
      const [a, b, part] = [left[x]!, Math.min(across - 1, left[x]! + 1), share[x]!]
      const top = paper[above + a]! * (1 - part) + paper[above + b]! * part
      const bottom = paper[below + a]! * (1 - part) + paper[below + b]! * part
      const white = top * (1 - low) + bottom * low
      out[y * width + x] = Math.min(255, (pixels[y * width + x]! * 250) / Math.max(60, white))
    }
  }
  return { ...picture, pixels: out }
}

/** How bright the paper of each tile is: what nine tenths of its pixels are darker than. */
function paperOf(pixels: Uint8Array, width: number, height: number, across: number, down: number): Float32Array {
  const paper = new Float32Array(across * down)
  const counts = new Uint32Array(256)
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      counts.fill(0)
      let all = 0
      for (let y = row * TILE; y < Math.min(height, (row + 1) * TILE); y += 2)
        for (let x = column * TILE; x < Math.min(width, (column + 1) * TILE); x += 2, all++)
          counts[pixels[y * width + x]!]!++
      let value = 255
      for (let seen = counts[255]!; seen < all * 0.1 && value > 0;) seen += counts[--value]!
      paper[row * across + column] = value
    }
  return paper
}

/** Each tile's paper is the brightest around it (a tile full of ink has none of its own), then the mean of those. */
function smooth(paper: Float32Array, across: number, down: number): Float32Array {
  const around = (from: Float32Array, of: (values: number[]) => number) =>
    from.map((_, index) => {
      const [x, y] = [index % across, Math.floor(index / across)]
      const values: number[] = []
      for (let row = Math.max(0, y - 1); row <= Math.min(down - 1, y + 1); row++)
        for (let column = Math.max(0, x - 1); column <= Math.min(across - 1, x + 1); column++)
          values.push(from[row * across + column]!)
      return of(values)
    })
  const brightest = around(paper, (values) => Math.max(...values))
  return around(brightest, (values) => values.reduce((sum, value) => sum + value, 0) / values.length)
}

/** Whether most of a picture is dark: light letters on a dark ground. */
function isDark(pixels: Uint8Array): boolean {
  let dark = 0
  let seen = 0
  for (let at = 0; at < pixels.length; at += 97, seen++) if (pixels[at]! < 110) dark++
  return dark > seen * 0.6
}

/** Whether there is ink on a picture whose light is even: a page with some specks of dust has none. */
export function hasInk({ pixels }: Picture): boolean {
  let dark = 0
  for (let at = 0; at < pixels.length; at++) if (pixels[at]! < 140) dark++
  return dark > Math.max(60, pixels.length * 0.00002)
}
