import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../client/use-call.ts'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'
import type { Scale } from './use-scales.ts'

type Props = { provisionId: string; says: string; scale?: Scale; just?: 'short' }

/** A number that opens onto the cells it counts; `just`: of those that are rated, the ones that fall short. */
export function BehindNumber({ provisionId, says, scale, just }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details className="behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{says}</summary>
      {open && <Cells provisionId={provisionId} says={says} {...(scale && { scale })} {...(just && { just })} />}
    </details>
  )
}

function Cells({ provisionId, says, scale, just }: Props) {
  const { t } = useWords()
  const { party: nameOf, label } = useNames()
  const of = scale ? { scaleKey: scale.key, scaleVersion: scale.version } : {}
  const { data, error } = useAnswer('follow-up/list-behind', { provisionId, ...of })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={1} />
  const cells = data.cells.filter(({ short }) => just !== 'short' || short)
  return (
    <ul className="behind-cells" aria-label={says}>
      {cells.map(({ partyId, step, disputed, ...named }) => {
        const at = scale?.steps.find(({ key }) => key === step)
        return (
          <li key={partyId}>
            <Link to="/follow-up/cells/$partyId/$provisionId" params={{ partyId, provisionId }}>
              {nameOf(named)}
            </Link>
            {at && <small> {label(at)}</small>}
            {disputed && <small className="disputed"> ⚑ {t('standing.disputed')}</small>}
          </li>
        )
      })}
    </ul>
  )
}
