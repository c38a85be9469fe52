import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { FINDING_KINDS } from '../../../domain/finding.ts'
import type { Output } from '../client/call.ts'
import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Button } from '../parts/button.tsx'
import { Content } from '../parts/content.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Field } from '../parts/field.tsx'
import { Pager, usePages } from '../parts/pager.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'
import { ClaimValue } from './claim-value.tsx'
import { LinkReasons } from './link-reasons.tsx'
import { useSubjectName } from './use-subject-name.ts'

type Proposal = Output<'record/list-proposals'>['items'][number]
type Property = Proposal['properties'][number]

const KINDS = FINDING_KINDS.filter((kind) => !['date', 'state', 'figure', 'recommendation'].includes(kind))

/** Pairs of the record that may be one thing, side by side: a person decides. */
export function Proposals() {
  const { t, number } = useWords()
  const filter = useSearch({ from: '/proposals' })
  const navigate = useNavigate()
  const pages = usePages()
  const kind = KINDS.find((one) => one === filter.kind)
  const { data, error, isPending } = useAnswer(
    'record/list-proposals',
    { kind, cursor: pages.cursor, limit: 20 },
    { keep: true },
  )
  return (
    <>
      <p className="above">
        <Link to="/record">{t('nav.record')}</Link>
      </p>
      <h1>{t('proposals.title')}</h1>
      <p className="lead">{t('proposals.lead')}</p>
      <div className="legend" role="group" aria-label={t('review.legend')}>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            className={`chip kind-${one}`}
            aria-pressed={kind === one}
            onClick={() => {
              pages.first()
              void navigate({ to: '/proposals', search: kind === one ? {} : { kind: one }, replace: true })
            }}
          >
            {t(`kind.many.${one}`)} <strong>{number(data?.counts[one] ?? 0)}</strong>
          </button>
        ))}
      </div>
      <ProblemNote problem={error} />
      {isPending ? (
        <Skeleton rows={6} />
      ) : !data?.items.length ? (
        <EmptyState title={t('proposals.none')} hint={t('proposals.none-hint')} />
      ) : (
        data.items.map((pair) => <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} />)
      )}
      <Pager pages={pages} next={data?.next} />
    </>
  )
}

function Pair({ pair }: { pair: Proposal }) {
  const { t } = useWords()
  const nameOf = useSubjectName()
  const { may } = useMe()
  const named = `pair-${pair.one.id}-${pair.other.id}`
  return (
    <article className={`proposal kind-${pair.one.kind}`} aria-labelledby={named}>
      <h2 id={named} className="visually-hidden">
        {nameOf(pair.one)} · {nameOf(pair.other)}
      </h2>
      <LinkReasons link={pair.link} />
      <div className="table-scroll">
        <table className="side-by-side">
          <thead>
            <tr>
              <th scope="col">{t(`kind.${pair.one.kind}`)}</th>
              {[pair.one, pair.other].map((side) => (
                <th key={side.id} scope="col" aria-label={nameOf(side)}>
                  <Link to="/record/$id" params={{ id: side.id }}>
                    <bdi>{side.label}</bdi>
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pair.properties.map((property) => (
              <Row key={property.property} {...property} />
            ))}
          </tbody>
        </table>
      </div>
      {may('editor') ? <Decide pair={pair} /> : <p className="soft">{t('proposals.decide-hint')}</p>}
    </article>
  )
}

function Row({ property, one, other, differs }: Property) {
  const { t } = useWords()
  return (
    <tr className={differs ? 'differs' : undefined}>
      <th scope="row">
        {t(`property.${property}`)}
        {differs && <small className="warn"> · {t('subject.sources-differ')}</small>}
      </th>
      {[one, other].map((side, at) => (
        <td key={at}>
          {side.map((claim) => (
            <p key={claim.id}>
              <ClaimValue claim={claim} />
              <Link
                to="/documents/$id/review"
                params={{ id: claim.document.id }}
                search={{ start: claim.start, end: claim.end }}
                className="claim-quote"
              >
                <small>
                  <Content of={claim.document.language}>{claim.document.title}</Content>
                </small>
              </Link>
            </p>
          ))}
        </td>
      ))}
    </tr>
  )
}

const STALE = ['record/list-proposals', 'record/list-subjects', 'record/get-subject'] as const

/** An editor joins the pair under one of its names, or says that they are two. */
function Decide({ pair }: { pair: Proposal }) {
  const { t } = useWords()
  const nameOf = useSubjectName()
  const [reason, setReason] = useState('')
  const merge = useChange('record/merge-subjects', { refreshes: STALE })
  const apart = useChange('record/keep-subjects-apart', { refreshes: STALE })
  const said = reason.trim().length >= 3 ? reason : t('proposals.reason-default')
  const waits = merge.isPending || apart.isPending
  const join = (into: Proposal['one'], from: Proposal['one']) =>
    merge.mutate({ into: into.id, from: from.id, reason: said })
  return (
    <>
      <Field label={t('proposals.reason')} value={reason} onChange={setReason} dir="auto" />
      <div className="actions">
        {[[pair.one, pair.other] as const, [pair.other, pair.one] as const].map(([into, from]) => (
          <Button key={into.id} isDisabled={waits} onPress={() => join(into, from)}>
            {t('proposals.join-into')}: <bdi>{nameOf(into) === nameOf(from) ? into.label : nameOf(into)}</bdi>
          </Button>
        ))}
        <Button
          look="danger"
          isDisabled={waits}
          onPress={() => apart.mutate({ one: pair.one.id, other: pair.other.id, reason: said })}
        >
          {t('proposals.keep-apart')}
        </Button>
      </div>
      <ProblemNote problem={merge.error ?? apart.error} />
    </>
  )
}
