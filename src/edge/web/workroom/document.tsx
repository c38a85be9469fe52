import { Link, useParams } from '@tanstack/react-router'
import type { Output } from '../client/call.ts'
import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Button } from '../parts/button.tsx'
import { Content } from '../parts/content.tsx'
import { DocumentState, DocumentSteps } from '../parts/document-state.tsx'
import { Choice } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { ThemeChips } from '../parts/theme-chips.tsx'
import { useWords } from '../words/use-words.ts'
import { RereadOne } from './reread.tsx'

type Document = Output<'ingest/get-document'>

/** A document's report card: what it is, what was and was not read of it, and why. */
export function DocumentPage() {
  const { t } = useWords()
  const { id } = useParams({ from: '/documents/$id' })
  const { data, error, isPending } = useAnswer('ingest/get-document', { id: id as never })
  if (isPending) return <Skeleton rows={8} />
  if (!data) return <ProblemNote problem={error} />
  return (
    <article className="report">
      <p className="above">
        <Link to="/documents">{t('nav.documents')}</Link>
      </p>
      <h1>
        <Content of={data.language}>{data.title ?? data.fileName}</Content>
      </h1>
      <p className="lead">
        <DocumentState state={data.state} /> · {t(`document.kind.${data.kind}`)} · {t(`language.${data.language}`)}
      </p>
      <DocumentSteps state={data.state} steps={data.steps} />
      <div className="actions">
        {data.state === 'ready' && (
          <Link className="button primary" to="/documents/$id/review" params={{ id }}>
            {t('document.review')}
          </Link>
        )}
        <a className="button" href={`/api/documents/${id}/file`}>
          {t('document.original')}
        </a>
        <Link className="button" to="/journal" search={{ document: id }}>
          {t('nav.journal')}
        </Link>
      </div>
      <RereadOne documentId={data.id} />
      {data.error && <FailedStep document={data} />}
      <Problems document={data} />
      <Themes document={data} />
      <Facts document={data} />
      <Pages document={data} />
      <Receipts document={data} />
    </article>
  )
}

function FailedStep({ document }: { document: Document }) {
  const { t } = useWords()
  const retry = useChange('ingest/retry-job', { refreshes: ['ingest/get-document'] })
  const failed = document.steps.find((step) => step.state === 'failed')
  return (
    <div className="problem" role="alert">
      <strong>{t('document.step-failed')}</strong> <bdi dir="ltr">{document.error}</bdi>
      {failed && (
        <Button waits={retry.isPending} onPress={() => retry.mutate({ documentId: document.id, step: failed.step })}>
          {t('jobs.retry')}
        </Button>
      )}
    </div>
  )
}

function Themes({ document }: { document: Document }) {
  const { t } = useWords()
  const ready = document.state === 'ready'
  const { data } = useAnswer('read/get-themes', { documentId: document.id }, { enabled: ready })
  if (!ready || !data) return null
  return (
    <section aria-labelledby="report-themes">
      <h2 id="report-themes">{t('themes.of-document')}</h2>
      {data.themes.length ? (
        <ThemeChips themes={data.themes} most={16} />
      ) : (
        <p className="soft">{t('themes.none-in-document')}</p>
      )}
    </section>
  )
}

