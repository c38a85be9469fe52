import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../client/use-call.ts'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import type { CellRights } from './cell.tsx'
import { MeasureDialog } from './measure-dialog.tsx'
import { MeasureItem } from './measures.tsx'
import { useNames } from './names.ts'
import type { PartyKnown } from './party.tsx'

const FIRST = 30

/** What a party has done, whatever it answers: each measure with its history, safeguards and evidence. */
export function PartyMeasures({ known, rights }: { known: PartyKnown; rights: CellRights }) {
  const { t } = useWords()
  const { provision: numberOf, title } = useNames()
  const partyId = known.party.id
  const answered = new Map(known.answered.map((one) => [one.provisionId, one]))
  const titles = new Map(known.instruments.map(({ instrument }) => [instrument.id, title(instrument)]))
  const { data, error } = useAnswer('follow-up/list-measures', { partyId })
  const [all, setAll] = useState(false)
  const [changing, setChanging] = useState<string | null>(null)
  const items = data?.items ?? []
  const changed = items.find(({ id }) => id === changing)
  return (
    <section aria-labelledby="party-measures">
      <h2 id="party-measures">{t('measure.title')}</h2>
      <ProblemNote problem={error} />
      {!data && !error && <Skeleton rows={3} />}
      {data && !items.length && (
        <p className="soft">{t(rights.acts ? 'party.no-measures-own' : 'party.no-measures')}</p>
      )}
      <ul className="plain">
        {(all ? items : items.slice(0, FIRST)).map((measure) => (
          <li key={measure.id} className="measure" id={`measure-${measure.id}`}>
            <MeasureItem measure={measure} rights={rights} onChange={() => setChanging(measure.id)} />
            {measure.provisions.length > 0 && (
              <p className="answers-what">
                <span className="soft">{t('measure.answers')}</span>
                {measure.provisions.map((provisionId) => {
                  const place = answered.get(provisionId)
                  if (!place) return null
                  return (
                    <Link
                      key={provisionId}
                      to="/follow-up/cells/$partyId/$provisionId"
                      params={{ partyId, provisionId }}
                    >
                      {numberOf(place)} · {titles.get(place.instrumentId)}
                    </Link>
                  )
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {!all && items.length > FIRST && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('measure.more', { count: items.length - FIRST })}
        </button>
      )}
      {changed && (
        <MeasureDialog
          partyId={partyId}
          provisionId={changed.provisions[0] ?? ''}
          measure={changed}
          onClose={() => setChanging(null)}
        />
      )}
    </section>
  )
}
