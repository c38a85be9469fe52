import { Link, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { FINDING_KINDS, type FindingKind } from '../../../../domain/finding.ts'
import { useAnswer } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Choice } from '../../parts/field.tsx'
import { pageOf } from '../../parts/page-view/page-places.ts'
import { hasPages } from '../../parts/page-view/page-source.ts'
import { usePageSource } from '../../parts/page-view/use-page-source.ts'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { ThemeChips } from '../../parts/theme-chips.tsx'
import { useWords } from '../../words/use-words.ts'
import { TakenAs } from '../follow-up/followed.tsx'
import { Adjudicate } from './adjudicate.tsx'
import { DocumentText, type Span } from './document-text.tsx'
import { EditDialog, type Editing } from './edit-dialog.tsx'
import { startFields } from './fields-form.tsx'
import { type Finding, FindingCard } from './finding-card.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { Orphaned } from './orphaned.tsx'
import { useReview } from './use-review.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useView } from './use-view.ts'
import { OnPage, ViewSwitch } from './view-switch.tsx'

const DocumentPages = lazy(() => import('./document-pages.tsx').then((file) => ({ default: file.DocumentPages })))

const VERDICTS = ['open', 'waiting', 'disagreed', 'accepted', 'corrected', 'merged', 'rejected'] as const

/** A document beside its findings: what a reviewer works in. */
export function Review() {
  const { id } = useParams({ from: '/documents/$id/review' })
  const place = useSearch({ from: '/documents/$id/review' })
  const document = useAnswer('ingest/get-document', { id: id as never })
  const text = useAnswer('ingest/get-text', { id: id as never })
  const list = useAnswer('review/list-findings', { documentId: id as never })
  if (document.isPending || text.isPending || list.isPending) return <Skeleton rows={12} />
  if (!document.data || !text.data || !list.data)
    return <ProblemNote problem={document.error ?? text.error ?? list.error} />
  const shown = place.start !== undefined && place.end !== undefined ? { start: place.start, end: place.end } : null
  return (
    <Desk
      key={id}
      id={id}
      document={document.data}
      text={text.data}
      list={list.data}
      shown={shown}
      wanted={place.finding ?? null}
      view={place.view ?? null}
    />
  )
}

type DeskProps = {
  id: string
  document: NonNullable<ReturnType<typeof useAnswer<'ingest/get-document'>>['data']>
  text: NonNullable<ReturnType<typeof useAnswer<'ingest/get-text'>>['data']>
  list: NonNullable<ReturnType<typeof useAnswer<'review/list-findings'>>['data']>
  shown: Span | null
  wanted: string | null
  view: string | null
}

