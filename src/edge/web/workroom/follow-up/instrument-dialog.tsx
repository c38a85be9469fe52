import { useState } from 'react'
import { INSTRUMENT_TYPES } from '../../../../domain/finding.ts'
import type { Output } from '../../client/call.ts'
import { useChange } from '../../client/use-call.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { BothTitles } from './both-titles.tsx'

type Instrument = Output<'follow-up/list-instruments'>['items'][number]
type Props = { instrument: Instrument | null; onClose(): void; onDone?(id: string): void }

/** Adding an instrument, or changing what one is called and how it is numbered. */
export function InstrumentDialog({ instrument, onClose, onDone }: Props) {
  const { t } = useWords()
  const [said, setSaid] = useState({
    type: instrument?.type ?? ('resolution' as Instrument['type']),
    titleAr: instrument?.titleAr ?? '',
    titleEn: instrument?.titleEn ?? '',
    body: instrument?.body ?? '',
    number: instrument?.number ?? '',
    year: instrument?.year ? String(instrument.year) : '',
    adoptedOn: instrument?.adoptedOn ?? '',
  })
  const options = {
    refreshes: ['follow-up/list-instruments', 'follow-up/get-instrument'] as const,
    onDone: ({ id }: { id: string }) => {
      onDone?.(id)
      onClose()
    },
  }
  const add = useChange('follow-up/add-instrument', options)
  const change = useChange('follow-up/change-instrument', options)
  const set = (more: Partial<typeof said>) => setSaid({ ...said, ...more })
  const save = () => {
    const input = {
      type: said.type,
      titleAr: said.titleAr.trim() || null,
      titleEn: said.titleEn.trim() || null,
      body: said.body.trim() || null,
      number: said.number.trim() || null,
      year: said.year ? Number(said.year) : null,
      adoptedOn: said.adoptedOn || null,
    }
    if (instrument) change.mutate({ id: instrument.id, ...input })
    else add.mutate(input)
  }
  return (
    <Dialog title={t(instrument ? 'instrument.change' : 'instrument.add')} isOpen onClose={onClose} size="large">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Choice
          label={t('instrument.type')}
          value={said.type}
          options={INSTRUMENT_TYPES.map((type) => [type, t(`type.${type}`)] as const)}
          onChange={(type) => set({ type: type as Instrument['type'] })}
        />
        <BothTitles said={said} onChange={set} hint={t('instrument.title-hint')} />
        <div className="three">
          <Field label={t('instrument.body')} dir="auto" value={said.body} onChange={(body) => set({ body })} />
          <Field label={t('instrument.number')} dir="auto" value={said.number} onChange={(number) => set({ number })} />
          <Field
            label={t('instrument.year')}
            inputMode="numeric"
            pattern="\d{4}"
            value={said.year}
            onChange={(year) => set({ year })}
          />
        </div>
        <Field
          label={t('instrument.adopted-on')}
          type="date"
          value={said.adoptedOn}
          onChange={(adoptedOn) => set({ adoptedOn })}
        />
        <FormEnd
          problem={add.error ?? change.error}
          isDisabled={!said.titleAr.trim() && !said.titleEn.trim()}
          waits={add.isPending || change.isPending}
          onClose={onClose}
          says={t(instrument ? 'save' : 'instrument.add')}
        />
      </form>
    </Dialog>
  )
}
