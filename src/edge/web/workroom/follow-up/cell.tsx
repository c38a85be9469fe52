import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import type { Output } from '../../client/call.ts'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { AcceptanceSection } from './acceptance.tsx'
import { AssessorVoice, PartyReplies } from './assessments.tsx'
import { ForceWord } from './force-word.tsx'
import { Measures } from './measures.tsx'
import { useNames } from './names.ts'
import { BothTexts } from './provision-text.tsx'
import { SelfReport } from './self-report.tsx'
import { Standing } from './standing.tsx'

export type Cell = Output<'follow-up/get-cell'>

/** What the person at the page may do with a cell. */
export type CellRights = { speaks: boolean; acts: boolean; assesses: boolean; adopts: boolean }

/** One party and one provision: the whole chain, from the sentence to the reply, each voice beside the others. */
export function CellPage() {
  const { t } = useWords()
  const { account, may } = useMe()
  const { party: nameOf, provision: numberOf, title } = useNames()
  const of = useParams({ from: '/follow-up/cells/$partyId/$provisionId' })
  const { data: cell, error } = useAnswer('follow-up/get-cell', of)
  if (error) return <ProblemNote problem={error} />
  if (!cell) return <Skeleton rows={8} />
  const { instrument, provision } = cell
  const speaks = cell.party.focalPoints.some(({ accountId }) => accountId === account?.id)
  const rights: CellRights = {
    speaks,
    acts: speaks || may('editor', 'administrator'),
    assesses: may('assessor'),
    adopts: may('assessor', 'editor'),
  }
  const disputed = cell.standing === 'disputed'
  return (
    <div className="cell">
      <p className="above">
        <Link to="/follow-up/instruments/$id" params={{ id: instrument.id }}>
          {title(instrument)}
        </Link>
        {' · '}
        <Link to="/follow-up/instruments/$id/matrix" params={{ id: instrument.id }}>
          {t('matrix.title')}
        </Link>
      </p>
      <h1>
        <Link to="/follow-up/parties/$id" params={{ id: cell.party.id }}>
          {nameOf(cell.party)}
        </Link>{' '}
        ·{' '}
        <Link to="/follow-up/provisions/$id" params={{ id: provision.id }}>
          {numberOf(provision)}
        </Link>
      </h1>
      <p className="lead">
        <Standing standing={cell.standing} /> <span>{t(`standing.explained.${cell.standing}`)}</span>
      </p>
      {disputed && <p className="note dispute">⚑ {t('cell.disputed')}</p>}
      <ol className="chain">
        <li>
          <section aria-labelledby="cell-provision">
            <div className="provision-head">
              <h2 id="cell-provision">{t('cell.asked')}</h2>
              <ForceWord force={provision.force} />
            </div>
            <BothTexts provision={provision} />
          </section>
        </li>
        <li>
          <AcceptanceSection cell={cell} mayState={rights.acts} />
        </li>
        <li>
          <Measures cell={cell} rights={rights} />
        </li>
        <li>
          <section aria-labelledby="cell-voices">
            <h2 id="cell-voices">{t('cell.voices')}</h2>
            <div className="voices">
              <SelfReport cell={cell} />
              <AssessorVoice cell={cell} rights={rights} />
              <PartyReplies cell={cell} rights={rights} />
            </div>
          </section>
        </li>
      </ol>
    </div>
  )
}
