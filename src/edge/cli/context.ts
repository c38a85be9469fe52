import type { Store } from '../../store/transaction.ts'
import type { Tools } from '../../store/operation.ts'

/** What a command needs of the running system; `main/cli.ts` opens it only for commands that ask. */
export type CliContext = {
  store: Store
  tools: Tools
  /** Takes steps of documents until none is left to take, telling how many documents are done. */
  workUntilDone(documentIds: readonly string[], onProgress: (done: number) => void): Promise<void>
  backUp(folder: string, onProgress: (part: string) => void): Promise<void>
  restore(folder: string, onProgress: (part: string) => void): Promise<void>
}

export type WithContext = <T>(work: (context: CliContext) => Promise<T>) => Promise<T>
