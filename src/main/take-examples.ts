import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SYSTEM } from '../domain/actor.ts'
import { receiveFile } from '../ingest/receive-file.ts'
import type { Context } from './context.ts'

const MEDIA_TYPES: Record<string, string> = {
  txt: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
const KEY = 'examples-taken'

/** On the first start, receives the documents that come with the program. Gives how many. */
export async function takeExamplesOnce({ store, tools }: Context, folder: string): Promise<number> {
  const taken = await store.read(SYSTEM, (tx) =>
    tx.db.selectFrom('setting').select('key').where('key', '=', KEY).executeTakeFirst(),
  )
  if (taken) return 0
  const names = (await readdir(folder)).filter((name) => (name.split('.').at(-1) ?? '') in MEDIA_TYPES).sort()
  for (const fileName of names) {
    const stored = await tools.files.keep(createReadStream(join(folder, fileName)), Number.MAX_SAFE_INTEGER)
    const mediaType = MEDIA_TYPES[fileName.split('.').at(-1)!]!
    if (stored) await store.write(SYSTEM, (tx) => receiveFile(tx, { fileName, mediaType, stored }))
  }
  await store.write(SYSTEM, (tx) =>
    tx.db
      .insertInto('setting')
      .values({ key: KEY, value: JSON.stringify(names.length), changed_at: new Date().toISOString() })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute(),
  )
  return names.length
}
