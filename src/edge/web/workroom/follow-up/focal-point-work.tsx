import { Link } from '@tanstack/react-router'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { Due } from './due.tsx'
import { useNames } from './names.ts'
import { WaitingCell } from './waiting-cell.tsx'

/** What waits for a focal point: open rounds of its parties, and assessments to comment on or reply to. */
export function FocalPointWork() {
  const { t, day } = useWords()
  const mine = useAnswer('follow-up/list-parties', { mine: true })
  const rounds = useAnswer('follow-up/list-rounds', {})
  const work = useAnswer('follow-up/list-work', {})
  const ids = new Set<string>(mine.data?.items.map(({ id }) => id))
  const open = rounds.data?.items.filter(({ state }) => state === 'open') ?? []
  const assessments = (work.data?.assessments ?? []).filter(
    ({ partyId, state, late }) => ids.has(partyId) && state !== 'draft' && !late,
  )
  return (
    <section aria-labelledby="focal-work">
      <h2 id="focal-work">{t('work.focal-point')}</h2>
      <ProblemNote problem={mine.error ?? rounds.error ?? work.error} />
      {!mine.data || !rounds.data ? (
        <Skeleton rows={2} />
      ) : !mine.data.items.length ? (
        <EmptyState title={t('work.no-party')} hint={t('work.no-party-hint')} />
      ) : !open.length && !assessments.length ? (
        <EmptyState title={t('work.nothing')} hint={t('work.nothing-focal')} />
      ) : (
        <ul className="list">
          {open.map((round) => (
            <MyRound key={round.id} round={round} mine={ids} />
          ))}
          {assessments.map((one) => (
            <WaitingCell key={one.id} cell={one}>
              {one.state === 'sent' && one.commentsDueAt && (
                <span className="warn">{t('reply.comment-until', { day: day(one.commentsDueAt) })}</span>
              )}
              {one.state === 'adopted' && one.replyDueAt && (
                <span className="warn">{t('reply.reply-until', { day: day(one.replyDueAt) })}</span>
              )}
            </WaitingCell>
          ))}
        </ul>
      )}
    </section>
  )
}

type Round = Output<'follow-up/list-rounds'>['items'][number]

function MyRound({ round, mine }: { round: Round; mine: ReadonlySet<string> }) {
  const { t, day } = useWords()
  const { party: nameOf, round: titleOf } = useNames()
  const { data } = useAnswer('follow-up/get-round', { id: round.id })
  return (
    <>
      {(data?.parties ?? [])
        .filter(({ partyId }) => mine.has(partyId))
        .map((party) => (
          <li key={party.partyId}>
            <Link
              className="list-main"
              to="/follow-up/rounds/$id/answers/$partyId"
              params={{ id: round.id, partyId: party.partyId }}
            >
              {titleOf(round)}
              <small>
                {nameOf(party)} · {t('instrument.provisions', { count: round.provisions })}
              </small>
            </Link>
            <span className="list-side">
              {t('round.due-on', { day: day(party.dueAt, round.timeZone) })} · {t(`round-party.${party.state}`)}
            </span>
            <Due timeliness={party.timeliness} />
          </li>
        ))}
    </>
  )
}
