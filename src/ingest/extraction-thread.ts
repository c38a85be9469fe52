import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { extractBytes } from './extract-bytes.ts'
import { refusal, refused } from './formats/report.ts'

/** The thread in which files are parsed: one message in, one extraction out. A parser that throws is a damaged file. */
parentPort!.on('message', async ({ source, fileName }: { source: string | Uint8Array; fileName: string }) => {
  try {
    const bytes = typeof source === 'string' ? await readFile(source) : source
    parentPort!.postMessage(await extractBytes(bytes, fileName))
  } catch {
    parentPort!.postMessage(refused(null, refusal('damaged')))
  }
})
