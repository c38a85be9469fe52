import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../client/use-call.ts'
import { Citation } from '../../parts/citation.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Choice } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { byName } from './by-name.ts'
import { useNames } from './names.ts'
import { countOverdue, OverdueLists } from './overdue-lists.tsx'

/** Everything whose day is past, of all parties or of one, on one page. */
export function OverduePage() {
  const { t, language } = useWords()
  const { party: nameOf } = useNames()
  const parties = useAnswer('follow-up/list-parties', {})
  const [partyId, setPartyId] = useState('')
  const { data, error } = useAnswer('follow-up/list-overdue', partyId ? { partyId } : {}, { keep: true })
  const compare = byName(language)
  const names = (parties.data?.items ?? [])
    .map((one) => [one.id, nameOf(one)] as const)
    .sort((a, b) => compare(a[1], b[1]))
  const count = data ? countOverdue(data) : 0
  return (
    <div className="overdue-page">
      <p className="above">
        <Link to="/follow-up">{t('nav.follow-up')}</Link>
      </p>
      <h1>{t('overdue.title')}</h1>
      {data && count > 0 && <p className="lead">{t('overdue.sum', { count })}</p>}
      {names.length > 1 && (
        <div className="filters">
          <Choice
            label={t('party.one')}
            value={partyId}
            options={[['', t('filter.any')], ...names]}
            onChange={setPartyId}
          />
        </div>
      )}
      <ProblemNote problem={error} />
      {!data ? (
        !error && <Skeleton rows={6} />
      ) : count ? (
        <OverdueLists overdue={data} own={partyId !== ''} />
      ) : (
        <EmptyState title={t('overdue.none')} hint={t('overdue.none-hint')} />
      )}
      <Citation />
    </div>
  )
}
