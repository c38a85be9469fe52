import type { ReactNode } from 'react'
import { type Aspect, ASPECTS } from '../../../../domain/follow-up.ts'
import { useWords } from '../../words/use-words.ts'
import { AspectWord } from './rated-step.tsx'

type Props<One> = { items: readonly One[]; children(one: One): ReactNode }

/**
 * Assessments, each aspect under its own heading. Where just one of law and effectiveness was assessed it says so: a good law may
 * be little applied, and good practice may lack a law.
 */
export function ByAspect<One extends { aspect: Aspect }>({ items, children }: Props<One>) {
  const { t } = useWords()
  const present = ASPECTS.filter((aspect) => items.some((one) => one.aspect === aspect))
  const alone = present.length === 1 && present[0] !== 'implementation' ? present[0] : null
  return (
    <>
      {present.map((aspect) => (
        <div key={aspect} className="by-aspect">
          <h4>
            <AspectWord aspect={aspect} /> <span className="soft">{t(`aspect.explained.${aspect}`)}</span>
          </h4>
          {items.filter((one) => one.aspect === aspect).map(children)}
        </div>
      ))}
      {alone && <p className="soft">{t(`aspect.just.${alone}`)}</p>}
    </>
  )
}
