import { foldForSearch } from '../language/fold.ts'

type Person = { name: string; role?: string | null }
type Session = { chairs?: readonly string[] }

/**
 * Whether a person acts in a public role in this document: an office is named, or a session names them as its chair.
 * Nobody else may enter the record.
 */
export const hasPublicRole = (person: Person, sessions: readonly Session[]): boolean => {
  if (person.role?.trim()) return true
  const name = foldForSearch(person.name)
  return sessions.some(({ chairs = [] }) => chairs.some((chair) => foldForSearch(chair) === name))
}
