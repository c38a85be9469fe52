import type { Force } from '../../../../domain/finding.ts'
import { useWords } from '../../words/use-words.ts'

/** What a force asks of those it is addressed to: it binds, it asks firmly, it recommends, or it only says. */
const WEIGHTS: Record<Force, 'binds' | 'asks' | 'recommends' | 'says'> = {
  decides: 'binds',
  demands: 'binds',
  commits: 'binds',
  'calls-upon': 'asks',
  urges: 'asks',
  requests: 'asks',
  recommends: 'recommends',
  encourages: 'recommends',
  invites: 'recommends',
  stresses: 'says',
  reaffirms: 'says',
  welcomes: 'says',
  notes: 'says',
  condemns: 'says',
  other: 'says',
}
const BARS = { binds: 4, asks: 3, recommends: 2, says: 1 } as const

/** The force of a provision in a word, with how much it binds: a mark of one to four bars, and its meaning on request. */
export function ForceWord({ force }: { force: Force }) {
  const { t } = useWords()
  const weight = WEIGHTS[force]
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
