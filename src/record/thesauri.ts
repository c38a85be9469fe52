import type { ThesaurusId } from '../domain/id.ts'
import type { Label, SkosConcept } from '../language/skos.ts'
import { stemsOf } from '../language/stems.ts'
import { newId } from '../store/new-id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { keepMatches } from './concept-matches.ts'
import { proposeMatches } from './match-concepts.ts'
import type { ParsedThesaurus } from './parse-thesaurus.ts'

export type NewThesaurus = ParsedThesaurus & { fileName: string; sha256: string }

const BATCH = 1000
const LONGEST_LABEL = 500
const LONGEST_IRI = 1500

export const findThesaurus = (tx: Reader, sha256: string) =>
  tx.db.selectFrom('thesaurus').select(['id', 'concepts']).where('sha256', '=', sha256).executeTakeFirst()

const titleIn = (titles: readonly Label[], wanted: 'ar' | 'en') =>
  titles.find(({ language }) => language === wanted)?.label ?? null

/** Keeps a thesaurus with its concepts, labels and matches. Never changed again; a newer file is another thesaurus. */
export async function keepThesaurus(tx: Writer, { format, scheme, problems, fileName, sha256 }: NewThesaurus) {
  const id = newId<ThesaurusId>()
  const concepts = [...scheme.concepts.values()].filter(({ iri }) => iri.length <= LONGEST_IRI)
  await tx.db
    .insertInto('thesaurus')
    .values({
      id,
      iri: scheme.iri,
      title_ar: titleIn(scheme.titles, 'ar'),
      title_en: titleIn(scheme.titles, 'en'),
      file_name: fileName,
      format,
      sha256,
      concepts: concepts.length,
      problems: JSON.stringify(problems),
      imported_at: new Date().toISOString(),
      imported_by: tx.actor.accountId,
    })
    .execute()
  await keepConcepts(tx, id, concepts)
  const matches = proposeMatches(concepts)
  await keepMatches(tx, id, matches)
  return { id, concepts: concepts.length, matches: matches.length }
}

async function keepConcepts(tx: Writer, thesaurus_id: ThesaurusId, concepts: readonly SkosConcept[]): Promise<void> {
  for (let from = 0; from < concepts.length; from += BATCH) {
    const some = concepts.slice(from, from + BATCH)
    const rows = some.map(({ iri, notation, broader, notes }) => ({
      thesaurus_id,
      iri,
      notation,
      broader: broader.filter((other) => other.length <= LONGEST_IRI),
      note_ar: titleIn(notes, 'ar'),
      note_en: titleIn(notes, 'en'),
    }))
    await tx.db.insertInto('concept').values(rows).execute()
    const labels = some.flatMap((concept) => labelRows(thesaurus_id, concept))
    for (let at = 0; at < labels.length; at += BATCH)
      await tx.db
        .insertInto('concept_label')
        .values(labels.slice(at, at + BATCH))
        .execute()
  }
}

const KINDS = ['preferred', 'alternative', 'hidden'] as const

const labelRows = (thesaurus_id: ThesaurusId, concept: SkosConcept) =>
  KINDS.flatMap((kind) => concept[kind].map((label) => ({ ...label, kind }))).map(
    ({ language, label, kind }, position) => {
      const cut = label.slice(0, LONGEST_LABEL).toWellFormed()
      const folded = stemsOf(cut).join(' ')
      return { thesaurus_id, iri: concept.iri, position, language, kind, label: cut, folded }
    },
  )

/** Every thesaurus, the latest first. */
export const listThesaurusRows = (tx: Reader) =>
  tx.db
    .selectFrom('thesaurus')
    .leftJoin('account', 'account.id', 'thesaurus.imported_by')
    .select((row) => [
      'thesaurus.id',
      'thesaurus.iri',
      'thesaurus.title_ar as titleAr',
      'thesaurus.title_en as titleEn',
      'thesaurus.file_name as fileName',
      'thesaurus.format',
      'thesaurus.concepts',
      'thesaurus.problems',
      'thesaurus.imported_at as importedAt',
      'account.name as importedBy',
      row
        .selectFrom('concept_match')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('concept_match.thesaurus_id', '=', 'thesaurus.id')
        .as('matches'),
    ])
    .orderBy('thesaurus.imported_at', 'desc')
    .orderBy('thesaurus.id')
    .execute()
