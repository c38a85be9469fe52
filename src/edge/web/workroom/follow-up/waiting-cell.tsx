import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Aspect } from '../../../../domain/follow-up.ts'
import type { Output } from '../../client/call.ts'
import { Content } from '../../parts/content.tsx'
import { useNames } from './names.ts'
import { AspectWord } from './rated-step.tsx'

type Waiting = Omit<Output<'follow-up/list-work'>['answers'][number], 'roundId' | 'submittedAt'> & { aspect?: Aspect }

/** One line of what waits: the party, the provision, and the way to their cell. */
export function WaitingCell({ cell, children }: { cell: Waiting; children: ReactNode }) {
  const { party, provision, either } = useNames()
  const { of, words } = either(cell.textAr, cell.textEn)
  return (
    <li>
      <Link
        className="list-main"
        to="/follow-up/cells/$partyId/$provisionId"
        params={{ partyId: cell.partyId, provisionId: cell.provisionId }}
      >
        {party(cell)} · {provision(cell)}
        <small>
          <Content of={of}>{words.length > 110 ? `${words.slice(0, 110)} …` : words}</Content>
        </small>
      </Link>
      {cell.aspect && <AspectWord aspect={cell.aspect} />}
      <span className="list-side">{children}</span>
    </li>
  )
}
