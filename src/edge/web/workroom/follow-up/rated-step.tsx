import type { Aspect } from '../../../../domain/follow-up.ts'
import { useAnswer } from '../../client/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'

/** What a rating rates: law and structure is never read as effectiveness. */
export function AspectWord({ aspect }: { aspect: Aspect }) {
  const { t } = useWords()
  return <span className={`aspect aspect-${aspect}`}>{t(`aspect.${aspect}`)}</span>
}

type Props = { of: { scaleKey: string; scaleVersion: number }; step: string; aspectIsSaid?: boolean }

/** A step with what it rates, and its place on its own scale; it is compared with no step of another. */
export function RatedStep({ of, step, aspectIsSaid = false }: Props) {
  const { t } = useWords()
  const { label } = useNames()
  const { data } = useAnswer('follow-up/list-scales', {})
  const scale = data?.items.find(({ key, version }) => key === of.scaleKey && version === of.scaleVersion)
  const place = scale?.steps.findIndex(({ key }) => key === step) ?? -1
  if (!scale || place < 0) return <span className="step">{step}</span>
  return (
    <span className="rated-step">
      {!aspectIsSaid && <AspectWord aspect={scale.aspect} />}
      <strong className="step">{label(scale.steps[place]!)}</strong>
      <small>{t('scale.place', { place: place + 1, of: scale.steps.length, scale: label(scale) })}</small>
    </span>
  )
}
