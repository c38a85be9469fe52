import type { Reader } from '../store/transaction.ts'

export const REQUIRED_REVIEWERS = 'required-reviewers'

/** How many people must review a document for which nothing else is set: 1 unless the settings say 2. */
export async function findRequiredReviewers(tx: Reader): Promise<1 | 2> {
  const row = await tx.db.selectFrom('setting').select('value').where('key', '=', REQUIRED_REVIEWERS).executeTakeFirst()
  return row?.value === 2 ? 2 : 1
}
