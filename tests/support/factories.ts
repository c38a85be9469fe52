import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { SYSTEM } from '../../src/domain/actor.ts'
import type { DocumentId } from '../../src/domain/id.ts'
import { extractDocument } from '../../src/ingest/extract-document.ts'
import { receiveFile } from '../../src/ingest/receive-file.ts'
import type { ReadAs } from '../../src/read/read-as.ts'
import { readDocument } from '../../src/read/read-document.ts'
import type { TestDatabase } from './database.ts'

/** A document that has gone through all its steps: received, extracted, read. */
export async function makeDocument(
  test: TestDatabase,
  text: string | Uint8Array,
  { fileName = 'document.txt', read }: { fileName?: string; read?: ReadAs } = {},
): Promise<DocumentId> {
  const stored = await test.tools.files.keep(Readable.from([Buffer.from(text as Uint8Array)]), 10_000_000)
  const { documentId } = await test.store.write(SYSTEM, (tx) =>
    receiveFile(tx, { fileName, mediaType: 'text/plain', stored: stored! }),
  )
  await extractDocument(test.store, test.tools, documentId, 1)
  await readDocument(test.store, documentId, 1, read)
  return documentId
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A press release with a meeting, two sessions and their chair, a figure and a private person. */
export const STORY = `شارك مركز هداية في الاجتماع الخاص للجنة مكافحة الإرهاب حول "وقف تدفق المقاتلين" الذي عقد في مدريد يوم 28 يوليو 2015، بحضور أكثر من 48 وزيرا.

وترأس سعادة مقصود كروز المدير التنفيذي لمركز هداية الجلسة الأولى بعنوان "منع التحريض". كما ترأس سعادته الجلسة الثانية بعنوان "إشراك المجتمعات المحلية".

ودعا الاجتماع الدول إلى تنفيذ قرار مجلس الأمن 2178 (2014).
`

export const OTHER_STORY = `The Counter-Terrorism Committee held its special meeting in Madrid on 28 July 2015. The meeting was attended by 48 Ministers.

Maqsoud Kruse, Executive Director of Hedayah, took part. The meeting recalled Security Council resolution 2178 (2014).
`
