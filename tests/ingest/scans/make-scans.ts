import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp, { type Sharp } from 'sharp'
import { pdfPictures } from '../../../src/ingest/recognise/page-pictures.ts'
import { PAGE_TEXTS, type PageName } from './page-texts.ts'

const require = createRequire(import.meta.url)
const FONTS = [
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
]
export const fontFiles = () => FONTS.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)))

let compiler: NodeCompiler | undefined
const typst = () => (compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles() }] }))

export const FACES = ['Noto Naskh Arabic', 'Amiri', 'IBM Plex Sans Arabic', 'Source Serif 4'] as const
export type Face = (typeof FACES)[number]

export const firstOf = (name: PageName, most: number) => PAGE_TEXTS[name].split('\n').slice(0, most).join('\n')

const escaped = (text: string) => text.replace(/[#*_@$<>\\[\]`=/"'~-]/g, '\\$&').replace(/^(\d+)\./, '$1\\.')

/** One of the texts as a typeset page of A4, or its first paragraphs, the heading counted. */
export function pagePdf(name: PageName, face: Face, most = Infinity): Uint8Array {
  const [heading, ...paragraphs] = firstOf(name, most).split('\n')
  const isLatin = (text: string) => /^[\x20-\x7e]*$/.test(text)
  const set = (text: string) => `#text(dir: ${isLatin(text) ? 'ltr' : 'rtl'})[${escaped(text)}]`
  const body = paragraphs.map((text) => `#align(${isLatin(text) ? 'left' : 'right'})[${set(text)}]`).join('\n\n')
  return new Uint8Array(
    typst().pdf({
      mainFileContent: `#set page(paper: "a4", margin: 2.2cm)
#set text(font: ("${face}", "Source Serif 4", "Amiri"), size: 12pt)
#set par(leading: 0.9em, spacing: 1.3em)
#align(center)[#text(size: 16pt, weight: 700)[${set(heading!)}]]

${body}`,
    }),
  )
}

/** The page rendered: grey, at the given dots an inch. */
export async function rendered(pdf: Uint8Array, dpi: number): Promise<Sharp> {
  const pictures = await pdfPictures(pdf)
  if ('code' in pictures) throw new Error(pictures.code)
  const { pixels, width, height, points } = await pictures.picture(1)
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .resize({ width: Math.round((width * points * dpi) / 72), kernel: 'lanczos3' })
    .toColourspace('b-w')
}

const again = async (image: Sharp) => sharp(await image.png().toBuffer())

/** A number of its own for each pixel, the same in every run. */
function noiseOf(length: number, strength: number): (value: number, at: number) => number {
  let seed = length
  return (value) => {
    seed = (seed * 1664525 + 1013904223) % 4294967296
    return Math.max(0, Math.min(255, value + (seed / 4294967296 - 0.5) * strength))
  }
}

async function changed(
  image: Sharp,
  change: (value: number, x: number, y: number, width: number, height: number) => number,
) {
  const { data, info } = await image.extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  for (let at = 0; at < data.length; at++)
    data[at] = Math.max(0, Math.min(255, change(data[at]!, at % width, Math.floor(at / width), width, height)))
  return sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w')
}

const WHITE = { background: '#ffffff' }

/** What happens to pages before they reach us. Each takes a page rendered at 200 dpi but for `150 dpi`. */
export const DEGRADED: Record<string, (pdf: Uint8Array) => Promise<Buffer>> = {
  'turned 1.3°, blurred, JPEG 40': async (pdf) => {
    const turned = await again((await rendered(pdf, 200)).rotate(1.3, WHITE))
    return turned.blur(1.1).jpeg({ quality: 40 }).toBuffer()
  },
  'turned -2°, noisy': async (pdf) => {
    const turned = await again((await rendered(pdf, 200)).rotate(-2, WHITE))
    const noise = noiseOf(7, 90)
    return (await changed(turned, noise)).jpeg({ quality: 70 }).toBuffer()
  },
  'uneven light, low contrast': async (pdf) => {
    const lit = await changed(await rendered(pdf, 200), (value, x, y, width, height) => {
      const light = 0.45 + 0.5 * (1 - Math.hypot(x / width - 0.3, y / height - 0.2) / 1.2)
      return (110 + (value * 145) / 255) * light
    })
    return lit.jpeg({ quality: 60 }).toBuffer()
  },
  '150 dpi, JPEG 40': async (pdf) => (await rendered(pdf, 150)).jpeg({ quality: 40 }).toBuffer(),
  photograph: async (pdf) => {
    const page = await again((await rendered(pdf, 220)).affine([1, 0.015, -0.01, 1], WHITE))
    const noise = noiseOf(11, 40)
    const lit = await changed(page, (value, x, y, width, height) => {
      const light = 0.6 + 0.35 * Math.sin(1 + (2 * x) / width) * (1 - (0.4 * y) / height)
      return noise((60 + (value * 170) / 255) * light, 0)
    })
    return lit.blur(0.8).jpeg({ quality: 55 }).toBuffer()
  },
}
