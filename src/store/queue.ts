import { type Kysely, sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { DocumentId } from '../domain/id.ts'
import type { StepName, Tables } from './tables.ts'

/** What a job carries: the document it is about. */
export type StepJob = { documentId: DocumentId }

/** Runs one job; throwing fails it, and it is tried again after a pause that grows. */
export type StepWork = (job: StepJob, attempt: number, last: boolean) => Promise<void>

/** Jobs queued in PostgreSQL (pg-boss): they survive a crash of everything but the disk. */
export type Queue = {
  /** Puts a job in line within the transaction of `db`: it exists only if that commits. */
  send(db: Kysely<Tables>, step: StepName, job: StepJob): Promise<void>
  /** Takes jobs of a step from now on, as many at a time as `batch`. */
  work(step: StepName, batch: number, run: StepWork): Promise<void>
  /** Takes no further jobs, and waits for those at work. */
  stop(): Promise<void>
}

/** How long a job of each step may run at most, in seconds: a scan of thousands of pages takes hours. */
const EXPIRE_SECONDS: Record<StepName, number> = { extract: 600, recognise: 23 * 3600, read: 600 }
export const MAX_ATTEMPTS = 4

/**
 * Opens the queue, and makes its tables (schema `pgboss`) where they are missing.
 * Units    a worker that falls silent for 10 s loses its jobs to another; pauses between tries are 2, 4, 8 … seconds.
 */
export async function openQueue(connectionString: string, onError: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    connectionString,
    max: 4,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    application_name: 'mutabaa-queue',
  })
  boss.on('error', onError)
  await boss.start()
  for (const [step, expireInSeconds] of Object.entries(EXPIRE_SECONDS)) {
    await boss.createQueue(step, {
      notify: true,
      retryLimit: MAX_ATTEMPTS - 1,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 300,
      heartbeatSeconds: 10,
      expireInSeconds,
    })
  }
  return {
    async send(db, step, job) {
      // The queue's own tables are the program's, not the actor's: nothing of the actor's runs after this in the transaction.
      await sql`reset role`.execute(db)
      await boss.send(step, job, { db: fromKysely(db as never) })
    },
    async work(step, batch, run) {
      const options = {
        batchSize: batch,
        perJobResults: true,
        includeMetadata: true,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 2,
      } as const
      await boss.work<StepJob>(step, options, async (jobs) => {
        const settled = []
        for (const job of jobs) settled.push(await settle(job, run))
        return settled
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

async function settle(job: { id: string; data: StepJob; retryCount: number }, run: StepWork) {
  const attempt = job.retryCount + 1
  try {
    await run(job.data, attempt, attempt >= MAX_ATTEMPTS)
    return { id: job.id, status: 'completed' as const }
  } catch (error) {
    return { id: job.id, status: 'failed' as const, output: { message: String(error) } }
  }
}
