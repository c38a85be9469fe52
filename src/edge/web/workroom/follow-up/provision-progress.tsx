import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CellStanding } from '../../../../domain/follow-up.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useWords } from '../../words/use-words.ts'
import { byName } from './by-name.ts'
import { useNames } from './names.ts'
import type { ProvisionKnown } from './provision.tsx'
import { StandingsBar } from './standings-bar.tsx'
import { VoicesTable } from './voices-table.tsx'

const SILENT: ReadonlySet<CellStanding> = new Set(['no-report', 'not-addressed'])

/** How far each party has come with a provision: those that something is known of in a table, the others by their names. */
export function ProvisionProgress({ known }: { known: ProvisionKnown }) {
  const { t, language } = useWords()
  const { party: nameOf, provision: numberOf } = useNames()
  const [chosen, setChosen] = useState<CellStanding | null>(null)
  const compare = byName(language)
  const parties = known.parties
    .filter(({ voices }) => !chosen || voices.standing === chosen)
    .toSorted((a, b) => compare(nameOf(a), nameOf(b)))
  const speaking = parties.filter(({ voices }) => !SILENT.has(voices.standing) || voices.measures > 0)
  const silent = (standing: CellStanding) =>
    parties.filter((one) => one.voices.standing === standing && !speaking.includes(one))
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t('provision.progress')}</h2>
      {!known.parties.length ? (
        <EmptyState title={t('party.none')} hint={t('party.none-hint')} />
      ) : (
        <>
          <StandingsBar standings={known.standings} counts={known.counts} chosen={chosen} onChoose={setChosen} />
          {speaking.length > 0 && (
            <VoicesTable
              label={`${t('provision.progress')}: ${numberOf(known.provision)}`}
              heading={t('party.one')}
              rows={speaking.map((one) => ({ voices: one.voices, name: nameOf(one), under: null }))}
            />
          )}
          {(['no-report', 'not-addressed'] as const).map((standing) => {
            const names = silent(standing)
            if (!names.length) return null
            return (
              <div key={standing} className="silent-parties">
                <h3>{t(`provision.silent.${standing}`, { count: names.length })}</h3>
                <ul>
                  {names.map((one) => (
                    <li key={one.partyId}>
                      <Link
                        to="/follow-up/cells/$partyId/$provisionId"
                        params={{ partyId: one.partyId, provisionId: known.provision.id }}
                      >
                        {nameOf(one)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            )
          })}
        </>
      )}
    </section>
  )
}
