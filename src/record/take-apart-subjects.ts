import { z } from 'zod'
import { SubjectId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { moveClaims } from './claims.ts'
import { findMerge, markUndone } from './merges.ts'
import { renewProposals } from './proposals.ts'
import { markMerged } from './subjects.ts'

export const takeApartSubjects = changing({
  name: 'record/take-apart-subjects',
  does: {
    ar: 'يفصل موضوعا كان قد ضم إلى آخر، وتعود إليه إفاداته',
    en: 'Takes apart what was joined: the claims that came with it go back to it',
  },
  who: ['editor'],
  input: z.object({ from: SubjectId, reason: z.string().trim().min(3).max(2000) }),
  output: z.object({ from: SubjectId, into: SubjectId, claims: z.number() }),
  async run(tx, { from, reason }) {
    const merge = await findMerge(tx, from)
    if (!merge) throw new Refusal('nothing-to-undo')
    const rows = await tx.db
      .selectFrom('subject')
      .select(['id', 'merged_into'])
      .where('id', 'in', [from, merge.into])
      .forUpdate()
      .execute()
    // What it was joined to has itself been joined to another: that is taken apart first.
    if (rows.find(({ id }) => id === merge.into)?.merged_into) throw new Refusal('changed-meanwhile')
    const moved = await moveClaims(tx, merge.into, from, merge.claims)
    await markMerged(tx, from, null)
    await markUndone(tx, merge.id)
    await renewProposals(tx, from)
    await renewProposals(tx, merge.into)
    tx.journal({
      action: 'take-apart-subjects',
      thingKind: 'subject',
      thingId: from,
      before: { into: merge.into },
      after: { claims: moved.length, reason },
    })
    return { from, into: merge.into, claims: moved.length }
  },
})
