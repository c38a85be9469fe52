import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import type { Picture } from './picture.ts'

export type Box = { x0: number; y0: number; x1: number; y1: number }

/** What is recognised, in pixels of the picture. `confidence` 0 to 100, as Tesseract counts it. */
export type Symbol = { bbox: Box; text: string; confidence: number }
export type Word = { bbox: Box; text: string; confidence: number; symbols: Symbol[] }
export type Line = {
  bbox: Box
  text: string
  confidence: number
  rowAttributes: { rowHeight: number }
  baseline: Box
  words: Word[]
}

type Layout = { blocks: { paragraphs: { lines: Line[] }[] }[] | null }
type Engine = {
  Init(folder: null, language: string, mode: number): number
  SetImageFile(orientation: number, angle: number): number
  SetRectangle(left: number, top: number, width: number, height: number): void
  SetPageSegMode(mode: number): void
  SetVariable(name: string, value: string): boolean
  AnalyseLayout(): unknown
  GetGradient(): number
  Recognize(monitor: null): number
  GetJSONText(): string
}
type Core = {
  FS: { writeFile(path: string, bytes: Uint8Array): void }
  TessBaseAPI: new () => Engine
}

const require = createRequire(import.meta.url)
const LSTM_ONLY = 1
const WHOLE_PAGE = 3
const ONE_LINE = 7

export type Script = 'ara' | 'eng'

/** Tesseract with what it knows of one language. The picture is set once; a page or a line of it is then read. */
export type Tesseract = {
  look(picture: Picture): void
  /** Where the lines of the picture lie, and how far they lean (degrees, clockwise); nothing is recognised. */
  findLines(): { lines: Line[]; lean: number }
  readPage(): Line[]
  /** What stands in a rectangle, taken as one line; null when nothing does. */
  readLine(box: Box): Line | null
}

/**
 * Loads Tesseract (WebAssembly, from npm) and its data for Arabic and English, from npm too: nothing is ever fetched.
 * Gives    one for each language, made when it is first asked for.
 */
export async function loadTesseract(): Promise<(script: Script) => Tesseract> {
  const make = require('tesseract.js-core/tesseract-core-relaxedsimd-lstm') as (options: object) => Promise<Core>
  const quiet = () => undefined
  const core = await make({ TesseractProgress: quiet, print: quiet, printErr: quiet })
  const loaded = new Map<Script, Tesseract>()
  return (script) => {
    const tesseract = loaded.get(script) ?? openTesseract(core, script)
    loaded.set(script, tesseract)
    return tesseract
  }
}

function openTesseract(core: Core, script: Script): Tesseract {
  const data = require.resolve(`@tesseract.js-data/${script}/4.0.0_best_int/${script}.traineddata.gz`)
  core.FS.writeFile(`./${script}.traineddata`, gunzipSync(readFileSync(data)))
  const engine = new core.TessBaseAPI()
  if (engine.Init(null, script, LSTM_ONLY) === -1) throw new Error(`Tesseract has no data for ${script}`)
  let seen: Picture | null = null
  const whole = () => engine.SetRectangle(0, 0, seen!.width, seen!.height)
  return {
    look(picture) {
      if (seen === picture) return
      core.FS.writeFile('/input', asPgm(picture))
      if (engine.SetImageFile(1, 0) === 1) throw new Error('Tesseract took no picture')
      seen = picture
    },
    findLines() {
      engine.SetPageSegMode(WHOLE_PAGE)
      whole()
      engine.AnalyseLayout()
      const lean = (-engine.GetGradient() * 180) / Math.PI
      return { lines: linesOf(engine), lean }
    },
    readPage() {
      engine.SetPageSegMode(WHOLE_PAGE)
      whole()
      engine.Recognize(null)
      return linesOf(engine)
    },
    readLine({ x0, y0, x1, y1 }) {
      engine.SetPageSegMode(ONE_LINE)
      engine.SetRectangle(x0, y0, x1 - x0, y1 - y0)
      engine.Recognize(null)
      return linesOf(engine)[0] ?? null
    },
  }
}

/** How much paper around a line makes Tesseract read it as well as within its page, in pixels. */
const MARGIN = 4

/** Where a line stands, with some paper around it. */
export const aroundLine = ({ x0, y0, x1, y1 }: Box): Box => ({
  x0: Math.max(0, x0 - MARGIN),
  y0: Math.max(0, y0 - MARGIN),
  x1: x1 + MARGIN,
  y1: y1 + MARGIN,
})

const linesOf = (engine: Engine): Line[] =>
  ((JSON.parse(engine.GetJSONText()) as Layout).blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.map((line) => ({ ...line, confidence: confidenceOf(line.words) }))),
  )

/** How sure a line is: the mean over its letters. Tesseract's own figure for a line is that of its worst word. */
export function confidenceOf(words: readonly Word[]): number {
  const letters = words.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)
  return letters ? words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters : 0
}

/** The plainest file of a grey picture, so that nothing is spent on packing and unpacking it. */
function asPgm({ pixels, width, height }: Picture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + pixels.length)
  file.set(head)
  file.set(pixels, head.length)
  return file
}
