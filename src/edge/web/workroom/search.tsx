import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useAnswer } from '../client/use-call.ts'
import { Content } from '../parts/content.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Choice } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'
import { useSubjectName } from './use-subject-name.ts'

/** Documents and the record, found by words in either language. */
export function SearchPage() {
  const { t, number } = useWords()
  const nameOf = useSubjectName()
  const { q = '', scope = 'all' } = useSearch({ from: '/search' })
  const navigate = useNavigate()
  const asked = q.trim()
  const { data, error, isFetching } = useAnswer(
    'record/search',
    { q: asked || ' ', scope: scope as never },
    { enabled: asked.length > 0, keep: true },
  )
  const change = (wanted: { q?: string; scope?: string }) =>
    void navigate({ to: '/search', search: { q, scope, ...wanted }, replace: true })
  const nothing = asked && data && data.total.subjects + data.total.passages === 0
  return (
    <>
      <h1>{t('nav.search')}</h1>
      <form className="search-form" role="search" onSubmit={(event) => event.preventDefault()}>
        <div className="field grow">
          <label htmlFor="search-words">{t('search.label')}</label>
          <input
            id="search-words"
            type="search"
            dir="auto"
            autoFocus
            value={q}
            onChange={(event) => change({ q: event.target.value })}
          />
        </div>
        <Choice
          label={t('search.scope')}
          value={scope}
          options={[
            ['all', t('search.scope.all')],
            ['documents', t('search.scope.documents')],
            ['record', t('search.scope.record')],
          ]}
          onChange={(value) => change({ scope: value })}
        />
      </form>
      <ProblemNote problem={error} />
      <p role="status" className="soft">
        {asked && data
          ? t('search.found', { subjects: data.total.subjects, passages: data.total.passages, ms: number(data.tookMs) })
          : ''}
      </p>
      {!asked && <EmptyState title={t('search.empty')} hint={t('search.hint')} />}
      {asked && !data && isFetching && <Skeleton />}
      {nothing && <EmptyState title={t('search.none')} hint={t('search.none-hint')} />}
      {asked && data && data.subjects.length > 0 && (
        <section aria-labelledby="found-record">
          <h2 id="found-record">{t('nav.record')}</h2>
          <ul className="list">
            {data.subjects.map((subject) => (
              <li key={subject.id} className={`kind-${subject.kind}`}>
                <Link to="/record/$id" params={{ id: subject.id }} className="list-main">
                  <bdi>{nameOf(subject)}</bdi>
                </Link>
                <span className="list-side">
                  {t(`kind.${subject.kind}`)} · {t('subject.documents', { count: subject.documents })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asked && data && data.passages.length > 0 && (
        <section aria-labelledby="found-passages">
          <h2 id="found-passages">{t('nav.documents')}</h2>
          <ol className="hits">
            {data.passages.map((hit) => (
              <li key={`${hit.documentId}-${hit.start}`}>
                <Link
                  to="/documents/$id/review"
                  params={{ id: hit.documentId }}
                  search={{ start: hit.start, end: hit.end }}
                >
                  <Content of={hit.language}>{hit.title}</Content>
                </Link>
                <p dir={hit.direction} lang={hit.language === 'und' ? undefined : hit.language} className="hit-text">
                  <Highlighted text={hit.text} spans={hit.highlights} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

const AROUND = 160

/** A passage with what was asked for marked, cut to what stands around the first mark. */
function Highlighted({ text, spans }: { text: string; spans: readonly { start: number; end: number }[] }) {
  const first = spans[0]?.start ?? 0
  const from = first > AROUND ? text.lastIndexOf(' ', first - AROUND / 2) + 1 : 0
  const to = Math.min(text.length, from + 3 * AROUND)
  const parts: React.ReactNode[] = []
  let at = from
  for (const { start, end } of spans) {
    if (start < at || end > to) continue
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(text.slice(at, to))
  return (
    <>
      {from > 0 && '… '}
      {parts}
      {to < text.length && ' …'}
    </>
  )
}
