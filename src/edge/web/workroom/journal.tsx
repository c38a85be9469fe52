import { Link, useSearch } from '@tanstack/react-router'
import type { Output } from '../client/call.ts'
import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Pager, usePages } from '../parts/pager.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'

type Entry = Output<'record/list-journal'>['items'][number]

/** Who did what, and when; and the proof that nothing of it was changed. */
export function Journal() {
  const { t } = useWords()
  const filter = useSearch({ from: '/journal' })
  const { may } = useMe()
  const pages = usePages()
  const asked = {
    documentId: filter.document as never,
    thingId: filter.thing,
    action: filter.action,
    cursor: pages.cursor,
    limit: 60,
  }
  const { data, error, isPending } = useAnswer('record/list-journal', asked, { keep: true })
  return (
    <>
      <h1>{t('nav.journal')}</h1>
      <p className="lead">{t('journal.lead')}</p>
      {may('reviewer', 'editor', 'administrator') && <Verify />}
      {(filter.document || filter.thing || filter.action) && (
        <p>
          {t('journal.filtered')} <Link to="/journal">{t('journal.all')}</Link>
        </p>
      )}
      <ProblemNote problem={error} />
      {isPending ? (
        <Skeleton rows={8} />
      ) : !data?.items.length ? (
        <EmptyState title={t('journal.none')} />
      ) : (
        <ol className="journal">
          {data.items.map((entry) => (
            <JournalEntry key={entry.seq} entry={entry} />
          ))}
        </ol>
      )}
      <Pager pages={pages} next={data?.next} by="time" />
    </>
  )
}

function JournalEntry({ entry }: { entry: Entry }) {
  const { t, has, moment, number } = useWords()
  const action = `action.${entry.action}`
  const changed = [entry.before, entry.after].some((value) => value !== null)
  return (
    <li>
      <span className="journal-seq" aria-hidden="true">
        {number(entry.seq)}
      </span>
      <div>
        <p>
          <strong>
            <bdi>{entry.actor.id ? entry.actor.name : t('actor.program')}</bdi>
          </strong>{' '}
          {has(action) ? t(action) : entry.action}
          {entry.thing.label && entry.documentId && (
            <>
              {' · '}
              <Link to="/documents/$id" params={{ id: entry.documentId }}>
                <bdi>{entry.thing.label}</bdi>
              </Link>
            </>
          )}
        </p>
        {changed && (
          <details>
            <summary>{t('journal.details')}</summary>
            <Values title={t('journal.before')} value={entry.before} />
            <Values title={t('journal.after')} value={entry.after} />
            <p className="hash" dir="ltr">
              {entry.hash}
            </p>
          </details>
        )}
      </div>
      <time dateTime={entry.at}>{moment(entry.at)}</time>
    </li>
  )
}

/** What a journal entry holds of a thing, as a list of names and values. */
function Values({ title, value }: { title: string; value: unknown }) {
  if (value === null || typeof value !== 'object') return null
  return (
    <dl className="values">
      <dt className="values-title">{title}</dt>
      {Object.entries(value).map(([name, said]) => (
        <dd key={name}>
          <code dir="ltr">{name}</code> <bdi>{typeof said === 'string' ? said : JSON.stringify(said)}</bdi>
        </dd>
      ))}
    </dl>
  )
}

function Verify() {
  const { t, number } = useWords()
  const verify = useChange('record/verify')
  const proof = verify.data
  return (
    <section className="verify" aria-live="polite">
      <Button waits={verify.isPending} onPress={() => verify.mutate({ files: true })}>
        {verify.isPending ? t('verify.running') : t('verify.run')}
      </Button>
      <ProblemNote problem={verify.error} />
      {proof && (
        <p className={proof.holds ? 'good' : 'problem'} data-testid="proof">
          <strong>{proof.holds ? t('verify.holds') : t('verify.broken')}</strong>{' '}
          {t('verify.counts', {
            entries: number(proof.journal.entries),
            spans: number(proof.spans.checked),
            files: number(proof.files.checked),
          })}
          {proof.journal.brokenAt !== null && ` ${t('verify.journal-broken', { seq: number(proof.journal.brokenAt) })}`}
          {proof.spans.broken.length > 0 && ` ${t('verify.spans-broken', { count: proof.spans.broken.length })}`}
          {proof.files.missing.length + proof.files.damaged.length > 0 &&
            ` ${t('verify.files-broken', { count: proof.files.missing.length + proof.files.damaged.length })}`}
        </p>
      )}
    </section>
  )
}
