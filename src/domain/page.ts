import { z } from 'zod'

/** What every list takes: where to go on, and how many at most. */
export const PageInput = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** What every list gives: its items, and the cursor of the next page or null. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

/** A cursor from the values that the next page starts after; opaque to whoever carries it. */
export const formatCursor = (values: readonly (string | number)[]): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(values))))

/** The values of a cursor; null when it is none of ours. */
export function parseCursor(cursor: string | undefined): (string | number)[] | null {
  if (!cursor) return null
  try {
    const bytes = Uint8Array.from(atob(cursor), (char) => char.charCodeAt(0))
    const values: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(values) ? (values as (string | number)[]) : null
  } catch {
    return null
  }
}
