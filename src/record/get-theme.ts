import { sql } from 'kysely'
import { z } from 'zod'
import { DocumentKind } from '../domain/document.ts'
import { DocumentId, ThesaurusId } from '../domain/id.ts'
import { formatCursor, PageInput, parseCursor } from '../domain/page.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { broaderThemes, findTheme, type Theme, THEMES, withNarrower } from '../language/themes.ts'
import { reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { listMatchesOf } from './concept-matches.ts'
import { countThemes } from './theme-counts.ts'
import { listThemePassages } from './theme-passages.ts'

const ThemeRef = z
  .object({ id: z.string(), ar: z.string(), en: z.string(), documents: z.number(), recommendations: z.number() })
  .meta({ id: 'ThemeRef' })
const Language = z.enum(['ar', 'en', 'und'])

export const getTheme = reading({
  name: 'record/get-theme',
  does: {
    ar: 'يعرض موضوعا بتعريفه وما فوقه وما تحته، ووثائقه وفقراتها',
    en: 'Shows a theme: what it means, what is above and below it, its documents and their passages',
  },
  who: STAFF,
  input: z.object({ id: z.string().max(100), ...PageInput }),
  output: ThemeRef.extend({
    noteAr: z.string().nullable(),
    noteEn: z.string().nullable(),
    otherAr: z.array(z.string()),
    otherEn: z.array(z.string()),
    above: z.array(ThemeRef).describe('the nearest last'),
    narrower: z.array(ThemeRef),
    related: z.array(ThemeRef),
    items: z.array(
      z.object({
        documentId: DocumentId,
        title: z.string(),
        kind: DocumentKind,
        language: Language,
        dated: z.string().nullable(),
        mentions: z.number(),
        recommendations: z.number(),
      }),
    ),
    next: z.string().nullable(),
    passages: z.array(
      z.object({
        documentId: DocumentId,
        title: z.string(),
        titleLanguage: Language,
        language: Language,
        direction: z.enum(['rtl', 'ltr']),
        start: z.number(),
        end: z.number(),
        text: z.string(),
        highlight: z.object({ start: z.number(), end: z.number() }).describe('offsets into `text`'),
        inRecommendation: z.boolean(),
      }),
    ),
    matches: z.array(
      z.object({
        thesaurusId: ThesaurusId,
        thesaurus: z.string(),
        iri: z.string(),
        labels: z.array(z.object({ language: z.enum(['ar', 'en']), label: z.string() })),
        relation: z.enum(['exact', 'close']),
        origin: z.enum(['given', 'proposed']),
        verdict: z.enum(['accepted', 'rejected']).nullable(),
      }),
    ),
  }),
  async run(tx, { id, cursor, limit }) {
    const theme = findTheme(id)
    if (!theme) throw new Refusal('not-found', { thing: 'theme' })
    const counts = await countThemes(tx)
    const refOf = ({ id: of, ar, en }: Theme) => ({
      id: of,
      ar,
      en,
      ...(counts.get(of) ?? { documents: 0, recommendations: 0 }),
    })
    const refsOf = (ids: readonly string[]) => ids.map((one) => refOf(findTheme(one)!))
    const rows = await listThemeDocuments(tx, withNarrower(id), parseCursor(cursor), limit + 1)
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return {
      ...refOf(theme),
      noteAr: theme.noteAr,
      noteEn: theme.noteEn,
      otherAr: theme.otherAr,
      otherEn: theme.otherEn,
      above: refsOf(broaderThemes(id).reverse()),
      narrower: THEMES.filter(({ broader }) => broader === id).map(refOf),
      related: refsOf(relatedTo(theme)),
      items: items.map(({ title, file_name, weight: _weight, ...row }) => ({ ...row, title: title ?? file_name })),
      next: rows.length > limit && last ? formatCursor([last.weight, last.documentId]) : null,
      passages: cursor ? [] : await listThemePassages(tx, withNarrower(id)),
      matches: await listMatchesOf(tx, id),
    }
  },
})

/** What it names as related, and what names it. */
const relatedTo = ({ id, related }: Theme) => [
  ...new Set([...related, ...THEMES.filter((other) => other.related.includes(id)).map((other) => other.id)]),
]

/** Documents that speak of any of some themes, those that do most first: titles count five, recommendations two. */
function listThemeDocuments(tx: Reader, themes: readonly string[], after: (string | number)[] | null, limit: number) {
  const weight = sql<number>`sum(case theme_now.place when 'title' then 5 when 'recommendation' then 2 else 1 end)::int`
  let rows = (tx as Writer).db
    .selectFrom('theme_now')
    .innerJoin('document', 'document.id', 'theme_now.document_id')
    .select((row) => [
      'document.id as documentId',
      'document.title',
      'document.file_name',
      'document.kind',
      'document.language',
      'document.dated',
      weight.as('weight'),
      row.fn.countAll<number>().as('mentions'),
      sql<number>`count(distinct theme_now.recommendation_at)::int`.as('recommendations'),
    ])
    .where('theme_now.theme', 'in', themes)
    .groupBy('document.id')
  if (after) rows = rows.having(sql<boolean>`(${weight}, document.id) < (${after[0]}::int, ${after[1]}::uuid)`)
  return rows.orderBy('weight', 'desc').orderBy('document.id', 'desc').limit(limit).execute()
}
