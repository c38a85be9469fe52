import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer, useChange } from '../client/use-call.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'

const STATES = ['waiting', 'running', 'failed', 'done'] as const

/** The steps documents are going through: what waits, runs, failed and is done. */
export function Jobs() {
  const { t, number, moment } = useWords()
  const [state, setState] = useState<(typeof STATES)[number] | null>(null)
  const { data, error, isPending } = useAnswer(
    'ingest/list-jobs',
    { ...(state ? { state } : {}), limit: 100 },
    { refetchMs: 5000, keep: true },
  )
  const retry = useChange('ingest/retry-job', { refreshes: ['ingest/list-jobs'] })
  return (
    <>
      <h1>{t('nav.jobs')}</h1>
      <div className="chips" role="group" aria-label={t('document.state')}>
        {STATES.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={state === one}
            onClick={() => setState(state === one ? null : one)}
          >
            {t(`step.state.${one}`)} <strong>{number(data?.counts[one] ?? 0)}</strong>
          </button>
        ))}
      </div>
      <ProblemNote problem={error ?? retry.error} />
      {isPending ? (
        <Skeleton />
      ) : !data?.items.length ? (
        <EmptyState title={t('jobs.none')} hint={t('jobs.none-hint')} />
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t('nav.jobs')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('document.title')}</th>
                <th scope="col">{t('jobs.step')}</th>
                <th scope="col">{t('document.state')}</th>
                <th scope="col">{t('jobs.attempt')}</th>
                <th scope="col">{t('jobs.changed')}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((job) => (
                <tr key={`${job.documentId}-${job.step}`}>
                  <td>
                    <Link to="/documents/$id" params={{ id: job.documentId }}>
                      <bdi>{job.fileName}</bdi>
                    </Link>
                    {job.error && (
                      <small className="warn">
                        <bdi dir="ltr">{job.error}</bdi>
                      </small>
                    )}
                  </td>
                  <td>{t(`document.step.${job.step}`)}</td>
                  <td>
                    {t(`step.state.${job.state}`)}{' '}
                    {job.state === 'failed' && (
                      <Button look="quiet" onPress={() => retry.mutate({ documentId: job.documentId, step: job.step })}>
                        {t('jobs.retry')}
                      </Button>
                    )}
                  </td>
                  <td>{t('jobs.attempt-of', { attempt: number(job.attempt), of: number(job.maxAttempts) })}</td>
                  <td>
                    <time dateTime={job.changedAt}>{moment(job.changedAt)}</time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
