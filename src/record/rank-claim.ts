import { z } from 'zod'
import { ClaimId, SubjectId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { setRank } from './claims.ts'
import { Rank } from './record-views.ts'

export const rankClaim = changing({
  name: 'record/rank-claim',
  does: { ar: 'يحدد مرتبة إفادة: مفضلة أو عادية أو متروكة', en: 'Ranks a claim as preferred, normal or deprecated' },
  who: ['editor'],
  input: z.object({ claimId: ClaimId, rank: Rank }),
  output: z.object({ claimId: ClaimId, rank: Rank, subjectId: SubjectId }),
  async run(tx, { claimId, rank }) {
    const ranked = await setRank(tx, claimId, rank)
    if (!ranked) throw new Refusal('not-found', { thing: 'claim' })
    const { subjectId, before, documentId } = ranked
    tx.journal({
      action: 'rank-claim',
      thingKind: 'claim',
      thingId: claimId,
      documentId,
      before: { rank: before },
      after: { rank },
    })
    return { claimId, rank, subjectId }
  },
})
