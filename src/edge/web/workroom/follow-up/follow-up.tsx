import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useAnswer } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { AssessorWork } from './assessor-work.tsx'
import { CalendarLink } from './calendar-link.tsx'
import { FocalPointWork } from './focal-point-work.tsx'
import { LateReplies } from './late-replies.tsx'
import { useNames } from './names.ts'
import { SecretariatWork } from './secretariat-work.tsx'

const InstrumentDialog = lazy(async () => ({ default: (await import('./instrument-dialog.tsx')).InstrumentDialog }))

/** What waits for the one who looks, by role; then the instruments that are followed. */
export function FollowUp() {
  const { t } = useWords()
  const { may } = useMe()
  return (
    <>
      <h1>{t('nav.follow-up')}</h1>
      <p className="lead">{t('follow-up.lead')}</p>
      <nav className="follow-up-pages" aria-label={t('follow-up.pages')}>
        <Link to="/follow-up/priorities">{t('priority.title')}</Link>
        <Link to="/follow-up/assistance">{t('assistance.title')}</Link>
        <Link to="/follow-up/scales">{t('scale.many')}</Link>
      </nav>
      {may('focal-point') && <FocalPointWork />}
      {may('assessor') && <AssessorWork />}
      {may('editor', 'administrator') && <SecretariatWork />}
      {may('focal-point', 'assessor', 'editor', 'administrator') && <LateReplies />}
      <Instruments />
      {may('focal-point', 'assessor', 'editor', 'administrator') && <CalendarLink />}
    </>
  )
}

function Instruments() {
  const { t } = useWords()
  const { may } = useMe()
  const { either } = useNames()
  const navigate = useNavigate()
  const { data, error } = useAnswer('follow-up/list-instruments', {})
  const [adding, setAdding] = useState(false)
  const runs = may('editor', 'administrator')
  return (
    <section aria-labelledby="instruments">
      <div className="section-head">
        <h2 id="instruments">{t('instrument.many')}</h2>
        {runs && (
          <Button look={data && !data.items.length ? 'primary' : 'plain'} onPress={() => setAdding(true)}>
            {t('instrument.add')}
          </Button>
        )}
      </div>
      <ProblemNote problem={error} />
      {!data ? (
        <Skeleton />
      ) : !data.items.length ? (
        <EmptyState title={t('instrument.none')} hint={t(runs ? 'instrument.none-hint' : 'instrument.none-wait')} />
      ) : (
        <ul className="list">
          {data.items.map((instrument) => {
            const { of, words } = either(instrument.titleAr, instrument.titleEn)
            return (
              <li key={instrument.id}>
                <Link to="/follow-up/instruments/$id" params={{ id: instrument.id }} className="list-main">
                  <Content of={of}>{words}</Content>
                  <small>
                    {t(`type.${instrument.type}`)}
                    {instrument.number && (
                      <>
                        {' '}
                        <bdi>{instrument.number}</bdi>
                      </>
                    )}
                    {instrument.year && <> · {instrument.year}</>}
                  </small>
                </Link>
                <span className="list-side">{t('instrument.provisions', { count: instrument.provisions })}</span>
                {instrument.provisions > 0 && (
                  <Link
                    to="/follow-up/instruments/$id/matrix"
                    params={{ id: instrument.id }}
                    aria-label={`${t('matrix.title')}: ${words}`}
                  >
                    {t('matrix.title')}
                  </Link>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {adding && (
        <Suspense>
          <InstrumentDialog
            instrument={null}
            onClose={() => setAdding(false)}
            onDone={(id) => void navigate({ to: '/follow-up/instruments/$id', params: { id } })}
          />
        </Suspense>
      )}
    </section>
  )
}
