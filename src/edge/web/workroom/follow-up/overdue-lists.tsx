import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../client/call.ts'
import { Content } from '../../parts/content.tsx'
import { FirstFew } from '../../parts/first-few.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'

type Overdue = Output<'follow-up/list-overdue'>
const KINDS = ['answers', 'comments', 'replies', 'measures'] as const

/** How many things are overdue, whatever they are. */
export const countOverdue = (overdue: Overdue): number => KINDS.reduce((sum, kind) => sum + overdue[kind].length, 0)

/** Everything that is overdue, by what it is, the longest first. `own`: of one party, which need not be named. */
export function OverdueLists({ overdue, own = false }: { overdue: Overdue; own?: boolean }) {
  const { t } = useWords()
  return KINDS.filter((kind) => overdue[kind].length).map((kind) => (
    <section key={kind} aria-labelledby={`overdue-${kind}`} className="overdue">
      <h3 id={`overdue-${kind}`}>{t(`overdue.${kind}`, { count: overdue[kind].length })}</h3>
      <p className="soft">{t(`overdue.${kind}-hint`)}</p>
      {kind === 'answers' ? (
        <FirstFew items={overdue.answers}>
          {(one) => <LateAnswer key={`${one.round.id} ${one.party.partyId}`} late={one} own={own} />}
        </FirstFew>
      ) : kind === 'measures' ? (
        <FirstFew items={overdue.measures}>
          {(one) => <LateMeasure key={one.measureId} late={one} own={own} />}
        </FirstFew>
      ) : (
        <FirstFew items={overdue[kind]}>{(one) => <LateAssessment key={one.id} late={one} own={own} />}</FirstFew>
      )}
    </section>
  ))
}

/** Since when, and how many days that is. */
function Since({ day: since, children }: { day: string; children?: ReactNode }) {
  const { t, day } = useWords()
  const [now] = useState(() => Date.now())
  const days = Math.max(1, Math.floor((now - new Date(since).getTime()) / 86_400_000))
  return (
    <span className="list-side due-late">
      <span aria-hidden="true">!</span> {t('overdue.days', { count: days })}{' '}
      <small>
        {day(since)}
        {children}
      </small>
    </span>
  )
}

function LateAnswer({ late: { round, party }, own }: { late: Overdue['answers'][number]; own: boolean }) {
  const { t } = useWords()
  const { round: titleOf, party: nameOf } = useNames()
  return (
    <li>
      <Link className="list-main" to="/follow-up/rounds/$id" params={{ id: round.id }}>
        {own ? titleOf(round) : nameOf(party)}
        <small>
          {own ? null : `${titleOf(round)} · `}
          {t(`round-party.${party.state}`)}
        </small>
      </Link>
      <Since day={party.dueAt} />
    </li>
  )
}

function LateAssessment({ late, own }: { late: Overdue['comments'][number]; own: boolean }) {
  const { party, provision, either } = useNames()
  const { of, words } = either(late.textAr, late.textEn)
  const { partyId, provisionId } = late
  return (
    <li>
      <Link className="list-main" to="/follow-up/cells/$partyId/$provisionId" params={{ partyId, provisionId }}>
        {own ? provision(late) : `${party(late)} · ${provision(late)}`}
        <small>
          <Content of={of}>{words.length > 110 ? `${words.slice(0, 110)} …` : words}</Content>
        </small>
      </Link>
      <Since day={late.dueAt} />
    </li>
  )
}

function LateMeasure({ late, own }: { late: Overdue['measures'][number]; own: boolean }) {
  const { t } = useWords()
  const { party, either } = useNames()
  const { of, words } = either(late.titleAr, late.titleEn)
  return (
    <li>
      <Link
        className="list-main"
        to="/follow-up/parties/$id"
        params={{ id: late.partyId }}
        hash={`measure-${late.measureId}`}
      >
        <Content of={of}>{words}</Content>
        <small>
          {own ? null : `${party(late)} · `}
          {t(`measure.kind.${late.kind}`)}
          {late.status && ` · ${t(`measure.status.${late.status}`)}`}
        </small>
      </Link>
      <Since day={late.dueOn}> · {t(`overdue.measure-${late.late}`)}</Since>
    </li>
  )
}
