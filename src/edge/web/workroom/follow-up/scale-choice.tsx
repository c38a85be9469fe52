import { Link } from '@tanstack/react-router'
import { Choice } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'
import { idOfScale, useScales } from './use-scales.ts'

type Props = { value: string; onChange(keyAndVersion: string): void }

/** Choosing the scale of a round, the latest version of each. */
export function ScaleChoice({ value, onChange }: Props) {
  const { t } = useWords()
  const { label } = useNames()
  const { latest, choices, error } = useScales()
  const chosen = latest.find((one) => idOfScale(one) === value)
  return (
    <>
      <ProblemNote problem={error} />
      <Choice
        label={t('scale.one')}
        value={value}
        options={[['', t('choose')], ...choices(latest)]}
        onChange={onChange}
      />
      {chosen && (
        <p className="soft">
          {t(`aspect.explained.${chosen.aspect}`)} {chosen.steps.map(label).join(' · ')}
        </p>
      )}
      <p>
        <Link to="/follow-up/scales">{t('scale.all')}</Link>
      </p>
    </>
  )
}
