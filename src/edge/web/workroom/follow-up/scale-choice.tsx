import { useAnswer, useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'
import { READY_SCALES } from './ready-scales.ts'

type Props = { value: string; onChange(keyAndVersion: string): void }

/** Choosing the scale of a round; ready ones are offered where they are not added yet. */
export function ScaleChoice({ value, onChange }: Props) {
  const { t } = useWords()
  const { label } = useNames()
  const { data, error } = useAnswer('follow-up/list-scales', {})
  const add = useChange('follow-up/add-scale', {
    refreshes: ['follow-up/list-scales'],
    onDone: ({ key, version }) => onChange(`${key}/${version}`),
  })
  const scales = data?.items ?? []
  const latest = scales.filter((one, index) => scales.findIndex(({ key }) => key === one.key) === index)
  const offered = READY_SCALES.filter(({ key }) => !scales.some((one) => one.key === key))
  const chosen = latest.find(({ key, version }) => `${key}/${version}` === value)
  return (
    <>
      <ProblemNote problem={error ?? add.error} />
      {latest.length > 0 && (
        <Choice
          label={t('scale.one')}
          value={value}
          options={[['', t('choose')], ...latest.map((one) => [`${one.key}/${one.version}`, label(one)] as const)]}
          onChange={onChange}
        />
      )}
      {chosen && <p className="soft">{chosen.steps.map(label).join(' · ')}</p>}
      {data && offered.length > 0 && (
        <details open={!latest.length}>
          <summary>{t(latest.length ? 'scale.more' : 'scale.none')}</summary>
          <ul className="plain ready-scales">
            {offered.map((scale) => (
              <li key={scale.key}>
                <div>
                  <strong>{label(scale)}</strong>
                  <small>{scale.steps.map(label).join(' · ')}</small>
                </div>
                <Button
                  waits={add.isPending && add.variables?.key === scale.key}
                  aria-label={t('scale.add-one', { scale: label(scale) })}
                  onPress={() => add.mutate(scale)}
                >
                  {t('scale.add')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
