import { sql } from 'kysely'
import { broaderThemes, THEMES } from '../language/themes.ts'
import type { Reader, Writer } from '../store/transaction.ts'

export type ThemeCount = { documents: number; recommendations: number }

/** How many documents and recommendations speak of each theme or of one below it, each counted once. */
export async function countThemes(tx: Reader): Promise<Map<string, ThemeCount>> {
  const pairs = THEMES.flatMap(({ id }) => [id, ...broaderThemes(id)].map((counted) => ({ theme: id, counted })))
  const { rows } = await sql<ThemeCount & { counted: string }>`
    select pair.counted,
      count(distinct mention.document_id)::int as documents,
      count(distinct (mention.document_id, mention.recommendation_at))
        filter (where mention.recommendation_at is not null)::int as recommendations
    from theme_now mention
    join unnest(${pairs.map(({ theme }) => theme)}::text[], ${pairs.map(({ counted }) => counted)}::text[])
      as pair (theme, counted) on pair.theme = mention.theme
    group by pair.counted`.execute((tx as Writer).db)
  return new Map(rows.map(({ counted, documents, recommendations }) => [counted, { documents, recommendations }]))
}