function Desk({ id, document, text, list, shown, wanted, view: viewAsked }: DeskProps) {
  const { t, number } = useWords()
  const { may, account } = useMe()
  const mayReview = may('reviewer', 'editor')
  const [kind, setKind] = useState<FindingKind | null>(null)
  const [verdict, setVerdict] = useState('')
  const [standing, setStanding] = useState('')
  const [orphanedOnly, setOrphanedOnly] = useState(false)
  const [current, setCurrent] = useState<string | null>(
    wanted ?? (shown ? (findingAt(list.findings, shown)?.id ?? null) : null),
  )
  const [place, setPlace] = useState<Span | null>(shown)
  const [selection, setSelection] = useState<Span | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [merging, setMerging] = useState(false)
  const review = useReview(id)
  const themes = useAnswer('read/get-themes', { documentId: id as never }).data?.themes ?? []
  const traced = useAnswer('follow-up/trace-provisions', { documentId: id }).data?.items ?? []
  const cards = useRef<HTMLOListElement>(null)
  const format = document.report?.format ?? null
  const [view, setView] = useView(account?.id ?? '', viewAsked, hasPages(format))
  const original = `/api/documents/${id}/file`
  const selected = view === 'text' ? selection : null
  const pages = usePageSource({ url: original, size: document.size, format }, view === 'page')

  const visible = useMemo(
    () =>
      list.findings.filter(
        (finding) =>
          (!kind || finding.kind === kind) &&
          (!verdict || finding.verdict === verdict) &&
          (!standing || finding.standing === standing) &&
          (!orphanedOnly || finding.orphaned),
      ),
    [list.findings, kind, verdict, standing, orphanedOnly],
  )
  const finding = visible.find((one) => one.id === current) ?? null
  const step = useCallback(
    (by: 1 | -1) => {
      const at = visible.findIndex((one) => one.id === current)
      setPlace(null)
      setCurrent(visible[Math.max(0, Math.min(visible.length - 1, at < 0 ? 0 : at + by))]?.id ?? null)
    },
    [visible, current],
  )
  const choose = useCallback((chosen: string) => {
    setPlace(null)
    setCurrent(chosen)
  }, [])

  useEffect(() => {
    cards.current?.querySelector(`[data-finding="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const say = (what: 'accept' | 'reject' | 'undo') => {
    if (!finding) return
    review.mutate({ do: what, findingId: finding.id })
    if (what !== 'undo') step(1)
  }
  const edit = () =>
    finding &&
    setEditing({
      finding,
      kind: finding.kind,
      fields: { ...finding.fields },
      span: selected ?? { start: finding.start, end: finding.end },
    })
  const draft = () =>
    selected &&
    setEditing({
      finding: null,
      kind: kind ?? 'organisation',
      fields: startFields(kind ?? 'organisation', {}, text.text.slice(selected.start, selected.end)),
      span: selected,
    })

  useReviewKeys(mayReview && !editing && !merging, {
    next: () => step(1),
    previous: () => step(-1),
    accept: () => say('accept'),
    reject: () => say('reject'),
    undo: () => say('undo'),
    edit,
    merge: () => finding && setMerging(true),
    draft,
  })

  const { progress } = list
  return (
    <div className="desk">
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
          <progress
            value={progress.decided}
            max={Math.max(1, progress.total)}
            aria-label={t('review.progress-label')}
          />
          <span role="status">{t('review.progress', { decided: progress.decided, total: progress.total })}</span>
          {progress.disagreed > 0 && (
            <strong className="warn">{t('review.disagreed', { count: progress.disagreed })}</strong>
          )}
          {progress.waitingForSecond > 0 && (
            <span className="warn">{t('review.waiting', { count: progress.waitingForSecond })}</span>
          )}
          {list.requiredReviewers === 2 && <span className="soft">{t('review.two-required')}</span>}
          {place && <OnPage page={pageOf(place, text.lines)} view={view} onView={setView} />}
          {traced.length > 0 && (
            <Link className="followed-count" to="/follow-up/instruments/$id" params={{ id: traced[0]!.instrumentId }}>
              {t('followed.count', { count: traced.length })}
            </Link>
          )}
          {hasPages(format) && <ViewSwitch view={view} onView={setView} />}
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
                onClick={() => setKind(kind === one ? null : one)}
              >
                {t(`kind.many.${one}`)} <strong>{number(count)}</strong>
              </button>
            )
          })}
        </div>
        {themes.length > 0 && <ThemeChips themes={themes} language={document.language} most={5} />}
      </header>
      {view === 'page' ? (
        <section className="desk-pages" aria-label={t('review.pages')}>
          <Suspense fallback={<Skeleton rows={8} />}>
            <DocumentPages
              opened={pages}
              title={document.title ?? document.fileName}
              url={original}
              text={text}
              findings={visible}
              current={current}
              shown={place}
              onChoose={choose}
            />
          </Suspense>
        </section>
      ) : (
        <section className="desk-text" aria-label={t('review.text')} tabIndex={0}>
          <DocumentText
            text={text}
            findings={visible}
            current={current}
            shown={place}
            onChoose={choose}
            onSelect={setSelection}
          />
        </section>
      )}
      <section className="desk-cards" aria-label={t('review.findings')}>
        <div className="filters">
          <Choice
            label={t('review.by-verdict')}
            value={verdict}
            options={[['', t('filter.any')], ...VERDICTS.map((one) => [one, t(`verdict.${one}`)] as const)]}
            onChange={setVerdict}
          />
          <Choice
            label={t('review.by-standing')}
            value={standing}
            options={[
              ['', t('filter.any')],
              ['stated', t('standing.stated')],
              ['implied', t('standing.implied')],
            ]}
            onChange={setStanding}
          />
        </div>
        {mayReview && (
          <p className="soft">
            {selected ? (
              <Button shortcut="n" onPress={draft}>
                {t('review.draft')}
              </Button>
            ) : (
              t(view === 'page' ? 'review.select-in-text' : 'review.select-hint')
            )}
          </p>
        )}
        <Orphaned findings={list.findings} only={orphanedOnly} onOnly={setOrphanedOnly} />
        <ProblemNote problem={review.error} />
        {visible.length === 0 && (
          <p className="empty">{list.findings.length ? t('review.none-here') : t('review.none')}</p>
        )}
        <ol className="cards" ref={cards}>
          {visible.map((one) => (
            <li
              key={one.id}
              data-finding={one.id}
              className={`card kind-${one.kind} ${one.verdict} ${one.id === current ? 'current' : ''}`}
            >
              <button
                type="button"
                className="card-head"
                aria-expanded={one.id === current}
                onClick={() => choose(one.id)}
              >
                <span className="card-kind">{t(`kind.${one.kind}`)}</span>
                <span className="card-words" dir="auto">
                  {one.quote}
                </span>
                <span className={`verdict ${one.verdict}`}>{t(`verdict.${one.verdict}`)}</span>
              </button>
              {one.id === current && (
                <div className="card-body">
                  <FindingCard finding={one} />
                  <TakenAs provisions={traced.filter((each) => each.start < one.end && each.end > one.start)} />
                  <p className="card-source">
                    <OnPage page={pageOf(one, text.lines)} view={view} onView={setView} />
                  </p>
                  <ThemeChips themes={themesWithin(themes, one)} language={document.language} counted={false} />
                  {mayReview && (
                    <div className="actions">
                      <Button look="primary" shortcut="a" onPress={() => say('accept')}>
                        {t('review.accept')}
                      </Button>
                      <Button shortcut="e" onPress={edit}>
                        {t('review.correct')}
                      </Button>
                      <Button shortcut="m" onPress={() => setMerging(true)}>
                        {t('review.merge')}
                      </Button>
                      <Button look="danger" shortcut="x" onPress={() => say('reject')}>
                        {t('review.reject')}
                      </Button>
                      {one.mine && (
                        <Button look="quiet" shortcut="u" onPress={() => say('undo')}>
                          {t('review.undo')}
                        </Button>
                      )}
                    </div>
                  )}
                  {one.verdict === 'disagreed' && may('editor') && (
                    <Adjudicate
                      finding={one}
                      me={account?.id ?? ''}
                      onChoose={(reviewId) => review.mutate({ do: 'adjudicate', findingId: one.id, reviewId })}
                    />
                  )}
                </div>
              )}
            </li>
          ))}
        </ol>
      </section>
      {editing && (
        <EditDialog
          editing={editing}
          text={text.text}
          onChange={setEditing}
          problem={review.error}
          waits={review.isPending}
          onSave={() => {
            const { finding: corrected, kind: chosen, fields, span } = editing
            const verdict_ = corrected
              ? { do: 'correct' as const, findingId: corrected.id, kind: chosen, fields, ...span }
              : { do: 'draft' as const, kind: chosen, fields, ...span }
            review.mutate(verdict_, {
              onSuccess: (done) => {
                setEditing(null)
                setCurrent(done.finding.id)
              },
            })
          }}
        />
      )}
      {merging && finding && (
        <MergeDialog
          documentId={id}
          finding={finding}
          onClose={() => setMerging(false)}
          onMerge={(subjectId) => {
            setMerging(false)
            review.mutate({ do: 'merge', findingId: finding.id, subjectId })
            step(1)
          }}
        />
      )}
    </div>
  )
}

type Themes = NonNullable<ReturnType<typeof useAnswer<'read/get-themes'>>['data']>['themes']

/** The themes that are spoken of within a span. */
const themesWithin = (themes: Themes, { start, end }: Span) =>
  themes.filter(({ mentions }) => mentions.some((mention) => mention.start >= start && mention.end <= end))

const findingAt = (findings: readonly Finding[], span: Span) =>
  findings.find((finding) => finding.start === span.start && finding.end === span.end)
