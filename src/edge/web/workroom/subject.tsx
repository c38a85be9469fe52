import { Link, useParams } from '@tanstack/react-router'
import type { Output } from '../client/call.ts'
import { useAnswer } from '../client/use-call.ts'
import { Content } from '../parts/content.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'
import { Property } from './claims.tsx'
import { ClaimValue } from './claim-value.tsx'
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
  const told = claimsOfToldSentences(data)
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
      {data.properties.map((property) => (
        <Property key={property.property} {...property} told={told} />
      ))}
      <RelatedThings subject={data} />
      <Followed subjectId={data.id} />
      <MayBe subject={data} />
      <JoinedSubjects subject={data} />
    </article>
  )
}

/** The claims whose words stand on the page already, with an earlier claim. */
function claimsOfToldSentences({ properties }: Subject): Set<string> {
  const seen = new Set<string>()
  const told = new Set<string>()
  for (const { id, document, start, end } of properties.flatMap(({ claims }) => claims)) {
    const place = `${document.id} ${start} ${end}`
    if (seen.has(place)) told.add(id)
    seen.add(place)
  }
  return told
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
