import { CompiledQuery, type Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { escapeLiteral } from 'pg'
import type { Actor } from '../domain/actor.ts'
import type { DocumentId, FindingId } from '../domain/id.ts'
import { appendToJournal, type JournalEntry } from './journal-append.ts'
import type { Tables } from './tables.ts'

/** Sees what row-level security lets its actor see. Changes nothing; a function that takes a reader takes a writer too. */
export type Reader = { readonly db: ReadonlyKysely<Tables> | Kysely<Tables>; readonly actor: Actor }

/** What happened to a document that something after it waits for. Committed with the change that caused it. */
export type Event =
  | { name: 'document-received' | 'document-has-pictures' | 'document-extracted'; documentId: DocumentId }
  | { name: 'finding-reviewed'; documentId: DocumentId; findingId: FindingId }

/** A transaction that may change rows. Every change it makes is told to the journal before it commits. */
export type Writer = {
  readonly db: Kysely<Tables>
  readonly actor: Actor
  /** Adds one entry to the journal when the transaction commits. */
  journal(entry: JournalEntry): void
  /** Hands a document on to the next step, in the same transaction. */
  handOn(event: Event): void
}

/** What is done with the events of a transaction before it commits; `edge/worker/steps.ts` says what. */
export type HandOn = {
  /** What follows within the transaction, as its actor, with its own journal entries. */
  follow(tx: Writer, event: Event): Promise<void>
  /** What is queued for a worker; last of all, since the queue's tables are the program's and not the actor's. */
  send(db: Kysely<Tables>, event: Event): Promise<void>
}

export type Store = {
  read<T>(actor: Actor, work: (tx: Reader) => Promise<T>): Promise<T>
  write<T>(actor: Actor, work: (tx: Writer) => Promise<T>): Promise<T>
}

/**
 * The two ways into the database. Both set the row-security role and the actor before anything else is asked.
 *
 *     await store.read(actor, (tx) => tx.db.selectFrom('document').selectAll().execute())
 */
export function makeStore(db: Kysely<Tables>, handOn: HandOn): Store {
  return {
    read: (actor, work) => inTransaction(db, 'begin read only', actor, (tx) => work({ db: tx as never, actor })),
    write: (actor, work) =>
      inTransaction(db, 'begin', actor, async (tx) => {
        const entries: JournalEntry[] = []
        const events: Event[] = []
        const writer: Writer = {
          db: tx,
          actor,
          journal: (entry) => void entries.push(entry),
          handOn: (event) => void events.push(event),
        }
        const result = await work(writer)
        for (const event of events) await handOn.follow(writer, event)
        if (entries.length) await appendToJournal(tx, actor, entries)
        for (const event of events) await handOn.send(tx, event)
        return result
      }),
  }
}

const inTransaction = <T>(
  db: Kysely<Tables>,
  begin: string,
  actor: Actor,
  work: (tx: Kysely<Tables>) => Promise<T>,
): Promise<T> =>
  db.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(opening(begin, actor)))
    try {
      const result = await work(connection)
      await connection.executeQuery(CompiledQuery.raw('commit'))
      return result
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
      throw error
    }
  })

/** One round trip: the statements go as one simple query. */
const opening = (begin: string, actor: Actor) =>
  `${begin}; set local role mutabaa_app; ` +
  `set local mutabaa.roles = ${escapeLiteral(actor.roles.join(','))}; ` +
  `set local mutabaa.account = ${escapeLiteral(actor.accountId ?? '')}`
