import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { ProvisionLine } from './provision-line.tsx'
import { AspectWord, RatedStep } from './rated-step.tsx'
import { idOfScale, type Scale, useScales } from './use-scales.ts'

type Short = Output<'follow-up/list-party-priorities'>['short'][number]
const FIRST = 20

/** Where one State falls short, each scale by itself, and what it reported nothing of; each line is a cell. */
export function PartyPriorities({ partyId }: { partyId: string }) {
  const { t } = useWords()
  const { all } = useScales()
  const { data, error } = useAnswer('follow-up/list-party-priorities', { partyId })
  const [whole, setWhole] = useState(false)
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={8} />
  const { short, silent, silentCount } = data
  if (!short.length && !silentCount)
    return <EmptyState title={t('priority.party-none')} hint={t('priority.party-none-hint')} />
  const rated = all.filter((scale) => short.some((one) => isOn(scale, one)))
  const shown = whole ? silent : silent.slice(0, FIRST)
  return (
    <>
      <section aria-labelledby="short">
        <h2 id="short">{t('priority.party-short', { count: short.length })}</h2>
        {!short.length && <p className="soft">{t('priority.party-no-short')}</p>}
        {rated.map((scale) => (
          <OnScale
            key={idOfScale(scale)}
            scale={scale}
            short={short.filter((one) => isOn(scale, one))}
            partyId={partyId}
          />
        ))}
      </section>
      <section aria-labelledby="silent">
        <h2 id="silent">{t('priority.party-silent', { count: silentCount })}</h2>
        <ol className="priority-lines">
          {shown.map((provision) => (
            <li key={provision.provisionId}>
              <ProvisionLine provision={provision} partyId={partyId} />
            </li>
          ))}
        </ol>
        {shown.length < silent.length && (
          <button type="button" className="link" onClick={() => setWhole(true)}>
            {t('priority.more', { count: silent.length - shown.length })}
          </button>
        )}
      </section>
    </>
  )
}

const isOn = ({ key, version }: Scale, { scaleKey, scaleVersion }: Short) =>
  key === scaleKey && version === scaleVersion

type OnScaleProps = { scale: Scale; short: readonly Short[]; partyId: string }

function OnScale({ scale, short, partyId }: OnScaleProps) {
  const { t, day } = useWords()
  const { nameOf } = useScales()
  return (
    <div className="on-scale">
      <h3>
        <AspectWord aspect={scale.aspect} /> {nameOf(scale)}
      </h3>
      <ol className="priority-lines">
        {short.map((one) => (
          <li key={one.assessmentId}>
            <ProvisionLine provision={one.provision} partyId={partyId} />
            <div className="priority-numbers">
              <RatedStep of={one} step={one.step} aspectIsSaid />
              <small>{t('priority.adopted', { day: day(one.adoptedAt) })}</small>
              {one.disputed && <strong className="disputed">⚑ {t('standing.disputed')}</strong>}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
