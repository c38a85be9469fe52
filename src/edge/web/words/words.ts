import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

export type Language = 'ar' | 'en'
export type Numerals = 'latn' | 'arab'

const files = import.meta.glob<Record<string, string>>('./*/*.json', { import: 'default' })

const loaded = new Set<Language>()

/** Loads the words of a language: every file of its folder. Messages are ICU, compiled without evaluating anything. */
export async function loadWords(language: Language): Promise<void> {
  if (!loaded.has(language)) {
    const own = Object.entries(files).filter(([path]) => path.startsWith(`./${language}/`))
    const parts = await Promise.all(own.map(([, load]) => load()))
    i18n.setMessagesCompiler(compileMessage)
    i18n.load(language, Object.fromEntries(parts.flatMap((part) => Object.entries(part))))
    loaded.add(language)
  }
  i18n.activate(language)
}
