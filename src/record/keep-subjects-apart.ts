import { z } from 'zod'
import { SubjectId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { keepApart } from './proposals.ts'

export const keepSubjectsApart = changing({
  name: 'record/keep-subjects-apart',
  does: {
    ar: 'يقرر أن موضوعين ليسا شيئا واحدا، فلا يقترح ضمهما بعد ذلك',
    en: 'Decides that two things of the record are not the same; they are not proposed again',
  },
  who: ['editor'],
  input: z.object({ one: SubjectId, other: SubjectId, reason: z.string().trim().min(3).max(2000) }),
  output: z.object({ one: SubjectId, other: SubjectId }),
  async run(tx, { one, other, reason }) {
    const known = await tx.db.selectFrom('subject').select('id').where('id', 'in', [one, other]).execute()
    if (known.length < 2) throw new Refusal('not-found', { thing: 'subject' })
    if (!(await keepApart(tx, one, other, reason))) throw new Refusal('already-done')
    tx.journal({ action: 'keep-apart', thingKind: 'subject', thingId: one, after: { other, reason } })
    return { one, other }
  },
})
