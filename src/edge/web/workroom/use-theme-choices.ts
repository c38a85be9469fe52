import { useMemo } from 'react'
import { useAnswer } from '../client/use-call.ts'
import { useWords } from '../words/use-words.ts'

/** The themes that some document speaks of, as choices in the interface's language, the broad ones before what is below them. */
export function useThemeChoices(): (readonly [id: string, name: string])[] {
  const { language } = useWords()
  const { data } = useAnswer('record/list-themes', {})
  return useMemo(() => {
    const items = (data?.items ?? []).filter(({ documents }) => documents > 0)
    const below = Map.groupBy(items, ({ broader }) => broader)
    const from = (id: string | null, indent: string): (readonly [string, string])[] =>
      (below.get(id) ?? []).flatMap((theme) => [
        [theme.id, indent + theme[language]] as const,
        ...from(theme.id, `${indent}\u2003`),
      ])
    return from(null, '')
  }, [data, language])
}
