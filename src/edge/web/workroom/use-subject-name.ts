import { useWords } from '../words/use-words.ts'

type Named = { label: string; labels: readonly { name: string; language: string }[] }

/** The name of a thing in the interface's language where the record has one, else as its sources have it. */
export function useSubjectName() {
  const { language } = useWords()
  return ({ label, labels }: Named): string => labels.find((one) => one.language === language)?.name ?? label
}

/** The name that a thing has in the other language, where it has one that differs. */
export function useOtherName() {
  const { language } = useWords()
  const nameOf = useSubjectName()
  return (thing: Named): Named['labels'][number] | undefined => {
    const shown = nameOf(thing)
    return thing.labels.find((one) => one.language !== language && one.name !== shown)
  }
}
