import { i18n, type Messages } from '@lingui/core'

export type Language = 'ar' | 'en'
export type Numerals = 'latn' | 'arab'

const files = import.meta.glob<Messages>('./*/*.json', { import: 'default' })

const loaded = new Set<Language>()

/** Loads the words of a language: every file of its folder. Messages are ICU; the build has compiled them. */
export async function loadWords(language: Language): Promise<void> {
  if (!loaded.has(language)) {
    const own = Object.entries(files).filter(([path]) => path.startsWith(`./${language}/`))
    const parts = await Promise.all(own.map(([, load]) => load()))
    i18n.load(language, Object.fromEntries(parts.flatMap((part) => Object.entries(part))))
    loaded.add(language)
  }
  i18n.activate(language)
}
