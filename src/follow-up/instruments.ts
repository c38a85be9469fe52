import type { z } from 'zod'
import type { InstrumentId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { InstrumentInput } from './follow-up-views.ts'

type Said = z.infer<typeof InstrumentInput>

const rowOf = (said: Said, identity: string | null) => ({
  identity,
  type: said.type,
  body: said.body,
  number: said.number,
  year: said.year,
  title_ar: said.titleAr,
  title_en: said.titleEn,
  adopted_on: said.adoptedOn,
  changed_at: new Date().toISOString(),
})

/** Adds an instrument. Refuses with `already-done` when one with this identity is there. */
export async function addInstrumentRow(tx: Writer, said: Said, identity: string | null): Promise<InstrumentId> {
  const row = rowOf(said, identity)
  const added = await tx.db
    .insertInto('instrument')
    .values({ id: newId<InstrumentId>(), created_at: row.changed_at, ...row })
    .onConflict((conflict) => conflict.column('identity').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Refusal('already-done', { thing: 'instrument' })
  return added.id
}

const instrumentRows = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('instrument')
    .select([
      'id',
      'type',
      'body',
      'number',
      'year',
      'title_ar as titleAr',
      'title_en as titleEn',
      'adopted_on as adoptedOn',
    ])
    .select((row) =>
      row
        .selectFrom('provision')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('provision.instrument_id', '=', 'instrument.id')
        .where('provision.withdrawn_at', 'is', null)
        .as('provisions'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof instrumentRows>['execute']>>[number]
const present = (row: Row) => ({ ...row, provisions: row.provisions ?? 0 })

/** Every instrument, the latest first. */
export const listInstrumentRows = async (tx: Reader) =>
  (await instrumentRows(tx).orderBy('year', 'desc').orderBy('id', 'desc').execute()).map(present)

/** Refuses with `not-found`. */
export async function getInstrumentRow(tx: Reader, id: InstrumentId) {
  const row = await instrumentRows(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { thing: 'instrument' })
  return present(row)
}

/** Changes what an instrument is called and how it is numbered. Refuses with `not-found`. */
export async function changeInstrumentRow(
  tx: Writer,
  id: InstrumentId,
  said: Said,
  identity: string | null,
): Promise<void> {
  const changed = await tx.db
    .updateTable('instrument')
    .set(rowOf(said, identity))
    .where('id', '=', id)
    .returning('id')
    .execute()
  if (!changed.length) throw new Refusal('not-found', { thing: 'instrument' })
}
