import { useQueryClient } from '@tanstack/react-query'
import { type Dispatch, type SetStateAction, useCallback, useEffect, useState } from 'react'
import { call, type Output } from '../../client/call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Tick } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'

type Instrument = Output<'follow-up/list-instruments'>['items'][number]
type Whole = Output<'follow-up/get-instrument'>
type Props = {
  instruments: readonly Instrument[]
  first: string | null
  chosen: readonly string[]
  onChange: Dispatch<SetStateAction<readonly string[]>>
}

/** Choosing what a round asks: whole instruments at once, then provisions one by one. */
export function ProvisionsChoice({ instruments, first, chosen, onChange }: Props) {
  const { t } = useWords()
  const { either, provision: numberOf, title } = useNames()
  const queries = useQueryClient()
  const [open, setOpen] = useState<readonly string[]>(first ? [first] : [])
  const [items, setItems] = useState<readonly Whole[]>([])
  const find = useCallback(
    (id: string): Promise<Whole> =>
      queries.fetchQuery({
        queryKey: ['follow-up/get-instrument', { id }],
        queryFn: () => call('follow-up/get-instrument', { id }),
      }),
    [queries],
  )
  /** A chosen instrument is asked of as a whole until somebody says otherwise. */
  const take = useCallback(
    (whole: Whole) => {
      setItems((before) => [...before.filter((one) => one.id !== whole.id), whole])
      onChange((before) => [...new Set([...before, ...whole.items.map((one) => one.id)])])
    },
    [onChange],
  )
  useEffect(() => {
    if (first) void find(first).then(take)
  }, [first, find, take])
  const toggle = (ids: readonly string[], on: boolean) =>
    onChange((before) => {
      const without = before.filter((id) => !ids.includes(id))
      return on ? [...without, ...ids] : without
    })
  return (
    <fieldset className="plain-set">
      <legend>{t('round.what')}</legend>
      <div className="tick-row" role="group" aria-label={t('instrument.many')}>
        {instruments.map((instrument) => (
          <Tick
            key={instrument.id}
            label={`${title(instrument)} (${instrument.provisions})`}
            checked={open.includes(instrument.id)}
            onChange={(on) => {
              if (on) {
                setOpen([...open, instrument.id])
                return void find(instrument.id).then(take)
              }
              const gone = items.find(({ id }) => id === instrument.id)?.items.map(({ id }) => id) ?? []
              setOpen(open.filter((id) => id !== instrument.id))
              setItems(items.filter(({ id }) => id !== instrument.id))
              toggle(gone, false)
            }}
          />
        ))}
      </div>
      {items.map((instrument) => {
        const ids = instrument.items.map(({ id }) => id)
        const priority = instrument.items.filter((one) => one.priority).map(({ id }) => id)
        const count = ids.filter((id) => chosen.includes(id)).length
        return (
          <details key={instrument.id}>
            <summary>{t('round.provisions-of', { title: title(instrument), count, of: ids.length })}</summary>
            <div className="actions">
              <Button look="quiet" onPress={() => toggle(ids, true)}>
                {t('round.all')}
              </Button>
              <Button look="quiet" onPress={() => toggle(ids, false)}>
                {t('round.no-one')}
              </Button>
              {priority.length > 0 && (
                <Button
                  look="quiet"
                  onPress={() => {
                    toggle(ids, false)
                    toggle(priority, true)
                  }}
                >
                  {t('round.just-priority')}
                </Button>
              )}
            </div>
            <div className="tick-list" tabIndex={0} role="group" aria-label={t('provision.many')}>
              {instrument.items.map((one) => {
                const { of, words } = either(one.ar?.text, one.en?.text)
                return (
                  <Tick
                    key={one.id}
                    checked={chosen.includes(one.id)}
                    onChange={(on) => toggle([one.id], on)}
                    label={
                      <>
                        {numberOf(one)}: <Content of={of}>{words.slice(0, 140)}</Content>
                      </>
                    }
                  />
                )
              })}
            </div>
          </details>
        )
      })}
    </fieldset>
  )
}
