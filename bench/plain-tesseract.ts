import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

type Engine = {
  Init(path: null, languages: string, mode: number): number
  Recognize(monitor: null): number
  GetUTF8Text(): string
}
type Core = {
  FS: { writeFile(path: string, bytes: Uint8Array): void }
  TessBaseAPI: new () => Engine & { SetImageFile(exif: number, angle: number): number }
}

const require = createRequire(import.meta.url)
const LSTM_ONLY = 1
const LANGUAGES = ['ara', 'eng']

/**
 * The peer: Tesseract's WebAssembly as `tesseract.js` 7 uses it when nothing is set (the same build, the same data, both languages
 * at once, the image as it came).
 */
export async function loadPlainTesseract(): Promise<(image: Uint8Array) => string> {
  const make = require('tesseract.js-core/tesseract-core-relaxedsimd-lstm') as (options: object) => Promise<Core>
  const quiet = () => undefined
  const core = await make({ TesseractProgress: quiet, print: quiet, printErr: quiet })
  for (const language of LANGUAGES) {
    const data = require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`)
    core.FS.writeFile(`./${language}.traineddata`, gunzipSync(readFileSync(data)))
  }
  const engine = new core.TessBaseAPI()
  engine.Init(null, LANGUAGES.join('+'), LSTM_ONLY)
  return (image) => {
    core.FS.writeFile('/input', image)
    engine.SetImageFile(1, 0)
    engine.Recognize(null)
    return engine.GetUTF8Text()
  }
}
