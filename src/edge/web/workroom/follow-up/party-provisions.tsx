import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CellStanding } from '../../../../domain/follow-up.ts'
import { useAnswer } from '../../client/use-call.ts'
import { Content } from '../../parts/content.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { ForceWord } from './force-word.tsx'
import { useNames } from './names.ts'
import type { PartyKnown } from './party.tsx'
import { Standing } from './standing.tsx'
import { StandingsBar } from './standings-bar.tsx'
import { VoicesTable } from './voices-table.tsx'

/** Standings of which nothing is said yet. */
const SILENT: ReadonlySet<CellStanding> = new Set(['no-report', 'not-addressed'])

/** Every instrument with a party: how its provisions stand, and on request each with its three voices. */
export function PartyProvisions({ known }: { known: PartyKnown }) {
  const { t } = useWords()
  const speaking = known.instruments.findIndex(({ counts }) =>
    counts.some((count, place) => count > 0 && !SILENT.has(known.standings[place]!)),
  )
  return (
    <section aria-labelledby="party-provisions">
      <h2 id="party-provisions">{t('party.provisions')}</h2>
      {known.instruments.map((one, index) => (
        <InstrumentPart key={one.instrument.id} known={known} part={one} begun={index === Math.max(0, speaking)} />
      ))}
    </section>
  )
}

type PartProps = { known: PartyKnown; part: PartyKnown['instruments'][number]; begun: boolean }

function InstrumentPart({ known, part, begun }: PartProps) {
  const { t } = useWords()
  const { title } = useNames()
  const { instrument, counts } = part
  const [open, setOpen] = useState(begun)
  const [chosen, setChosen] = useState<CellStanding | null>(null)
  return (
    <details className="instrument-part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title(instrument)}</h3>{' '}
        <span className="soft">{t('instrument.provisions', { count: instrument.provisions })}</span>
      </summary>
      <StandingsBar standings={known.standings} counts={counts} chosen={chosen} onChoose={setChosen} />
      {open && <Provisions known={known} part={part} chosen={chosen} />}
    </details>
  )
}

function Provisions({ known, part, chosen }: Omit<PartProps, 'begun'> & { chosen: CellStanding | null }) {
  const { t } = useWords()
  const { party: nameOf, provision: numberOf, title, either } = useNames()
  const asked = { partyId: known.party.id, instrumentId: part.instrument.id }
  const { data, error } = useAnswer('follow-up/get-party-provisions', asked)
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={4} />
  const shown = data.items.filter(({ voices }) => !chosen || voices.standing === chosen)
  const silent = shown.filter(({ voices }) => SILENT.has(voices.standing) && !voices.measures)
  const speaking = shown.filter((one) => !silent.includes(one))
  return (
    <>
      {speaking.length > 0 && (
        <VoicesTable
          label={`${nameOf(known.party)} · ${title(part.instrument)}`}
          heading={t('provision.one')}
          rows={speaking.map((one) => {
            const { of, words } = either(one.textAr, one.textEn)
            return {
              voices: one.voices,
              name: numberOf(one),
              under: (
                <>
                  <ForceWord force={one.force} />
                  <Content of={of} as="span" className="brief">
                    {words}
                  </Content>
                  <Link
                    to="/follow-up/provisions/$id"
                    params={{ id: one.provisionId }}
                    aria-label={`${t('provision.page')}: ${numberOf(one)}`}
                  >
                    {t('provision.page')}
                  </Link>
                </>
              ),
            }
          })}
        />
      )}
      {silent.length > 0 && (
        <>
          <h4>{t('party.silent', { count: silent.length })}</h4>
          <ul className="list">
            {silent.map((one) => {
              const { of, words } = either(one.textAr, one.textEn)
              return (
                <li key={one.provisionId}>
                  <Link
                    className="list-main"
                    to="/follow-up/cells/$partyId/$provisionId"
                    params={{ partyId: known.party.id, provisionId: one.provisionId }}
                  >
                    {numberOf(one)}
                    <small>
                      <Content of={of}>{words.length > 140 ? `${words.slice(0, 140)} …` : words}</Content>
                    </small>
                  </Link>
                  <ForceWord force={one.force} />
                  <Standing standing={one.voices.standing} />
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}
