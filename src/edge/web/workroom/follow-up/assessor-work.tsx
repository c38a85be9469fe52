import { useAnswer } from '../../client/use-call.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FirstFew } from '../../parts/first-few.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { ToAssess } from './to-assess.tsx'
import { WaitingCell } from './waiting-cell.tsx'

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
  const toAssess = data?.toAssess ?? []
  const count = toAssess.reduce((sum, group) => sum + group.answers, 0)
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
          <FirstFew items={ready}>
            {(one) => (
              <WaitingCell key={one.id} cell={one}>
                <span className="warn">{t('work.may-adopt')}</span>
              </WaitingCell>
            )}
          </FirstFew>
          {answers.length > 0 && <h3>{t('work.to-assess', { count })}</h3>}
          <ToAssess groups={toAssess} />
          <ul className="list">
            {answers.map((one) => (
              <WaitingCell key={`${one.partyId} ${one.provisionId} ${one.roundId}`} cell={one}>
                {t('work.submitted-on', { day: day(one.submittedAt) })}
              </WaitingCell>
            ))}
          </ul>
          {count > answers.length && <p className="soft">{t('work.more', { count: count - answers.length })}</p>}
          {drafts.length + waiting.length > 0 && (
            <>
              <h3>{t('work.under-way')}</h3>
              <FirstFew items={[...drafts, ...waiting]}>
                {(one) => (
                  <WaitingCell key={one.id} cell={one}>
                    {one.state === 'sent' && one.commentsDueAt
                      ? t('assessment.comments-until', { day: day(one.commentsDueAt) })
                      : t(`assessment.state.${one.state}`)}
                  </WaitingCell>
                )}
              </FirstFew>
            </>
          )}
        </>
      )}
    </section>
  )
}
