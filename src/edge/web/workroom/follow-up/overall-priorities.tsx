import type { ReactNode } from 'react'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { shortSteps } from '../../../../domain/shortfall.ts'
import { BehindNumber } from './behind-number.tsx'
import { useNames } from './names.ts'
import { type Brief, ProvisionLine } from './provision-line.tsx'
import { AspectWord } from './rated-step.tsx'
import { type Scale, useScales } from './use-scales.ts'

type Listed = Output<'follow-up/list-priorities'>

/** The provisions with which most States fall short, scale by scale; those of which least is reported; those that are marked. */
export function OverallPriorities({ instrumentId }: { instrumentId: string | null }) {
  const { t } = useWords()
  const { data, error } = useAnswer('follow-up/list-priorities', instrumentId ? { instrumentId } : {})
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={8} />
  return (
    <>
      <Marked marked={data.marked} scales={data.scales.map(({ scale }) => scale)} />
      <section aria-labelledby="short">
        <h2 id="short">{t('priority.short')}</h2>
        {!data.scales.length && <EmptyState title={t('priority.none-rated')} hint={t('priority.none-rated-hint')} />}
        {data.scales.map((one) => (
          <OnScale key={`${one.scale.key} ${one.scale.version}`} one={one} />
        ))}
      </section>
      <section aria-labelledby="silent">
        <h2 id="silent">{t('priority.silent')}</h2>
        {!data.silent.length && <p className="soft">{t('priority.none-silent')}</p>}
        <Lines items={data.silent}>
          {({ provision, asked, silent }) => (
            <BehindNumber provisionId={provision.provisionId} says={t('priority.silent-of', { silent, asked })} />
          )}
        </Lines>
      </section>
    </>
  )
}

function OnScale({ one: { scale, rated, short, items } }: { one: Listed['scales'][number] }) {
  const { t } = useWords()
  const { label } = useNames()
  const { nameOf } = useScales()
  const steps = shortSteps(scale.steps).map(label).join(t('list.comma'))
  return (
    <div className="on-scale">
      <h3>
        <AspectWord aspect={scale.aspect} /> {nameOf(scale)}
      </h3>
      <p className="soft">{t('priority.on-scale', { rated, short, steps })}</p>
      <Lines items={items}>
        {(item) => (
          <>
            <Short item={item} scale={scale} />
            <small>{t('priority.lowest', { count: item.lowest, step: label(scale.steps[0]!) })}</small>
          </>
        )}
      </Lines>
    </div>
  )
}

type ShortProps = { item: { rated: number; short: number; provision: Brief }; scale: Scale }

function Short({ item: { rated, short, provision }, scale }: ShortProps) {
  const { t } = useWords()
  const says = t('priority.short-of', { short, rated })
  return <BehindNumber provisionId={provision.provisionId} scale={scale} just="short" says={says} />
}

/** What the secretariat marked: on each scale how many fall short, and of how many nothing is reported. */
function Marked({ marked, scales }: { marked: Listed['marked']; scales: readonly Scale[] }) {
  const { t } = useWords()
  const { nameOf } = useScales()
  return (
    <section aria-labelledby="marked">
      <h2 id="marked">{t('priority.marked')}</h2>
      {!marked.length && <p className="soft">{t('priority.none-marked')}</p>}
      <Lines items={marked}>
        {({ provision, asked, silent, shortfalls }) => (
          <>
            <BehindNumber provisionId={provision.provisionId} says={t('priority.silent-of', { silent, asked })} />
            {shortfalls.map(({ scaleKey, scaleVersion, rated, short }) => {
              const scale = scales.find(({ key, version }) => key === scaleKey && version === scaleVersion)
              return (
                scale && (
                  <div key={`${scaleKey} ${scaleVersion}`}>
                    <AspectWord aspect={scale.aspect} /> <small>{nameOf(scale)}</small>
                    <Short item={{ rated, short, provision }} scale={scale} />
                  </div>
                )
              )
            })}
          </>
        )}
      </Lines>
    </section>
  )
}

type LinesProps<Item> = { items: readonly Item[]; children(item: Item): ReactNode }

/** Provisions one under the other, each with its numbers beside it. */
function Lines<Item extends { provision: Brief }>({ items, children }: LinesProps<Item>) {
  if (!items.length) return null
  return (
    <ol className="priority-lines">
      {items.map((item) => (
        <li key={item.provision.provisionId}>
          <ProvisionLine provision={item.provision} />
          <div className="priority-numbers">{children(item)}</div>
        </li>
      ))}
    </ol>
  )
}
