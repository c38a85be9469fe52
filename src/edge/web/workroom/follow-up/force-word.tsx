import type { Force } from '../../../../domain/finding.ts'
import { WEIGHT_OF_FORCE } from '../../../../domain/force-weight.ts'
import { useWords } from '../../words/use-words.ts'

const BARS = { binds: 4, asks: 3, recommends: 2, says: 1 } as const

/** The force of a provision in a word, with how much it binds: a mark of one to four bars, and its meaning on request. */
export function ForceWord({ force }: { force: Force }) {
  const { t } = useWords()
  const weight = WEIGHT_OF_FORCE[force]
  return (
    <span className={`force force-${weight}`} title={t(`force.weight.${weight}`)}>
      <span className="force-bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= BARS[weight] ? 'on' : ''} />
        ))}
      </span>
      {t(`force.${force}`)}
      <span className="visually-hidden"> ({t(`force.weight.${weight}`)})</span>
    </span>
  )
}
