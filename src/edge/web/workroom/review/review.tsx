import { useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FindingKind } from '../../../../domain/finding.ts'
import { useAnswer } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/field.tsx'
import { pageOf } from '../../parts/page-view/page-places.ts'
import { hasPages } from '../../parts/page-view/page-source.ts'
import { usePageSource } from '../../parts/page-view/use-page-source.ts'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { Adjudicate } from './adjudicate.tsx'
import { DeskHead } from './desk-head.tsx'
import { DocumentText, type Span } from './document-text.tsx'
import { EditDialog, type Editing } from './edit-dialog.tsx'
import { startFields } from './fields-form.tsx'
import type { Finding } from './finding-card.tsx'
import { Actions, FindingItem } from './finding-item.tsx'
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
  const { t } = useWords()
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

  return (
    <div className="desk">
      <DeskHead
        id={id}
        document={document}
        list={list}
        traced={traced}
        kind={kind}
        onKind={setKind}
        themes={themes}
        views={
          <>
            {place && <OnPage page={pageOf(place, text.lines)} view={view} onView={setView} />}
            {hasPages(format) && <ViewSwitch view={view} onView={setView} />}
          </>
        }
      />
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
            <FindingItem
              key={one.id}
              finding={one}
              isCurrent={one.id === current}
              onChoose={choose}
              themes={themesWithin(themes, one)}
              provisions={traced.filter((each) => each.start < one.end && each.end > one.start)}
              place={<OnPage page={pageOf(one, text.lines)} view={view} onView={setView} />}
              actions={
                mayReview && <Actions finding={one} onSay={say} onEdit={edit} onMerge={() => setMerging(true)} />
              }
              adjudicate={
                one.verdict === 'disagreed' &&
                may('editor') && (
                  <Adjudicate
                    finding={one}
                    me={account?.id ?? ''}
                    onChoose={(reviewId) => review.mutate({ do: 'adjudicate', findingId: one.id, reviewId })}
                  />
                )
              }
            />
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
