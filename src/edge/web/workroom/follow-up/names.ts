import { useWords } from '../../words/use-words.ts'

/** What follow-up calls things, in the interface's language where they have a name in it. */
export function useNames() {
  const { language, t } = useWords()
  const other = language === 'ar' ? 'en' : 'ar'
  /** The words in the interface's language, else in the other; with the language that they are in. */
  const either = (ar: string | null | undefined, en: string | null | undefined) => {
    const both = { ar, en }
    return both[language] ? { of: language, words: both[language]! } : { of: other, words: both[other] ?? '' }
  }
  return {
    either,
    party: ({ nameAr, nameEn }: { nameAr: string; nameEn: string }) => either(nameAr, nameEn).words,
    round: ({ titleAr, titleEn }: { titleAr: string; titleEn: string }) => either(titleAr, titleEn).words,
    title: (one: { titleAr?: string | null; titleEn?: string | null }) => either(one.titleAr, one.titleEn).words,
    label: ({ labelAr, labelEn }: { labelAr: string; labelEn: string }) => either(labelAr, labelEn).words,
    provision: ({ number, position }: { number: string | null; position?: number }) =>
      t('provision.named', { number: number ?? (position === undefined ? '–' : String(position)) }),
  }
}
