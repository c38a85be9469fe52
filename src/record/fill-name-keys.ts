import { SYSTEM } from '../domain/actor.ts'
import type { SubjectId } from '../domain/id.ts'
import type { Store } from '../store/transaction.ts'
import { addNameKeys } from './keys-of-names.ts'
import { renewProposals } from './proposals.ts'

const BATCH = 200

/**
 * Makes the keys of names that have none yet, as after an update, and then what follows from them. May run at any time and stop at
 * any time; several processes may run it.
 */
export async function fillNameKeys(store: Store): Promise<number> {
  const subjects = new Set<SubjectId>()
  for (;;) {
    const filled = await store.write(SYSTEM, async (tx) => {
      const rows = await tx.db
        .selectFrom('subject_name')
        .innerJoin('subject', 'subject.id', 'subject_name.subject_id')
        .select(['subject_name.id', 'subject_name.name', 'subject_name.subject_id', 'subject.kind'])
        .where('subject_name.keyed', '=', false)
        .orderBy('subject_name.id')
        .limit(BATCH)
        .execute()
      for (const { id, name, kind } of rows) {
        await addNameKeys(tx, id, kind, name)
        await tx.db.updateTable('subject_name').set({ keyed: true }).where('id', '=', id).execute()
      }
      return rows.map((row) => row.subject_id)
    })
    for (const id of filled) subjects.add(id)
    if (filled.length < BATCH) break
  }
  for (const id of subjects) await store.write(SYSTEM, (tx) => renewProposals(tx, id))
  return subjects.size
}
