import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Citation } from '../../parts/citation.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { countOverdue, OverdueLists } from './overdue-lists.tsx'
import { useNames } from './names.ts'
import { PartyMeasures } from './party-measures.tsx'
import { PartyProvisions } from './party-provisions.tsx'
import { PartyRounds } from './party-rounds.tsx'
import { groupName } from './state-groups.ts'

export type PartyKnown = Output<'follow-up/get-party'>

/** A State's page: how it stands, what is late, its rounds, its provisions with the three voices, and what it has done. */
export function PartyPage() {
  const { t, language } = useWords()
  const { account, may } = useMe()
  const { party: nameOf } = useNames()
  const { id } = useParams({ from: '/follow-up/parties/$id' })
  const { data, error } = useAnswer('follow-up/get-party', { id })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={10} />
  const { party, instruments, overdue } = data
  const total = (standing: (typeof data.standings)[number]) =>
    instruments.reduce((sum, { counts }) => sum + (counts[data.standings.indexOf(standing)] ?? 0), 0)
  const asked = instruments.reduce((sum, { instrument }) => sum + instrument.provisions, 0) - total('not-addressed')
  const speaks = party.focalPoints.some(({ accountId }) => accountId === account?.id)
  const late = countOverdue(overdue)
  return (
    <article className="party">
      <p className="above">
        <Link to="/follow-up">{t('nav.follow-up')}</Link> · <Link to="/follow-up/parties">{t('party.title')}</Link>
        {party.groups.length > 0 && ` · ${party.groups.map((one) => groupName(one, language)).join(t('list.comma'))}`}
      </p>
      <h1>{nameOf(party)}</h1>
      <p className="lead">
        {t('party.stands', { asked, silent: total('no-report') })}
        {total('disputed') > 0 && ` ${t('party.disputes', { count: total('disputed') })}`}
      </p>
      <p className="soft">
        {t('party.focal-points')}:{' '}
        {party.focalPoints.length ? (
          <bdi>{party.focalPoints.map(({ name }) => name).join(t('list.comma'))}</bdi>
        ) : (
          <span className="warn">{t('party.unnamed')}</span>
        )}
        {party.subjectId && (
          <>
            {' · '}
            <Link to="/record/$id" params={{ id: party.subjectId }}>
              {t('party.in-record')}
            </Link>
          </>
        )}
      </p>
      <p>
        <Link to="/follow-up/priorities" search={{ party: id }}>
          {t('priority.of', { party: nameOf(party) })}
        </Link>
      </p>
      <DraftReport id={id} />
      {late > 0 && (
        <section aria-labelledby="party-late" className="late">
          <h2 id="party-late">{t('overdue.party', { count: late })}</h2>
          <OverdueLists overdue={overdue} own />
        </section>
      )}
      <PartyRounds known={data} speaks={speaks} />
      {instruments.length ? (
        <PartyProvisions known={data} />
      ) : (
        <EmptyState title={t('instrument.none')} hint={t('party.no-instruments')} />
      )}
      <PartyMeasures
        known={data}
        rights={{ speaks, acts: speaks || may('editor', 'administrator'), assesses: may('assessor'), adopts: false }}
      />
      <Citation />
    </article>
  )
}

const REPORTS = [
  ['ar', 'docx'],
  ['ar', 'pdf'],
  ['en', 'docx'],
  ['en', 'pdf'],
] as const

/** The draft report, written from the record with its citations: Word to be edited outside, PDF to be read. */
function DraftReport({ id }: { id: string }) {
  const { t } = useWords()
  const [asked, setAsked] = useState(false)
  return (
    <div className="report-links" role="group" aria-label={t('report.title')}>
      <strong>{t('report.title')}</strong>
      {REPORTS.map(([language, format]) => (
        <a
          key={`${language} ${format}`}
          className="button"
          href={`/api/follow-up/parties/${id}/report.${format}?language=${language}`}
          download
          onClick={() => setAsked(true)}
        >
          {t(`report.${language}.${format}`)}
        </a>
      ))}
      <small className="soft" role="status">
        {t(asked ? 'report.on-its-way' : 'report.hint')}
      </small>
    </div>
  )
}
