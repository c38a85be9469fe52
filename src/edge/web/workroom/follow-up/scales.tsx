import { useState } from 'react'
import { ASPECTS } from '../../../../domain/follow-up.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'
import { ScaleDialog } from './scale-dialog.tsx'
import { idOfScale, type Scale, useScales } from './use-scales.ts'

/** The scales by what they rate, each with its versions; the secretariat adds scales and versions. */
export function ScalesPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { all, latest, error, isLoaded } = useScales()
  const [open, setOpen] = useState<Scale | 'new' | null>(null)
  if (error) return <ProblemNote problem={error} />
  if (!isLoaded) return <Skeleton rows={6} />
  const runs = may('editor', 'administrator')
  return (
    <>
      <div className="section-head">
        <h1>{t('scale.many')}</h1>
        {runs && <Button onPress={() => setOpen('new')}>{t('scale.add')}</Button>}
      </div>
      <p className="lead">{t('scale.lead')}</p>
      {ASPECTS.map((aspect) => (
        <section key={aspect} aria-labelledby={`aspect-${aspect}`}>
          <h2 id={`aspect-${aspect}`}>{t(`aspect.${aspect}`)}</h2>
          <p className="soft">{t(`aspect.explained.${aspect}`)}</p>
          {!latest.some((one) => one.aspect === aspect) && <p className="soft">{t('scale.none-of-aspect')}</p>}
          {latest
            .filter((one) => one.aspect === aspect)
            .map((scale) => (
              <ScaleItem
                key={scale.key}
                versions={all.filter(({ key }) => key === scale.key)}
                onRenew={runs ? () => setOpen(scale) : null}
              />
            ))}
        </section>
      ))}
      {open && <ScaleDialog scale={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  )
}

type ItemProps = { versions: readonly Scale[]; onRenew: (() => void) | null }

function ScaleItem({ versions, onRenew }: ItemProps) {
  const { t } = useWords()
  const { label } = useNames()
  const [scale, ...earlier] = versions
  return (
    <article className="scale">
      <h3>
        {label(scale!)} <small>{t('scale.version-alone', { version: scale!.version })}</small>
      </h3>
      <Steps scale={scale!} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('scale.earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <div key={idOfScale(one)}>
              <h4>{t('scale.version', { scale: label(one), version: one.version })}</h4>
              <Steps scale={one} />
            </div>
          ))}
        </details>
      )}
      {onRenew && (
        <Button look="quiet" aria-label={`${t('scale.renew')}: ${label(scale!)}`} onPress={onRenew}>
          {t('scale.renew')}
        </Button>
      )}
    </article>
  )
}

const Steps = ({ scale }: { scale: Scale }) => (
  <ol className="scale-list">
    {scale.steps.map(({ key, labelAr, labelEn }) => (
      <li key={key}>
        <span lang="ar" dir="rtl">
          {labelAr}
        </span>{' '}
        ·{' '}
        <span lang="en" dir="ltr">
          {labelEn}
        </span>
      </li>
    ))}
  </ol>
)
