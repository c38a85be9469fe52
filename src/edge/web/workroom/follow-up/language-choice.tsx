import { Choice } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'

type Language = 'ar' | 'en'

/** Which language something is written in; `label` says what. */
export function LanguageChoice({
  label,
  value,
  onChange,
}: {
  label: string
  value: Language
  onChange(to: Language): void
}) {
  const { t } = useWords()
  return (
    <Choice
      label={label}
      value={value}
      options={[
        ['ar', t('language.ar')],
        ['en', t('language.en')],
      ]}
      onChange={(to) => onChange(to as Language)}
    />
  )
}
