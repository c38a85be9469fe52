import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { extractBytes } from './extract-bytes.ts'
import type { Answer, Task } from './extraction-pool.ts'
import { refusal, refused } from './formats/report.ts'

/** Runs in the thread in which files are parsed: one task in, one answer out. */
const answer = async ({ source, fileName }: Task): Promise<Answer> => {
  let bytes: Uint8Array
  try {
    bytes = typeof source === 'string' ? await readFile(source) : source
  } catch (error) {
    // Our storage failed, not the document: whoever asked may try again.
    return { unreadable: String(error) }
  }
  return extractBytes(bytes, fileName).catch(() => refused(null, refusal('damaged')))
}

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)))
