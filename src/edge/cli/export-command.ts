import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SYSTEM } from '../../domain/actor.ts'
import { exportRecord } from '../../record/export-record.ts'
import type { CliContext } from './context.ts'

/** `mutabaa export`: the whole record as JSON lines on standard output. */
export const exportCommand = ({ store }: CliContext): Promise<void> =>
  store.read(SYSTEM, (tx) => pipeline(Readable.from(exportRecord(tx)), process.stdout, { end: false }))
