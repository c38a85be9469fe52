import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Extraction } from '../../domain/document.ts'
import { extractFile } from '../../ingest/extract-file.ts'
import { formatContract } from '../../read/contract.ts'
import { readText } from '../../read/read-text.ts'
import { formatFindings } from './findings-table.ts'
import { progressLine } from './progress-line.ts'

/** The file was refused: its reasons are on standard error. */
export const EXIT_REFUSED = 3

/** The bytes of a file, or of standard input where the name is `-` or missing. */
const bytesOf = (file: string | undefined): Promise<Uint8Array> =>
  !file || file === '-' ? buffer(process.stdin) : readFile(file)

const tellProblems = ({ report }: Extraction) => {
  for (const { code, severity, page, detail } of report.problems) {
    const where = page === null ? '' : ` (page ${page})`
    const more = Object.keys(detail).length ? ` ${JSON.stringify(detail)}` : ''
    process.stderr.write(`${severity}: ${code}${where}${more}\n`)
  }
}

/** Takes the text out of a file; ends with `EXIT_REFUSED` when there is none to take. */
async function extractOrExit(file: string | undefined): Promise<Extraction> {
  let progress: ReturnType<typeof progressLine> | null = null
  const onProgress = (done: number, of: number) => (progress ??= progressLine(of))('recognising pages', done)
  const extraction = await extractFile(await bytesOf(file), {
    fileName: file ?? '-',
    ...(process.stderr.isTTY ? { onProgress } : {}),
  })
  ;(progress as ReturnType<typeof progressLine> | null)?.end()
  tellProblems(extraction)
  if (extraction.report.problems.some(({ severity }) => severity === 'refused')) process.exit(EXIT_REFUSED)
  return extraction
}

/** `mutabaa read FILE [--json] [--explain]`: what a file says, without a server or a database. */
export async function readCommand(
  file: string | undefined,
  options: { json?: boolean; explain?: boolean },
): Promise<void> {
  const { text, passages } = await extractOrExit(file)
  const reading = readText(text, passages)
  const said = options.json
    ? JSON.stringify(formatContract(text, reading), null, 2)
    : formatFindings(text, reading, { explain: options.explain ?? false })
  process.stdout.write(`${said}\n`)
}

/** `mutabaa text FILE [--lines]`: the extracted text alone, as spans count it. */
export async function textCommand(file: string | undefined, options: { lines?: boolean }): Promise<void> {
  const { text, lines } = await extractOrExit(file)
  const said = options.lines && lines.length ? lines.map(({ start, end }) => text.slice(start, end)).join('\n') : text
  process.stdout.write(said.endsWith('\n') ? said : `${said}\n`)
}
