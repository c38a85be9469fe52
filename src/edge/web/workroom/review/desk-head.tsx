import { Link } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { FINDING_KINDS, type FindingKind } from '../../../../domain/finding.ts'
import type { Output } from '../../client/call.ts'
import { Content } from '../../parts/content.tsx'
import { ThemeChips } from '../../parts/theme-chips.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = {
  id: string
  document: Output<'ingest/get-document'>
  list: Output<'review/list-findings'>
  /** The provisions that were taken from the document. */
  traced: Output<'follow-up/trace-provisions'>['items']
  kind: FindingKind | null
  onKind(kind: FindingKind | null): void
  themes: ComponentProps<typeof ThemeChips>['themes']
  views: ReactNode
}

/** What is reviewed, how far the review is, and which kinds of finding there are. */
export function DeskHead({ id, document, list, traced, kind, onKind, themes, views }: Props) {
  const { t, number } = useWords()
  const { progress } = list
  return (
    <header className="desk-head">
      <p className="above">
        <Link to="/documents/$id" params={{ id }}>
          {t('document.report-card')}
        </Link>
      </p>
      <h1>
        <Content of={document.language}>{document.title ?? document.fileName}</Content>
      </h1>
      <div className="desk-progress">
        <progress value={progress.decided} max={Math.max(1, progress.total)} aria-label={t('review.progress-label')} />
        <span role="status">{t('review.progress', { decided: progress.decided, total: progress.total })}</span>
        {progress.disagreed > 0 && (
          <strong className="warn">{t('review.disagreed', { count: progress.disagreed })}</strong>
        )}
        {progress.waitingForSecond > 0 && (
          <span className="warn">{t('review.waiting', { count: progress.waitingForSecond })}</span>
        )}
        {list.requiredReviewers === 2 && <span className="soft">{t('review.two-required')}</span>}
        {traced.length > 0 && (
          <Link className="followed-count" to="/follow-up/instruments/$id" params={{ id: traced[0]!.instrumentId }}>
            {t('followed.count', { count: traced.length })}
          </Link>
        )}
        {views}
      </div>
      <div className="legend" role="group" aria-label={t('review.legend')}>
        {FINDING_KINDS.map((one) => {
          const count = list.findings.filter((each) => each.kind === one).length
          return count === 0 ? null : (
            <button
              key={one}
              type="button"
              className={`chip kind-${one}`}
              aria-pressed={kind === one}
              onClick={() => onKind(kind === one ? null : one)}
            >
              {t(`kind.many.${one}`)} <strong>{number(count)}</strong>
            </button>
          )
        })}
      </div>
      {themes.length > 0 && <ThemeChips themes={themes} most={5} />}
    </header>
  )
}
