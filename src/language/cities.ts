import cities from './lexicons/cities.json' with { type: 'json' }
import { foldForSearch } from './fold.ts'

const keys = new Map(
  cities.flatMap(({ key, ar, en }) => [...ar, ...en].map((name) => [foldForSearch(name), key] as const)),
)

/** The key of a city or region by its name in either language; null where the list has none, or the name is of several. */
export function cityKeyOf(name: string): string | null {
  const folded = foldForSearch(name)
  return keys.get(folded) ?? keys.get(folded.replace(/^مدينه /, '').replace(/^the (?:city of )?/, '')) ?? null
}
