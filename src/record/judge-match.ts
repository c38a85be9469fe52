import { z } from 'zod'
import { ThesaurusId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { judge } from './concept-matches.ts'

export const judgeMatch = changing({
  name: 'record/judge-match',
  does: {
    ar: 'يقبل مقابلة بين مفهوم في مكنز وموضوع من موضوعاتنا أو يردها',
    en: 'Accepts or rejects that a concept of a thesaurus means one of our themes',
  },
  who: ['editor'],
  input: z.object({
    thesaurusId: ThesaurusId,
    iri: z.string().min(1).max(2000),
    theme: z.string().min(1).max(100),
    verdict: z.enum(['accepted', 'rejected']),
  }),
  output: z.object({ verdict: z.enum(['accepted', 'rejected']) }),
  async run(tx, { verdict, ...key }) {
    const before = await judge(tx, key, verdict)
    if (!before) throw new Refusal('not-found', { thing: 'match' })
    tx.journal({
      action: 'judge-match',
      thingKind: 'thesaurus',
      thingId: key.thesaurusId,
      before: { verdict: before.verdict },
      after: { iri: key.iri, theme: key.theme, verdict },
    })
    return { verdict }
  },
})
