import { useState } from 'react'
import { MEASURE_KINDS, MEASURE_STATUSES } from '../../../../domain/follow-up.ts'
import { useChange } from '../../client/use-call.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { Choice, Field, TextArea, Tick } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { BothTitles } from './both-titles.tsx'
import type { Cell } from './cell.tsx'
import { today } from './today.ts'

type Measure = Cell['measures'][number]
type Props = {
  partyId: string
  provisionId: string
  measure: Measure | null
  onClose(): void
  onDone?(measure: Measure): void
}

const SAFEGUARDS = ['legalBasis', 'oversight', 'remedy', 'rightsCheck'] as const

const begun = (measure: Measure | null) => ({
  kind: measure?.kind ?? ('law' as Measure['kind']),
  titleAr: measure?.titleAr ?? '',
  titleEn: measure?.titleEn ?? '',
  description: measure?.description ?? '',
  owner: measure?.owner ?? '',
  partners: measure?.partners.join('; ') ?? '',
  startsOn: measure?.startsOn ?? '',
  endsOn: measure?.endsOn ?? '',
  legalBasis: measure?.legalBasis ?? '',
  oversight: measure?.oversight ?? '',
  remedy: measure?.remedy ?? '',
  rightsCheck: measure?.rightsCheck ?? '',
  nominated: measure?.nominated ?? false,
})

/** Adding a measure for a provision, or changing one. Its safeguards are asked for by name. */
export function MeasureDialog({ partyId, provisionId, measure, onClose, onDone }: Props) {
  const { t, language } = useWords()
  const [said, setSaid] = useState(() => begun(measure))
  const [status, setStatus] = useState<(typeof MEASURE_STATUSES)[number]>('in-force')
  const [sinceOn, setSinceOn] = useState(today())
  const options = {
    refreshes: ['follow-up/get-cell', 'follow-up/list-measures', 'follow-up/get-matrix'] as const,
    onDone: (kept: Measure) => {
      onDone?.(kept)
      onClose()
    },
  }
  const add = useChange('follow-up/add-measure', options)
  const change = useChange('follow-up/change-measure', options)
  const set = (more: Partial<typeof said>) => setSaid({ ...said, ...more })
  const save = () => {
    const words = Object.fromEntries(
      (['titleAr', 'titleEn', 'description', 'owner', ...SAFEGUARDS] as const).map((name) => [
        name,
        said[name].trim() || null,
      ]),
    )
    const input = {
      ...words,
      kind: said.kind,
      language: said.description.trim() ? (measure?.language ?? language) : null,
      partners: said.partners
        .split(/[;؛]/)
        .map((one) => one.trim())
        .filter(Boolean),
      startsOn: said.startsOn || null,
      endsOn: said.endsOn || null,
      nominated: said.nominated,
      provisions: [...new Set([...(measure?.provisions ?? []), provisionId])],
    }
    if (measure) change.mutate({ ...input, partyId, measureId: measure.id, version: measure.version })
    else add.mutate({ ...input, partyId, status, sinceOn })
  }
  return (
    <Dialog title={t(measure ? 'measure.change' : 'measure.add')} isOpen onClose={onClose} size="large">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <BothTitles said={said} onChange={set} labels="measure" hint={t('instrument.title-hint')} />
        <div className="three">
          <Choice
            label={t('measure.kind')}
            value={said.kind}
            options={MEASURE_KINDS.map((kind) => [kind, t(`measure.kind.${kind}`)] as const)}
            onChange={(kind) => set({ kind: kind as Measure['kind'] })}
          />
          {!measure && (
            <>
              <Choice
                label={t('measure.status')}
                value={status}
                options={MEASURE_STATUSES.map((one) => [one, t(`measure.status.${one}`)] as const)}
                onChange={(one) => setStatus(one as typeof status)}
              />
              <Field label={t('measure.since')} type="date" required value={sinceOn} onChange={setSinceOn} />
            </>
          )}
        </div>
        <div className="two">
          <Field label={t('measure.owner')} dir="auto" value={said.owner} onChange={(owner) => set({ owner })} />
          <Field
            label={t('measure.partners')}
            hint={t('provision.themes-hint')}
            dir="auto"
            value={said.partners}
            onChange={(partners) => set({ partners })}
          />
          <Field
            label={t('measure.starts-on')}
            type="date"
            value={said.startsOn}
            onChange={(startsOn) => set({ startsOn })}
          />
          <Field label={t('measure.ends-on')} type="date" value={said.endsOn} onChange={(endsOn) => set({ endsOn })} />
        </div>
        <TextArea
          label={t('measure.description')}
          rows={3}
          value={said.description}
          onChange={(description) => set({ description })}
        />
        <fieldset className="plain-set">
          <legend>{t('measure.safeguards-legend')}</legend>
          <p className="soft">{t('measure.safeguards-hint')}</p>
          {SAFEGUARDS.map((name) => (
            <TextArea
              key={name}
              label={t(`measure.${name}`)}
              rows={2}
              value={said[name]}
              onChange={(words) => set({ [name]: words })}
            />
          ))}
        </fieldset>
        <Tick label={t('measure.nominate')} checked={said.nominated} onChange={(nominated) => set({ nominated })} />
        <FormEnd
          problem={add.error ?? change.error}
          isDisabled={!said.titleAr.trim() && !said.titleEn.trim()}
          waits={add.isPending || change.isPending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  )
}
