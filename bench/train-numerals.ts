/**
 * Makes `src/ingest/recognise/numeral-shapes.bin`, by which Arabic-Indic numerals are told on pictures of pages: Tesseract's
 * Arabic does not know them. Fonts of many styles are set with numbers and with what is none, rendered, spoilt as scans are, and
 * a small network is trained on the glyphs. The fonts are no part of Mutabaa: `npm i` some into a folder (this one was trained on
 * cairo, tajawal, scheherazade-new, noto-sans-arabic, noto-kufi-arabic, markazi-text, vazirmatn, lateef, almarai, el-messiri,
 * changa, harmattan and mada of @expo-google-fonts, and on fonts-kacst, fonts-arabeyes and fonts-hosny-thabit of Debian).
 *
 *     node bench/train-numerals.ts FOLDER…   (every .ttf below the folders)
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import { type Glyph, glyphsIn } from '../src/ingest/recognise/glyphs.ts'
import {
  FEATURES,
  featuresOf,
  HIDDEN,
  likelihoods,
  type Network,
  packNetwork,
  SHAPES,
} from '../src/ingest/recognise/numeral-shapes.ts'
import { pdfPictures } from '../src/ingest/recognise/page-pictures.ts'
import type { Picture } from '../src/ingest/recognise/picture.ts'

type Sample = { features: Float32Array; shape: number }

let seed = 20150728
const random = () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}
const below = (n: number) => Math.floor(random() * n)
const pick = <T>(from: readonly T[]): T => from[below(from.length)]!

const DIGITS = [...'٠١٢٣٤٥٦٧٨٩']
const number = (length: number) => Array.from({ length }, () => pick(DIGITS)).join('')

/** A number as it lies on paper, from left to right. */
const numeral = () =>
  pick([
    () => number(1 + below(4)),
    () => number(4),
    () => `${number(1 + below(2))}٫${number(1)}`,
    () => `٪${number(1 + below(3))}`,
    () => `٪${number(2)}٫${number(1)}`,
    () => `(${number(4)})`,
    () => `${number(2)}/${number(1 + below(2))}/${number(4)}`,
  ])()

const OTHER = [
  () => String(below(10 ** (1 + below(4)))),
  () => `${below(100)}.${below(10)}%`,
  () =>
    Array.from({ length: 1 + below(5) }, () => pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'])).join(
      '',
    ),
  () => Array.from({ length: 1 + below(3) }, () => pick([...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةآأإؤئ'])).join(''),
  () => Array.from({ length: 2 + below(4) }, () => pick([...'ادذرزوأإآؤةه'])).join(''),
  () =>
    pick([
      'و',
      'في',
      'من',
      'على',
      'أو',
      'ألف',
      'دولة',
      'عام',
      'رقم',
      'المادة',
      'هذه',
      'وزارة',
      'دور',
      'الأول',
      'آذار',
      '،',
      '.',
      ':',
      '؛',
      '-',
      '«',
      '»',
      '"',
    ]),
]
const other = () => pick(OTHER)()

const fontsIn = (folders: readonly string[]) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => /(?:Regular|Bold|Medium|[a-z0-9])\.ttf$/.test(name) && !/Italic|Thin|ExtraLight|Black/.test(name),
      )
      .map((name) => join(folder, name)),
  )

const ROWS = 34
const COLUMNS = 6

/** The family that a font file says it is of: the latest of the names 1 and 16 in its table of names. */
function familyOf(font: Buffer): string {
  const tables = font.readUInt16BE(4)
  const at = Array.from({ length: tables }, (_, n) => 12 + 16 * n).find(
    (n) => font.toString('latin1', n, n + 4) === 'name',
  )!
  const start = font.readUInt32BE(at + 8)
  const strings = start + font.readUInt16BE(start + 4)
  const names = Array.from({ length: font.readUInt16BE(start + 2) }, (_, n) => start + 6 + 12 * n)
    .filter(
      (n) =>
        [1, 16].includes(font.readUInt16BE(n + 6)) && font.readUInt16BE(n) === 3 && font.readUInt16BE(n + 4) === 0x409,
    )
    .sort((a, b) => font.readUInt16BE(a + 6) - font.readUInt16BE(b + 6))
    .map((n) => {
      const from = strings + font.readUInt16BE(n + 10)
      return Buffer.from(font.subarray(from, from + font.readUInt16BE(n + 8)))
        .swap16()
        .toString('utf16le')
    })
  return names.at(-1) ?? ''
}

/** A sheet of words in cells, left to right each, so that where a word lies is known without reading it. */
async function sheetOf(font: string, words: readonly string[]): Promise<Picture | null> {
  const blob = readFileSync(font)
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [blob] }] })
  const cells = words.map(
    (word, at) =>
      `#place(dx: ${(at % COLUMNS) * 90}pt, dy: ${Math.floor(at / COLUMNS) * 22}pt, text(dir: ltr, "${word.replace(/["\\]/g, '\\$&')}"))`,
  )
  const body = `#set page(width: 560pt, height: 770pt, margin: 10pt)\n#set text(font: "${familyOf(blob)}", size: 11pt, fallback: false)\n${cells.join('\n')}`
  try {
    const pictures = await pdfPictures(new Uint8Array(compiler.pdf({ mainFileContent: body })))
    return 'code' in pictures ? null : await pictures.picture(1)
  } catch {
    return null
  }
}

