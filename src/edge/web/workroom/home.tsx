import { Link } from '@tanstack/react-router'
import { useAnswer } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Content } from '../parts/content.tsx'
import { DocumentState } from '../parts/document-state.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'

/** What waits for a person, and what has come in. */
export function Home() {
  const { t, number, moment } = useWords()
  const { account } = useMe()
  const documents = useAnswer('ingest/list-documents', { limit: 12 })
  const record = useAnswer('record/list-subjects', { limit: 1 })
  const items = documents.data?.items ?? []
  const waiting = items.filter((document) => document.state === 'ready' && document.reviewed < document.findings)
  const kinds = Object.entries(record.data?.counts ?? {}).filter(([, count]) => count > 0)
  return (
    <>
      <h1>
        {t('home.greeting')} <bdi>{account?.name}</bdi>
      </h1>
      <p className="lead">{t('home.waiting', { count: waiting.length })}</p>
      {documents.isPending ? (
        <Skeleton rows={5} />
      ) : items.length === 0 ? (
        <EmptyState title={t('documents.none')} hint={t('documents.none-hint')}>
          <Link className="button primary" to="/documents">
            {t('documents.add')}
          </Link>
        </EmptyState>
      ) : (
        <section aria-labelledby="home-documents">
          <div className="section-head">
            <h2 id="home-documents">{t('home.latest')}</h2>
            <Link to="/documents">{t('home.all')}</Link>
          </div>
          <ul className="list">
            {items.slice(0, 8).map((document) => (
              <li key={document.id}>
                <Link to="/documents/$id/review" params={{ id: document.id }} className="list-main">
                  <Content of={document.language}>{document.title ?? document.fileName}</Content>
                </Link>
                <span className="list-side">
                  {t(`document.kind.${document.kind}`)} ·{' '}
                  {t('document.reviewed', { reviewed: document.reviewed, findings: document.findings })}
                </span>
                <DocumentState state={document.state} />
                <time dateTime={document.receivedAt}>{moment(document.receivedAt)}</time>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="home-record">
        <div className="section-head">
          <h2 id="home-record">{t('home.record')}</h2>
          <Link to="/record">{t('home.all')}</Link>
        </div>
        {kinds.length === 0 ? (
          <p className="soft">{t('record.none-hint')}</p>
        ) : (
          <ul className="tiles">
            {kinds.map(([kind, count]) => (
              <li key={kind}>
                <Link to="/record" search={{ kind }}>
                  {t(`kind.many.${kind}`)} <strong>{number(count)}</strong>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
