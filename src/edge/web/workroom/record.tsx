import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { FINDING_KINDS } from '../../../domain/finding.ts'
import type { Output } from '../client/call.ts'
import { useAnswer } from '../client/use-call.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Pager, usePages } from '../parts/pager.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'
import { useFieldText } from './review/finding-card.tsx'
import { useOtherName, useSubjectName } from './use-subject-name.ts'

const KINDS = FINDING_KINDS.filter((kind) => kind !== 'date')

/** The way to the pairs that wait for a person, where there are any. */
function WaitingPairs() {
  const { t } = useWords()
  const { data } = useAnswer('record/list-proposals', { limit: 1 })
  const count = Object.values(data?.counts ?? {}).reduce((sum, one) => sum + one, 0)
  if (!count) return null
  return (
    <p className="note">
      <Link to="/proposals">{t('proposals.open')}</Link> · {t('proposals.count', { count })}
    </p>
  )
}

function SubjectName({ subject }: { subject: Output<'record/list-subjects'>['items'][number] }) {
  const nameOf = useSubjectName()
  const other = useOtherName()(subject)
  return (
    <Link to="/record/$id" params={{ id: subject.id }} className="list-main">
      <bdi>{nameOf(subject)}</bdi>
      {other && (
        <small>
          <bdi lang={other.language}>{other.name}</bdi>
        </small>
      )}
    </Link>
  )
}

/** The record: everything that reviewed documents speak of, by kind. */
export function RecordPage() {
  const { t, number } = useWords()
  const text = useFieldText()
  const filter = useSearch({ from: '/record' })
  const navigate = useNavigate()
  const pages = usePages()
  const kind = KINDS.find((one) => one === filter.kind)
  const { data, error, isPending } = useAnswer(
    'record/list-subjects',
    { kind, q: filter.q, cursor: pages.cursor, limit: 50 },
    { keep: true },
  )
  const change = (wanted: { kind?: string | undefined; q?: string | undefined }) => {
    pages.first()
    const all = { ...filter, ...wanted }
    void navigate({
      to: '/record',
      search: Object.fromEntries(Object.entries(all).filter(([, value]) => value)),
      replace: true,
    })
  }
  return (
    <>
      <h1>{t('nav.record')}</h1>
      <p className="lead">{t('record.lead')}</p>
      <WaitingPairs />
      <div className="legend" role="group" aria-label={t('review.legend')}>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            className={`chip kind-${one}`}
            aria-pressed={kind === one}
            onClick={() => change({ kind: kind === one ? undefined : one })}
          >
            {t(`kind.many.${one}`)} <strong>{number(data?.counts[one] ?? 0)}</strong>
          </button>
        ))}
      </div>
      <div className="filters">
        <div className="field">
          <label htmlFor="record-words">{t('filter.words')}</label>
          <input
            id="record-words"
            type="search"
            dir="auto"
            defaultValue={filter.q ?? ''}
            onChange={(event) => change({ q: event.target.value || undefined })}
          />
        </div>
      </div>
      <ProblemNote problem={error} />
      {isPending ? (
        <Skeleton rows={8} />
      ) : !data?.items.length ? (
        <EmptyState title={t('record.none')} hint={t('record.none-hint')}>
          <Link className="button primary" to="/documents">
            {t('nav.documents')}
          </Link>
        </EmptyState>
      ) : (
        <ul className="list subjects">
          {data.items.map((subject) => (
            <li key={subject.id} className={`kind-${subject.kind}`}>
              <SubjectName subject={subject} />
              <span className="list-side">
                {t(`kind.${subject.kind}`)}
                {Object.entries(subject.summary)
                  .slice(0, 3)
                  .map(([property, said]) => (
                    <span key={property}>
                      {' · '}
                      <bdi>
                        {said
                          .map((one) => text(property, property === 'year' ? Number(one) : one))
                          .join(t('list.comma'))}
                      </bdi>
                    </span>
                  ))}
              </span>
              <span className="list-side">{t('subject.documents', { count: subject.documents })}</span>
            </li>
          ))}
        </ul>
      )}
      <Pager pages={pages} next={data?.next} />
    </>
  )
}