function Problems({ document }: { document: Document }) {
  const { t, number, languageName } = useWords()
  const problems = document.report?.problems ?? []
  if (!document.report) return null
  return (
    <section aria-labelledby="report-problems">
      <h2 id="report-problems">{t('report.problems')}</h2>
      {problems.length === 0 ? (
        <p className="good">{t('report.no-problems')}</p>
      ) : (
        <ul className="problems">
          {problems.map(({ code, severity, page, detail }, index) => (
            <li key={`${code}-${index}`} className={severity}>
              <strong>{t(`report.severity.${severity}`)}</strong>{' '}
              {t(
                `problem.${code}`,
                detail.language ? { ...detail, language: languageName(`${detail.language}`) } : detail,
              )}
              {page !== null && <span> {t('report.on-page', { page: number(page) })}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Facts({ document }: { document: Document }) {
  const { t, number, bytes, share, calendar, moment } = useWords()
  const { may } = useMe()
  const change = useChange('ingest/change-required-reviewers', { refreshes: ['ingest/get-document'] })
  const { report } = document
  const facts: [string, React.ReactNode][] = [
    [t('document.symbol'), document.symbol && <bdi dir="ltr">{document.symbol}</bdi>],
    [t('document.publisher'), document.publisher && <bdi>{document.publisher}</bdi>],
    [t('document.dated'), document.dated && calendar(document.dated)],
    [t('report.format'), report?.format && t(`format.${report.format}`)],
    [t('report.encoding'), report?.encoding && <bdi dir="ltr">{report.encoding}</bdi>],
    [t('report.characters'), report && number(report.characters)],
    [t('report.passages'), report && number(report.passages)],
    [t('report.languages'), report && <LanguageBar languages={report.languages} />],
    [t('report.direction'), report && t(`direction.${report.direction}`)],
    [t('document.findings'), number(document.findings)],
    [
      t('report.reading'),
      document.reading &&
        t('report.read-by', {
          version: document.reading.readerVersion,
          ms: number(Math.round(document.reading.tookMs)),
          at: moment(document.reading.madeAt),
        }),
    ],
    [t('report.size'), bytes(document.size)],
    [
      'SHA-256',
      <code key="sha" dir="ltr" className="hash">
        {document.sha256}
      </code>,
    ],
    [
      t('document.required-reviewers'),
      may('editor', 'administrator') ? (
        <Choice
          key="required"
          hidden
          label={t('document.required-reviewers')}
          value={String(document.requiredReviewers)}
          options={[
            ['1', t('reviewers', { count: 1 })],
            ['2', t('reviewers', { count: 2 })],
          ]}
          onChange={(value) => change.mutate({ id: document.id, requiredReviewers: Number(value) as 1 | 2 })}
        />
      ) : (
        t('reviewers', { count: document.requiredReviewers })
      ),
    ],
  ]
  return (
    <section aria-labelledby="report-facts">
      <h2 id="report-facts">{t('report.facts')}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {report && <p className="soft">{t('report.took', { share: share(1), ms: number(report.tookMs) })}</p>}
    </section>
  )
}

/** How much of a text is in which language, as one bar with its words beside it. */
function LanguageBar({ languages }: { languages: Record<string, number> }) {
  const { t, share } = useWords()
  const parts = Object.entries(languages).sort((a, b) => b[1] - a[1])
  return (
    <span className="language-bar">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(([language, part], index) => {
          const before = parts.slice(0, index).reduce((sum, [, other]) => sum + other, 0)
          return (
            <rect key={language} className={`language-${language}`} x={before * 100} width={part * 100} height="8" />
          )
        })}
      </svg>
      {parts.map(([language, part]) => (
        <span key={language}>
          {t(`language.${language}`)} {share(part)}
        </span>
      ))}
    </span>
  )
}

function Pages({ document }: { document: Document }) {
  const { t, number, share } = useWords()
  const pages = document.report?.pages ?? []
  if (!pages.length) return null
  return (
    <section aria-labelledby="report-pages">
      <h2 id="report-pages">{t('report.pages', { count: pages.length })}</h2>
      <ol className="page-strip">
        {pages.slice(0, 200).map((page) => (
          <li
            key={page.page}
            className={page.read ? page.language : 'unread'}
            title={t('report.page-title', { page: number(page.page), characters: number(page.characters) })}
          >
            <span>{number(page.page)}</span>
            <small>{page.read ? t(`language.${page.language}`) : t('report.unread')}</small>
            {page.recognised && <small>{t('report.recognised', { share: share(page.confidence ?? 0) })}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Receipts({ document }: { document: Document }) {
  const { t, moment } = useWords()
  return (
    <section aria-labelledby="report-receipts">
      <h2 id="report-receipts">{t('report.receipts', { count: document.receipts.length })}</h2>
      <ul className="plain">
        {document.receipts.map((receipt) => (
          <li key={receipt.receivedAt + receipt.fileName}>
            <time dateTime={receipt.receivedAt}>{moment(receipt.receivedAt)}</time> · <bdi>{receipt.fileName}</bdi>
            {' · '}
            <bdi>{receipt.receivedBy ?? t('actor.program')}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
