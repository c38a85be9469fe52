import { sql } from 'kysely'
import type { DocumentId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'

type Language = 'ar' | 'en' | 'und'
export type ThemePassage = {
  documentId: DocumentId
  title: string
  titleLanguage: Language
  language: Language
  direction: 'rtl' | 'ltr'
  start: number
  end: number
  text: string
  highlight: { start: number; end: number }
  inRecommendation: boolean
}

const FROM_ONE_DOCUMENT = 2
const MOST = 24

/** Passages that speak of any of some themes: recommendations first, at most two of one document. */
export async function listThemePassages(tx: Reader, themes: readonly string[]): Promise<ThemePassage[]> {
  const { rows } = await sql<Omit<ThemePassage, 'highlight'> & { passageStart: number }>`
    with ranked as (
      select mention.*, row_number() over (
        partition by mention.document_id order by (mention.place = 'recommendation') desc, mention.start_at
      ) as rank
      from theme_now mention where mention.theme = any(${themes}::text[])
    ), chosen as (
      select * from ranked where rank <= ${FROM_ONE_DOCUMENT}
      order by (place = 'recommendation') desc, rank, document_id limit ${MOST}
    )
    select chosen.document_id as "documentId", coalesce(document.title, document.file_name) as title,
      document.language as "titleLanguage", passage.language, passage.direction, chosen.start_at as start,
      chosen.end_at as "end", passage.text, passage.start_at as "passageStart",
      chosen.recommendation_at is not null as "inRecommendation"
    from chosen
    join document on document.id = chosen.document_id
    join passage on passage.document_id = chosen.document_id
      and passage.start_at <= chosen.start_at and passage.end_at >= chosen.end_at
    order by "inRecommendation" desc, chosen.rank, document.received_at desc, chosen.start_at`.execute(
    (tx as Writer).db,
  )
  return rows.map(({ passageStart, ...row }) => ({
    ...row,
    highlight: { start: row.start - passageStart, end: row.end - passageStart },
  }))
}
