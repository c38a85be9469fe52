import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-call.ts'
import { Citation } from '../../parts/citation.tsx'
import { Choice } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { byName } from './by-name.ts'
import { useNames } from './names.ts'
import { OverallPriorities } from './overall-priorities.tsx'
import { PartyPriorities } from './party-priorities.tsx'

/** Where least is done: over all, or with one State; the rule by which it is listed stands on the page. */
export function PrioritiesPage() {
  const { t, language } = useWords()
  const { party: nameOf, title } = useNames()
  const navigate = useNavigate()
  const search = useSearch({ from: '/follow-up/priorities' })
  const parties = useAnswer('follow-up/list-parties', {})
  const instruments = useAnswer('follow-up/list-instruments', {})
  const compare = byName(language)
  const change = (wanted: typeof search) =>
    void navigate({ to: '/follow-up/priorities', search: wanted, replace: true, resetScroll: false })
  const party = parties.data?.items.find(({ id }) => id === search.party)
  return (
    <>
      <p className="above">
        <Link to="/follow-up">{t('nav.follow-up')}</Link>
        {party && (
          <>
            {' · '}
            <Link to="/follow-up/parties/$id" params={{ id: party.id }}>
              {nameOf(party)}
            </Link>
          </>
        )}
      </p>
      <h1>{party ? t('priority.of', { party: nameOf(party) }) : t('priority.title')}</h1>
      <details className="note rule" open>
        <summary>{t('priority.rule')}</summary>
        <ul>
          <li>{t('priority.rule.short')}</li>
          <li>{t('priority.rule.apart')}</li>
          <li>{t('priority.rule.silent')}</li>
          <li>{t('priority.rule.seen')}</li>
        </ul>
      </details>
      <div className="filters" role="group" aria-label={t('filter.label')}>
        <Choice
          label={t('party.one')}
          value={search.party ?? ''}
          options={[
            ['', t('priority.all-parties')],
            ...(parties.data?.items ?? [])
              .map((one) => [one.id, nameOf(one)] as const)
              .toSorted(([, a], [, b]) => compare(a, b)),
          ]}
          onChange={(id) => change(id ? { party: id } : {})}
        />
        {!search.party && (
          <Choice
            label={t('instrument.one')}
            value={search.instrument ?? ''}
            options={[
              ['', t('filter.any')],
              ...(instruments.data?.items ?? []).map((one) => [one.id, title(one)] as const),
            ]}
            onChange={(id) => change(id ? { instrument: id } : {})}
          />
        )}
      </div>
      {search.party ? (
        <PartyPriorities partyId={search.party} />
      ) : (
        <OverallPriorities instrumentId={search.instrument ?? null} />
      )}
      <Citation />
    </>
  )
}
