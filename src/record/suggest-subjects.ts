import { sql } from 'kysely'
import { z } from 'zod'
import { DocumentId, FindingId, type SubjectId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { stemsOf } from '../language/stems.ts'
import { getFindingInReview } from '../review/findings-in-review.ts'
import { reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { findCandidates, mentionsOf } from './candidates.ts'
import { judgeLink } from './link.ts'
import type { Link } from './link-reasons.ts'
import { type Mention, mentionOfFinding } from './mention.ts'
import { LinkView, presentLink, SubjectRef } from './record-views.ts'
import { findNames } from './subjects.ts'

const Suggestion = SubjectRef.extend({ link: LinkView, documents: z.number() })
const MOST = 12

export const suggestSubjects = reading({
  name: 'record/suggest-subjects',
  does: {
    ar: 'يقترح ما يعرفه السجل مما قد يكون المقصود باستخلاص، مع ما يؤيده وما يعارضه',
    en: 'Suggests what the record knows that a finding may mean, with what speaks for it and against it',
  },
  who: STAFF,
  input: z.object({ documentId: DocumentId, findingId: FindingId, q: z.string().max(200).optional() }),
  output: z.object({ items: z.array(Suggestion) }),
  async run(tx, { documentId, findingId, q }) {
    const { inEffect } = await getFindingInReview(tx, documentId, findingId)
    const document = await (tx as Writer).db
      .selectFrom('document')
      .select('dated')
      .where('id', '=', documentId)
      .executeTakeFirst()
    const found = mentionOfFinding(inEffect.kind, inEffect.fields, inEffect.quote, {
      id: documentId,
      dated: document?.dated,
    })
    const words = q?.trim()
    const likely = await findCandidates(tx, words ? { ...found, names: [words, ...found.names] } : found)
    const others = await listByWords(tx, found, words || found.names[0] || '')
    const known = new Set(likely.map(({ id }) => id))
    const rest = [
      ...(await mentionsOf(
        tx,
        others.filter((id) => !known.has(id)),
      )),
    ].map(([id, mention]) => ({
      id,
      mention,
      link: judgeLink(found, mention),
    }))
    return { items: await present(tx, [...likely, ...(words ? rest : rest.filter(isOpen))].slice(0, MOST)) }
  },
})

/** Nothing certain is against it: a person may know better than the names. */
const isOpen = ({ link }: { link: Link }) => link.contradictions.every(({ code }) => code === 'other-name')

async function present(tx: Reader, found: readonly { id: SubjectId; mention: Mention; link: Link }[]) {
  const names = await findNames(
    tx,
    found.map(({ id }) => id),
  )
  return found.map(({ id, mention, link }) => ({
    ...names.get(id)!,
    link: presentLink(link),
    documents: mention.documents.length,
  }))
}

/** Subjects of a kind that share words of a name in its own language, the closest first. */
async function listByWords(tx: Reader, { kind }: Mention, name: string): Promise<SubjectId[]> {
  const any = stemsOf(name)
    .slice(0, 12)
    .map((stem) => stem.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean)
    .join(' | ')
  if (!any) return []
  const rows = await (tx as Writer).db
    .selectFrom('subject_name')
    .innerJoin('subject', 'subject.id', 'subject_name.subject_id')
    .select([
      'subject.id',
      sql<number>`max(ts_rank(subject_name.search, to_tsquery('simple', ${any})))`.as('closeness'),
    ])
    .where('subject.kind', '=', kind)
    .where('subject.merged_into', 'is', null)
    .where(sql<boolean>`subject_name.search @@ to_tsquery('simple', ${any})`)
    .groupBy('subject.id')
    .orderBy('closeness', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ id }) => id)
}
