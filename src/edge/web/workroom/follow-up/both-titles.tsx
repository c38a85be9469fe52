import { Field } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'

type Titles = { titleAr: string; titleEn: string }
type Props = {
  said: Titles
  onChange(change: Partial<Titles>): void
  labels?: 'instrument' | 'measure'
  hint?: string
}

/** A name in both languages, each written in its own direction. */
export function BothTitles({ said, onChange, labels = 'instrument', hint }: Props) {
  const { t } = useWords()
  return (
    <>
      <Field
        label={t(`${labels}.title-ar`)}
        lang="ar"
        dir="rtl"
        value={said.titleAr}
        onChange={(titleAr) => onChange({ titleAr })}
      />
      <Field
        label={t(`${labels}.title-en`)}
        lang="en"
        dir="ltr"
        value={said.titleEn}
        onChange={(titleEn) => onChange({ titleEn })}
        {...(hint && { hint })}
      />
    </>
  )
}
