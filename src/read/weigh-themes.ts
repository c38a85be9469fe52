import type { ThemePlace } from '../store/tables.ts'
import type { ThemeMention } from './theme.ts'

/** How much a mention counts: a title says what the whole is about, a recommendation what is to be done. */
const WEIGHTS: Record<ThemePlace, number> = { title: 5, recommendation: 2, text: 1 }

export const weightOf = (place: ThemePlace): number => WEIGHTS[place]

export type WeighedTheme<M> = { theme: string; weight: number; mentions: M[] }

/** The themes of a document with all their mentions, the weightiest first; of equal ones the earlier. */
export function weighThemes<M extends Pick<ThemeMention, 'theme' | 'start' | 'place'>>(
  mentions: readonly M[],
): WeighedTheme<M>[] {
  const themes = [...Map.groupBy(mentions, ({ theme }) => theme)].map(([theme, own]) => ({
    theme,
    weight: own.reduce((sum, { place }) => sum + weightOf(place), 0),
    mentions: own,
  }))
  return themes.sort((a, b) => b.weight - a.weight || a.mentions[0]!.start - b.mentions[0]!.start)
}
