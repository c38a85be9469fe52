import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-call.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { Due, Progress } from './due.tsx'
import { useNames } from './names.ts'
import { countOverdue } from './overdue-lists.tsx'

const FIRST = 10

/** What the secretariat watches: its rounds with how far each has come, and everything that is overdue. */
export function SecretariatWork() {
  const { t, calendar, day } = useWords()
  const { round: titleOf, party: nameOf } = useNames()
  const rounds = useAnswer('follow-up/list-rounds', {})
  const overdue = useAnswer('follow-up/list-overdue', {})
  const parties = useAnswer('follow-up/list-parties', {})
  const late = overdue.data?.answers ?? []
  const all = overdue.data ? countOverdue(overdue.data) : 0
  return (
    <>
      <section aria-labelledby="rounds">
        <div className="section-head">
          <h2 id="rounds">{t('round.many')}</h2>
          <span className="actions">
            <Link className="button" to="/follow-up/parties">
              {t('party.title')} {parties.data && `(${parties.data.items.length})`}
            </Link>
            <Link className="button primary" to="/follow-up/rounds/new">
              {t('round.new')}
            </Link>
          </span>
        </div>
        <ProblemNote problem={rounds.error ?? overdue.error} />
        {!rounds.data ? (
          <Skeleton rows={2} />
        ) : !rounds.data.items.length ? (
          <EmptyState title={t('round.none')} hint={t('round.none-hint')} />
        ) : (
          <ul className="list">
            {rounds.data.items.map((round) => (
              <li key={round.id}>
                <Link className="list-main" to="/follow-up/rounds/$id" params={{ id: round.id }}>
                  {titleOf(round)}
                  <small>
                    {t(`round.state.${round.state}`)} · {t('round.due-on', { day: calendar(round.dueOn) })}
                  </small>
                </Link>
                <Progress
                  value={round.submitted}
                  of={round.parties}
                  label={t('round.submitted', { submitted: round.submitted, parties: round.parties })}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      {all > 0 && (
        <section aria-labelledby="overdue">
          <div className="section-head">
            <h2 id="overdue">{t(late.length ? 'work.overdue' : 'overdue.title', { count: late.length })}</h2>
            <Link to="/follow-up/overdue">{t('overdue.all', { count: all })}</Link>
          </div>
          <ul className="list">
            {late.slice(0, FIRST).map(({ round, party }) => (
              <li key={`${round.id} ${party.partyId}`}>
                <Link className="list-main" to="/follow-up/rounds/$id" params={{ id: round.id }}>
                  {nameOf(party)}
                  <small>{titleOf(round)}</small>
                </Link>
                <span className="list-side">{t('round.due-on', { day: day(party.dueAt, round.timeZone) })}</span>
                <Due timeliness={party.timeliness} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
