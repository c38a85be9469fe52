import { Link } from '@tanstack/react-router'
import type { Output } from '../../client/call.ts'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'

export type Finding = Output<'review/list-findings'>['findings'][number]

/** A value of a field as people read it. */
export function useFieldText() {
  const { t, has, calendar, number } = useWords()
  return (name: string, value: unknown): string => {
    if (typeof value === 'number') return name === 'year' ? t('plain', { value: String(value) }) : number(value)
    if (typeof value !== 'string') return Array.isArray(value) ? value.join(t('list.comma')) : ''
    if (name === 'from' || name === 'to') return calendar(value)
    const id = `${name}.${value}`
    return ['type', 'force', 'qualifier', 'body'].includes(name) && has(id) ? t(id) : value
  }
}

/** The fields of a finding that say something, each in its own direction. */
export function FieldList({ fields }: { fields: Record<string, unknown> }) {
  const { t } = useWords()
  const text = useFieldText()
  const said = Object.entries(fields).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  if (!said.length) return null
  return (
    <dl className="field-list">
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`field.${name}`)}</dt>
          <dd>
            {Array.isArray(value) ? (
              <ul>
                {value.map((one) => (
                  <li key={String(one)}>
                    <bdi>{String(one)}</bdi>
                  </li>
                ))}
              </ul>
            ) : (
              <span dir="auto">{text(name, value)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A finding: what it is, its quote and fields, how it came about, and what was said of it. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { t, has } = useWords()
  return (
    <>
      <p className="card-quote">
        <Content>{finding.quote}</Content>
      </p>
      <FieldList fields={finding.fields} />
      <p className="card-source">
        {finding.draftedBy !== null ? (
          <>
            {t('review.drafted-by')} <bdi>{finding.draftedBy}</bdi>
          </>
        ) : (
          <>
            {t(`standing.${finding.standing}`)} · {t('review.rule')}{' '}
            <code>
              <bdi>
                {finding.reader} · {finding.rule}
              </bdi>
            </code>
          </>
        )}
      </p>
      {finding.orphaned && <p className="warn">{t('review.orphaned-one')}</p>}
      {finding.problems.map((problem) => (
        <p key={problem} className="warn">
          {has(`finding.problem.${problem}`) ? t(`finding.problem.${problem}`) : problem}
        </p>
      ))}
      {finding.subject && (
        <p>
          {t('review.in-record')}{' '}
          <Link to="/record/$id" params={{ id: finding.subject.id }}>
            <bdi>{finding.subject.label}</bdi>
          </Link>
        </p>
      )}
      <Reviews finding={finding} />
    </>
  )
}

function Reviews({ finding }: { finding: Finding }) {
  const { t, moment } = useWords()
  const shown = finding.reviews.filter((review) => review.verdict !== 'undo')
  if (!shown.length) return null
  return (
    <ul className="card-reviews">
      {shown.map((review) => (
        <li key={review.id} className={review.undone ? 'undone' : ''}>
          <bdi>{review.reviewer.name}</bdi>: {t(`review.verdict.${review.verdict}`)}
          {review.adjudicates && ` (${t('review.adjudicated')})`}
          {review.undone && ` (${t('review.undone')})`} · <time dateTime={review.madeAt}>{moment(review.madeAt)}</time>
          {review.note && <q dir="auto">{review.note}</q>}
        </li>
      ))}
    </ul>
  )
}
