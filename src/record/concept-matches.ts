import { sql } from 'kysely'
import type { ThesaurusId } from '../domain/id.ts'
import type { Label } from '../language/skos.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { ConceptMatch } from './match-concepts.ts'

const BATCH = 1000

export async function keepMatches(
  tx: Writer,
  thesaurus_id: ThesaurusId,
  matches: readonly ConceptMatch[],
): Promise<void> {
  for (let from = 0; from < matches.length; from += BATCH)
    await tx.db
      .insertInto('concept_match')
      .values(matches.slice(from, from + BATCH).map((match) => ({ thesaurus_id, ...match })))
      .execute()
}

const MOST = 500

const matchRows = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('concept_match')
    .innerJoin('thesaurus', 'thesaurus.id', 'concept_match.thesaurus_id')
    .select([
      'concept_match.thesaurus_id as thesaurusId',
      sql<string>`coalesce(thesaurus.title_en, thesaurus.title_ar, thesaurus.file_name)`.as('thesaurus'),
      'concept_match.iri',
      'concept_match.theme',
      'concept_match.relation',
      'concept_match.origin',
      'concept_match.verdict',
      sql<Label[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('language', l.language, 'label', l.label) order by l.position), '[]')
        from concept_label l
        where l.thesaurus_id = concept_match.thesaurus_id and l.iri = concept_match.iri and l.kind = 'preferred'
      )`.as('labels'),
    ])
    .orderBy('concept_match.verdict', (order) => order.asc().nullsFirst())
    .orderBy('concept_match.origin')
    .orderBy('concept_match.theme')
    .orderBy('concept_match.iri')
    .limit(MOST)

/** What in the thesauri means one theme, rejected proposals left out. */
export const listMatchesOf = (tx: Reader, theme: string) =>
  matchRows(tx)
    .where('concept_match.theme', '=', theme)
    .where(sql<boolean>`concept_match.verdict is distinct from 'rejected'`)
    .execute()

/** The matches of one thesaurus, those first that nobody has judged. */
export const listMatchesIn = (tx: Reader, thesaurusId: ThesaurusId) =>
  matchRows(tx).where('concept_match.thesaurus_id', '=', thesaurusId).execute()

export type MatchKey = { thesaurusId: ThesaurusId; iri: string; theme: string }

/** Writes an editor's verdict on a match; tells what it was before, or undefined where there is no such match. */
export async function judge(tx: Writer, { thesaurusId, iri, theme }: MatchKey, verdict: 'accepted' | 'rejected') {
  const key = { thesaurus_id: thesaurusId, iri, theme }
  const before = await tx.db
    .selectFrom('concept_match')
    .select(['verdict', 'relation'])
    .where((all) => all.and(key))
    .executeTakeFirst()
  if (before)
    await tx.db
      .updateTable('concept_match')
      .set({ verdict, judged_by: tx.actor.accountId, judged_at: new Date().toISOString() })
      .where((all) => all.and(key))
      .execute()
  return before
}
