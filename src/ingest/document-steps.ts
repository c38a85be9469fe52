import { type Kysely, sql } from 'kysely'
import type { DocumentId } from '../domain/id.ts'
import type { DocumentState, StepName, StepState, Tables } from '../store/tables.ts'
import type { Writer } from '../store/transaction.ts'

/** The channel on which the database tells of every change in a document's steps; the payload is a `StepNews`. */
export const DOCUMENT_CHANNEL = 'mutabaa_document'

export type StepNews = {
  documentId: DocumentId
  state: DocumentState
  step: StepName
  stepState: StepState
  progress: number
}

type Change = {
  documentId: DocumentId
  documentState: DocumentState
  step: StepName
  stepState: StepState
  /** which try this is, from 1; a step that is done keeps the one that did it */
  attempt?: number
  progress?: number
  error?: string | null
}

/** Writes where a step of a document's life stands, and tells whoever listens once the transaction commits. */
export async function markStep(tx: Writer, change: Change): Promise<void> {
  const {
    documentId,
    documentState,
    step,
    stepState,
    attempt = stepState === 'done' ? undefined : 0,
    progress = stepState === 'done' ? 1 : 0,
    error = null,
  } = change
  const changed_at = new Date().toISOString()
  await tx.db
    .insertInto('document_step')
    .values({ document_id: documentId, step, state: stepState, attempt: attempt ?? 0, progress, error, changed_at })
    .onConflict((conflict) =>
      conflict.columns(['document_id', 'step']).doUpdateSet({
        state: stepState,
        ...(attempt === undefined ? {} : { attempt }),
        progress,
        error,
        changed_at,
      }),
    )
    .execute()
  await tx.db.updateTable('document').set({ state: documentState, changed_at }).where('id', '=', documentId).execute()
  await announce(tx.db, { documentId, state: documentState, step, stepState, progress })
}

const announce = (db: Kysely<Tables>, news: StepNews) =>
  sql`select pg_notify(${DOCUMENT_CHANNEL}, ${JSON.stringify(news)})`.execute(db)
