import type { DocumentId } from '../domain/id.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { ThemeMention } from './theme.ts'

const BATCH = 1000

/** Keeps the themes that one reading of a document found. Append-only, as the reading itself is. */
export async function keepThemes(
  tx: Writer,
  document_id: DocumentId,
  { readerVersion: reader_version, themes }: { readerVersion: string; themes: readonly ThemeMention[] },
): Promise<void> {
  const rows = themes.map(({ theme, start, end, place, recommendation }) => ({
    document_id,
    reader_version,
    theme,
    start_at: start,
    end_at: end,
    place,
    recommendation_at: recommendation,
  }))
  for (let from = 0; from < rows.length; from += BATCH)
    await tx.db
      .insertInto('theme_mention')
      .values(rows.slice(from, from + BATCH))
      .execute()
}

/** The themes that the latest reading of a document found, in reading order. */
export async function listThemeMentions(tx: Reader, documentId: DocumentId): Promise<ThemeMention[]> {
  const rows = await tx.db
    .selectFrom('theme_now')
    .select(['theme', 'start_at', 'end_at', 'place', 'recommendation_at'])
    .where('document_id', '=', documentId)
    .orderBy('start_at')
    .execute()
  return rows.map(({ theme, start_at, end_at, place, recommendation_at }) => ({
    theme,
    start: start_at,
    end: end_at,
    place,
    recommendation: recommendation_at,
  }))
}
