import { useAnswer } from '../../client/use-call.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { ToAssess } from './to-assess.tsx'
import { WaitingCell } from './waiting-cell.tsx'

const FIRST = 20

/** What waits for an assessor: answers nobody assessed, assessments that can be adopted, and drafts. */
export function AssessorWork() {
  const { t, day } = useWords()
  const { data, error, dataUpdatedAt } = useAnswer('follow-up/list-work', {})
  const now = new Date(dataUpdatedAt).toISOString()
  const under = data?.assessments ?? []
  const ready = under.filter(
    ({ state, commented, commentsDueAt, mine }) =>
      state === 'sent' && !mine && (commented || (commentsDueAt !== null && commentsDueAt < now)),
  )
  const waiting = under.filter((one) => one.state === 'sent' && !ready.includes(one))
  const drafts = under.filter(({ state }) => state === 'draft')
  const answers = data?.answers ?? []
  return (
    <section aria-labelledby="assessor-work">
      <h2 id="assessor-work">{t('work.assessor')}</h2>
      <ProblemNote problem={error} />
      {!data ? (
        !error && <Skeleton rows={2} />
      ) : !answers.length && !under.length ? (
        <EmptyState title={t('work.nothing')} hint={t('work.nothing-assessor')} />
      ) : (
        <>
          {ready.length > 0 && <h3>{t('work.to-adopt', { count: ready.length })}</h3>}
          <ul className="list">
            {ready.map((one) => (
              <WaitingCell key={one.id} cell={one}>
                <span className="warn">{t('work.may-adopt')}</span>
              </WaitingCell>
            ))}
          </ul>
          {answers.length > 0 && <h3>{t('work.to-assess', { count: answers.length })}</h3>}
          <ToAssess answers={answers} />
          <ul className="list">
            {answers.slice(0, FIRST).map((one) => (
              <WaitingCell key={`${one.partyId} ${one.provisionId} ${one.roundId}`} cell={one}>
                {t('work.submitted-on', { day: day(one.submittedAt) })}
              </WaitingCell>
            ))}
          </ul>
          {answers.length > FIRST && <p className="soft">{t('work.more', { count: answers.length - FIRST })}</p>}
          {drafts.length + waiting.length > 0 && <h3>{t('work.under-way')}</h3>}
          <ul className="list">
            {[...drafts, ...waiting].map((one) => (
              <WaitingCell key={one.id} cell={one}>
                {one.state === 'sent' && one.commentsDueAt
                  ? t('assessment.comments-until', { day: day(one.commentsDueAt) })
                  : t(`assessment.state.${one.state}`)}
              </WaitingCell>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
