import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddProvisions } from './add-provisions.tsx'
import { InstrumentDialog } from './instrument-dialog.tsx'
import { useNames } from './names.ts'
import { ProvisionItem } from './provision-item.tsx'
import { type Provision, SettleProvision } from './settle-provision.tsx'

/** An instrument: its provisions in both languages beside each other, their force, whom they address, and what is settled. */
export function InstrumentPage() {
  const { t, calendar } = useWords()
  const { may } = useMe()
  const { title } = useNames()
  const { id } = useParams({ from: '/follow-up/instruments/$id' })
  const { data, error } = useAnswer('follow-up/get-instrument', { id })
  const parties = useAnswer('follow-up/list-parties', {})
  const [open, setOpen] = useState<'add' | 'change' | Provision | null>(null)
  const [just, setJust] = useState(false)
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={8} />
  const runs = may('editor', 'administrator')
  const disagreeing = data.items.filter(({ disagreements }) => disagreements.length).length
  const shown = just ? data.items.filter(({ disagreements }) => disagreements.length) : data.items
  return (
    <>
      <p className="above">
        <Link to="/follow-up">{t('nav.follow-up')}</Link> · {t(`type.${data.type}`)}
        {data.number && (
          <>
            {' '}
            <bdi>
              {data.number}
              {data.year ? ` (${data.year})` : ''}
            </bdi>
          </>
        )}
        {data.adoptedOn && <> · {t('instrument.adopted', { day: calendar(data.adoptedOn) })}</>}
      </p>
      <h1>{title(data)}</h1>
      <p className="lead">{t('instrument.stands', { count: data.items.length, disagreeing })}</p>
      <div className="actions">
        {data.items.length > 0 && (
          <Link className="button primary" to="/follow-up/instruments/$id/matrix" params={{ id }}>
            {t('matrix.title')}
          </Link>
        )}
        {data.items.length > 0 && (
          <Link className="button" to="/follow-up/priorities" search={{ instrument: id }}>
            {t('priority.title')}
          </Link>
        )}
        {runs && (
          <>
            <Button look={data.items.length ? 'plain' : 'primary'} onPress={() => setOpen('add')}>
              {t('provision.add')}
            </Button>
            <Button look="quiet" onPress={() => setOpen('change')}>
              {t('instrument.change')}
            </Button>
          </>
        )}
        {disagreeing > 0 && (
          <button type="button" className="chip" aria-pressed={just} onClick={() => setJust(!just)}>
            {t('instrument.just-disagreeing', { count: disagreeing })}
          </button>
        )}
      </div>
      {data.items.length === 0 ? (
        <EmptyState title={t('provision.none')} hint={t(runs ? 'provision.none-hint' : 'provision.none-wait')} />
      ) : (
        <ol className="provisions">
          {shown.map((provision) => (
            <ProvisionItem
              key={provision.id}
              provision={provision}
              siblings={data.items}
              parties={parties.data?.items ?? []}
              onSettle={runs ? () => setOpen(provision) : null}
            />
          ))}
        </ol>
      )}
      {open === 'add' && <AddProvisions instrumentId={id} onClose={() => setOpen(null)} />}
      {open === 'change' && <InstrumentDialog instrument={data} onClose={() => setOpen(null)} />}
      {open !== null && typeof open === 'object' && (
        <SettleProvision
          provision={data.items.find((one) => one.id === open.id) ?? open}
          siblings={data.items}
          parties={parties.data?.items ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
