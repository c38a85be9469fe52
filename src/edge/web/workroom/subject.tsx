import { Link, useParams } from '@tanstack/react-router'
import type { Output } from '../client/call.ts'
import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Content } from '../parts/content.tsx'
import { Choice } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'
import { type Claim, ClaimValue } from './claim-value.tsx'
import { Followed } from './follow-up/followed.tsx'
import { JoinedSubjects, MayBe } from './joined-subjects.tsx'
import { useSubjectName } from './use-subject-name.ts'

type Subject = Output<'record/get-subject'>

/** A thing of the record: what every source says of it, each with the sentence it comes from. */
export function SubjectPage() {
  const { t } = useWords()
  const nameOf = useSubjectName()
  const { id } = useParams({ from: '/record/$id' })
  const { data, error, isPending } = useAnswer('record/get-subject', { id: id as never })
  if (isPending) return <Skeleton rows={8} />
  if (!data) return <ProblemNote problem={error} />
  const documents = new Set(data.properties.flatMap(({ claims }) => claims.map((claim) => claim.document.id))).size
  const conflicts = data.properties.filter(({ conflicted }) => conflicted).length
  return (
    <article className={`subject kind-${data.kind}`}>
      <p className="above">
        <Link to="/record" search={{ kind: data.kind }}>
          {t(`kind.many.${data.kind}`)}
        </Link>
      </p>
      <h1>
        <bdi>{nameOf(data)}</bdi>
      </h1>
      <p className="lead">
        {t(`kind.${data.kind}`)} · {t('subject.documents', { count: documents })}
        {conflicts > 0 && <strong className="warn"> · {t('subject.conflicts', { count: conflicts })}</strong>}
      </p>
      {data.mergedInto && (
        <p className="note">
          {t('subject.merged')}{' '}
          <Link to="/record/$id" params={{ id: data.mergedInto }}>
            {t('subject.go')}
          </Link>
        </p>
      )}
      <Names subject={data} />
      <MayBe subject={data} />
      <JoinedSubjects subject={data} />
      <Followed subjectId={data.id} />
      <RelatedThings subject={data} />
      {data.properties.map((property) => (
        <Property key={property.property} {...property} />
      ))}
    </article>
  )
}

function Names({ subject }: { subject: Subject }) {
  const { t } = useWords()
  if (subject.labels.length < 2) return null
  return (
    <section aria-labelledby="names">
      <h2 id="names">{t('subject.names')}</h2>
      <ul className="plain">
        {subject.labels.map(({ name, language }) => (
          <li key={name}>
            <Content of={language} as="span">
              {name}
            </Content>
          </li>
        ))}
      </ul>
    </section>
  )
}

const RELATIONS = ['has-session', 'session-of', 'chairs', 'organises', 'outcome', 'outcome-of', 'in-document'] as const

function RelatedThings({ subject }: { subject: Subject }) {
  const { t } = useWords()
  const nameOf = useSubjectName()
  return RELATIONS.map((relation) => {
    const things = subject.related.filter((one) => one.relation === relation)
    if (!things.length) return null
    return (
      <section key={relation} aria-labelledby={`relation-${relation}`}>
        <h2 id={`relation-${relation}`}>{t(`relation.${relation}`)}</h2>
        <ul className="list">
          {things.map((one) => (
            <li key={one.subject.id} className={`kind-${one.subject.kind}`}>
              <Link to="/record/$id" params={{ id: one.subject.id }} className="list-main">
                <bdi>{nameOf(one.subject)}</bdi>
              </Link>
              {relation === 'has-session' && <SessionChairs id={one.subject.id} />}
              <span className="list-side">
                {t(`kind.${one.subject.kind}`)} · {t(`standing.${one.standing}`)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

/** Who chairs a session and what it is about, beside it on its meeting's page. */
function SessionChairs({ id }: { id: string }) {
  const { t } = useWords()
  const { data } = useAnswer('record/get-subject', { id: id as never })
  const of = (property: string) => data?.properties.find((one) => one.property === property)?.claims ?? []
  const [chairs, topics] = [of('chair'), of('topic')]
  if (!chairs.length && !topics.length) return null
  return (
    <dl className="session-facts">
      {chairs.length > 0 && (
        <div>
          <dt>{t('property.chair')}</dt>
          <dd>
            {chairs.map((claim) => (
              <ClaimValue key={claim.id} claim={claim} />
            ))}
          </dd>
        </div>
      )}
      {topics.length > 0 && (
        <div>
          <dt>{t('property.topic')}</dt>
          <dd>
            <ul>
              {topics.map((claim) => (
                <li key={claim.id}>
                  <bdi>{String(claim.value)}</bdi>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Property({ property, claims, conflicted }: Subject['properties'][number]) {
  const { t } = useWords()
  return (
    <section className={conflicted ? 'property conflicted' : 'property'} aria-labelledby={`property-${property}`}>
      <h2 id={`property-${property}`}>
        {t(`property.${property}`)}
        {conflicted && <span className="warn"> · {t('subject.sources-differ')}</span>}
      </h2>
      <ul className="claims">
        {claims.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  )
}

const RANKS = ['preferred', 'normal', 'deprecated'] as const

function ClaimRow({ claim }: { claim: Claim }) {
  const { t, moment, calendar, number } = useWords()
  const { may } = useMe()
  const rank = useChange('record/rank-claim', { refreshes: ['record/get-subject'] })
  const { document } = claim
  return (
    <li className={`claim ${claim.rank}`}>
      <p className="claim-value">
        <ClaimValue claim={claim} />
        {claim.rank !== 'normal' && <small className="rank">{t(`rank.${claim.rank}`)}</small>}
      </p>
      <p className="claim-source">
        <Link
          to="/documents/$id/review"
          params={{ id: document.id }}
          search={{ start: claim.start, end: claim.end }}
          className="claim-quote"
        >
          <q dir="auto">{claim.quote}</q>
        </Link>
        <span>
          <Content of={document.language}>{document.title}</Content>
          {document.publisher && (
            <>
              {' · '}
              <bdi>{document.publisher}</bdi>
            </>
          )}
          {document.dated && ` · ${calendar(document.dated)}`}
          {claim.page !== null && (
            <>
              {' · '}
              <Link
                to="/documents/$id/review"
                params={{ id: document.id }}
                search={{ start: claim.start, end: claim.end, view: 'page' }}
              >
                {t('pages.page', { page: number(claim.page) })}
              </Link>
            </>
          )}
        </span>
        <small>
          {t(`standing.${claim.standing}`)} · {t('subject.reviewed-by')}{' '}
          <bdi>{claim.reviewedBy ?? t('actor.program')}</bdi> · {moment(claim.madeAt)}
        </small>
      </p>
      {may('editor') && (
        <Choice
          hidden
          label={t('subject.rank')}
          value={claim.rank}
          options={RANKS.map((one) => [one, t(`rank.${one}`)] as const)}
          onChange={(value) => rank.mutate({ claimId: claim.id, rank: value as Claim['rank'] })}
        />
      )}
      <ProblemNote problem={rank.error} />
    </li>
  )
}
