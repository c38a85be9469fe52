import { sql } from 'kysely'
import { z } from 'zod'
import { ThesaurusId } from '../domain/id.ts'
import { formatCursor, PageInput, parseCursor } from '../domain/page.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import type { Label } from '../language/skos.ts'
import { stemsOf } from '../language/stems.ts'
import { findTheme } from '../language/themes.ts'
import { reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listMatchesIn } from './concept-matches.ts'
import { ThesaurusView } from './list-thesauri.ts'
import { listThesaurusRows } from './thesauri.ts'

const Labels = z.array(z.object({ language: z.enum(['ar', 'en']), label: z.string() }))

export const getThesaurus = reading({
  name: 'record/get-thesaurus',
  does: {
    ar: 'يعرض مكنزا بمفاهيمه وما يقابلها من موضوعاتنا',
    en: 'Shows a thesaurus: its concepts, and which of our themes they mean',
  },
  who: STAFF,
  input: z.object({ id: ThesaurusId, q: z.string().max(200).optional(), ...PageInput }),
  output: ThesaurusView.extend({
    items: z.array(z.object({ iri: z.string(), notation: z.string().nullable(), labels: Labels })),
    next: z.string().nullable(),
    proposals: z.array(
      z.object({
        iri: z.string(),
        labels: Labels,
        theme: z.object({ id: z.string(), ar: z.string(), en: z.string() }),
        relation: z.enum(['exact', 'close']),
        origin: z.enum(['given', 'proposed']),
        verdict: z.enum(['accepted', 'rejected']).nullable(),
      }),
    ),
  }),
  async run(tx, { id, q, cursor, limit }) {
    const thesaurus = (await listThesaurusRows(tx)).find((row) => row.id === id)
    if (!thesaurus) throw new Refusal('not-found', { thing: 'thesaurus' })
    const rows = await listConcepts(tx, id, { words: q, after: parseCursor(cursor), limit: limit + 1 })
    const items = rows.slice(0, limit)
    return {
      ...thesaurus,
      items,
      next: rows.length > limit ? formatCursor([items.at(-1)!.iri]) : null,
      proposals: (await listMatchesIn(tx, id)).flatMap(({ iri, labels, theme, relation, origin, verdict }) => {
        const known = findTheme(theme)
        return known
          ? [{ iri, labels, theme: { id: theme, ar: known.ar, en: known.en }, relation, origin, verdict }]
          : []
      }),
    }
  },
})

type Wanted = { words: string | undefined; after: (string | number)[] | null; limit: number }

function listConcepts(tx: Reader, id: ThesaurusId, { words, after, limit }: Wanted) {
  let rows = (tx as Writer).db
    .selectFrom('concept')
    .select([
      'iri',
      'notation',
      sql<Label[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('language', l.language, 'label', l.label) order by l.position), '[]')
        from concept_label l
        where l.thesaurus_id = concept.thesaurus_id and l.iri = concept.iri and l.kind = 'preferred'
      )`.as('labels'),
    ])
    .where('thesaurus_id', '=', id)
  const stems = stemsOf(words ?? '')
    .map((stem) => stem.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean)
  if (stems.length) {
    const query = stems.map((stem) => `${stem}:*`).join(' & ')
    rows = rows.where(
      sql<boolean>`iri in (select l.iri from concept_label l where l.thesaurus_id = ${id} and l.search @@ to_tsquery('simple', ${query}))`,
    )
  }
  if (after) rows = rows.where('iri', '>', String(after[0]))
  return rows.orderBy('iri').limit(limit).execute()
}