/** The sheet as a scan of it may look. */
async function spoilt(picture: Picture, times: number): Promise<Picture> {
  const { width, height, pixels } = picture
  const scale = times ? 0.4 + random() * 0.8 : 0.7
  let image = sharp(pixels, { raw: { width, height, channels: 1 } }).resize({ width: Math.round(width * scale) })
  if (times) image = image.blur(0.3 + random() * 1.1)
  const grey = await image
    .toColourspace('b-w')
    .jpeg({ quality: times ? 35 + below(60) : 95 })
    .toBuffer()
  const { data, info } = await sharp(grey).extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  const noise = times ? random() * 30 : 0
  for (let at = 0; at < data.length; at++) data[at] = Math.max(0, Math.min(255, data[at]! + (random() - 0.5) * noise))
  return { pixels: data, width: info.width, height: info.height, points: 1 / scale }
}

function samplesOf(glyphs: readonly Glyph[], word: string, isNumeral: boolean): Sample[] {
  if (!glyphs.length) return []
  const chars = [...word]
  if (isNumeral && glyphs.length !== chars.length) return []
  return glyphs.map((glyph, at) => {
    const shape = isNumeral ? SHAPES.indexOf(chars[at] as never) : SHAPES.length - 1
    return { features: featuresOf(glyph, glyphs), shape: shape < 0 ? SHAPES.length - 1 : shape }
  })
}

async function samplesOfFont(font: string): Promise<Sample[]> {
  const samples: Sample[] = []
  for (let sheet = 0; sheet < 1; sheet++) {
    const words = Array.from({ length: ROWS * COLUMNS }, (_, at) => (at % 2 ? other() : numeral()))
    const clean = await sheetOf(font, words)
    if (!clean) return samples
    for (let times = 0; times < 3; times++) {
      const picture = await spoilt(clean, times)
      const unit = picture.width / 560
      words.forEach((word, at) => {
        const [x, y] = [10 + (at % COLUMNS) * 90, 10 + Math.floor(at / COLUMNS) * 22]
        const box = { x0: (x - 3) * unit, y0: (y - 5) * unit, x1: (x + 82) * unit, y1: (y + 16) * unit }
        samples.push(...samplesOf(glyphsIn(picture, box), word, at % 2 === 0))
      })
    }
  }
  return samples
}

function train(samples: Sample[]): Network {
  const gauss = (scale: number) => (random() + random() + random() - 1.5) * scale
  const hidden = Float32Array.from({ length: HIDDEN * (FEATURES + 1) }, () => gauss(0.15))
  const out = Float32Array.from({ length: SHAPES.length * (HIDDEN + 1) }, () => gauss(0.25))
  const layer = new Float32Array(HIDDEN)
  const error = new Float32Array(HIDDEN)
  const EPOCHS = 8
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = 0.02 * (1 - epoch / EPOCHS) + 0.001
    for (let n = samples.length - 1; n > 0; n--) {
      const m = below(n + 1)
      ;[samples[n], samples[m]] = [samples[m]!, samples[n]!]
    }
    for (const { features, shape } of samples) {
      for (let unit = 0; unit < HIDDEN; unit++) {
        const at = unit * (FEATURES + 1)
        let sum = hidden[at + FEATURES]!
        for (let k = 0; k < FEATURES; k++) sum += hidden[at + k]! * features[k]!
        layer[unit] = Math.max(0, sum)
      }
      const likely = likelihoods(features, { hidden, out })
      error.fill(0)
      for (let one = 0; one < SHAPES.length; one++) {
        const wrong = likely[one]! - (one === shape ? 1 : 0)
        if (Math.abs(wrong) < 1e-4) continue
        const at = one * (HIDDEN + 1)
        for (let unit = 0; unit < HIDDEN; unit++) {
          error[unit]! += wrong * out[at + unit]!
          out[at + unit]! -= rate * wrong * layer[unit]!
        }
        out[at + HIDDEN]! -= rate * wrong
      }
      for (let unit = 0; unit < HIDDEN; unit++) {
        if (!layer[unit] || Math.abs(error[unit]!) < 1e-5) continue
        const at = unit * (FEATURES + 1)
        const step = rate * error[unit]!
        for (let k = 0; k < FEATURES; k++) hidden[at + k]! -= step * features[k]!
        hidden[at + FEATURES]! -= step
      }
    }
    console.log(`epoch ${epoch + 1}: ${share(samples.slice(0, 5000), { hidden, out })} right`)
  }
  return { hidden, out }
}

function share(samples: readonly Sample[], network: Network): string {
  const right = samples.filter(({ features, shape }) => {
    const likely = likelihoods(features, network)
    return likely.indexOf(Math.max(...likely)) === shape
  })
  return `${((right.length / samples.length) * 100).toFixed(2)} %`
}

const fonts = fontsIn(process.argv.slice(2))
const samples: Sample[] = []
for (const font of fonts) {
  samples.push(...(await samplesOfFont(font)))
  console.log(font, samples.length)
}
const counts = SHAPES.map((name, at) => `${name} ${samples.filter(({ shape }) => shape === at).length}`)
console.log(`${fonts.length} fonts, ${samples.length} glyphs: ${counts.join(', ')}`)
const network = train(samples)
writeFileSync(join(import.meta.dirname, '..', 'src', 'ingest', 'recognise', 'numeral-shapes.bin'), packNetwork(network))
