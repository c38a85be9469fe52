import { z } from 'zod'
import { SubjectId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { moveClaims } from './claims.ts'
import { addMerge } from './merges.ts'
import { renewProposals } from './proposals.ts'
import { markMerged } from './subjects.ts'

export const mergeSubjects = changing({
  name: 'record/merge-subjects',
  does: {
    ar: 'يضم موضوعا إلى آخر إذا كانا شيئا واحدا',
    en: 'Joins one thing of the record to another, where they are the same',
  },
  who: ['editor'],
  input: z.object({ from: SubjectId, into: SubjectId, reason: z.string().trim().min(3).max(2000) }),
  output: z.object({ into: SubjectId, claims: z.number() }),
  async run(tx, { from, into, reason }) {
    const rows = await tx.db
      .selectFrom('subject')
      .select(['id', 'kind', 'merged_into'])
      .where('id', 'in', [from, into])
      .forUpdate()
      .execute()
    const [source, target] = [rows.find((row) => row.id === from), rows.find((row) => row.id === into)]
    if (!source || !target || from === into) throw new Refusal('not-found', { thing: 'subject' })
    if (source.merged_into || target.merged_into) throw new Refusal('already-done')
    if (source.kind !== target.kind)
      throw new Refusal('bad-input', { field: 'into', reason: `a ${target.kind} is no ${source.kind}` })
    const moved = await moveClaims(tx, from, into)
    const claims = moved.length
    await markMerged(tx, from, into)
    await addMerge(tx, from, into, { claims: moved, reason })
    await renewProposals(tx, from)
    await renewProposals(tx, into)
    tx.journal({
      action: 'merge-subjects',
      thingKind: 'subject',
      thingId: from,
      before: { claims },
      after: { into, reason },
    })
    return { into, claims }
  },
})
