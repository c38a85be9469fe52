import { useState } from 'react'
import { type Aspect, ASPECTS } from '../../../../domain/follow-up.ts'
import { useChange } from '../../client/use-call.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Choice, Field, TextArea } from '../../parts/field.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { useWords } from '../../words/use-words.ts'
import { keyOf, stepsOf } from './scale-steps.ts'
import { type Scale, useScales } from './use-scales.ts'

type Props = { scale: Scale | null; onClose(): void }

const textOf = (steps: Scale['steps'] | undefined, label: 'labelAr' | 'labelEn') =>
  (steps ?? []).map((one) => one[label]).join('\n')

/** Adding a scale, or the next version of one: earlier versions stay, with all that was rated on them. */
export function ScaleDialog({ scale, onClose }: Props) {
  const { t } = useWords()
  const { all } = useScales()
  const [said, setSaid] = useState({
    aspect: scale?.aspect ?? ('implementation' as Aspect),
    labelAr: scale?.labelAr ?? '',
    labelEn: scale?.labelEn ?? '',
    ar: textOf(scale?.steps, 'labelAr'),
    en: textOf(scale?.steps, 'labelEn'),
  })
  const set = (more: Partial<typeof said>) => setSaid({ ...said, ...more })
  const add = useChange('follow-up/add-scale', { refreshes: ['follow-up/list-scales'], onDone: onClose })
  const steps = stepsOf(said.ar, said.en, scale?.steps)
  const taken = all.map(({ key }) => key)
  return (
    <Dialog title={t(scale ? 'scale.renew' : 'scale.add')} isOpen onClose={onClose} size="large">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const { aspect, labelAr, labelEn } = said
          if (steps) add.mutate({ key: scale?.key ?? keyOf(labelEn, taken, 'scale'), aspect, labelAr, labelEn, steps })
        }}
      >
        <p className="soft">{t(scale ? 'scale.renew-means' : 'scale.add-means')}</p>
        {!scale && (
          <Choice
            label={t('scale.rates')}
            value={said.aspect}
            options={ASPECTS.map((one) => [one, t(`aspect.${one}`)] as const)}
            onChange={(aspect) => set({ aspect: aspect as Aspect })}
          />
        )}
        <div className="two">
          <Field
            label={t('scale.label-ar')}
            lang="ar"
            dir="rtl"
            required
            value={said.labelAr}
            onChange={(labelAr) => set({ labelAr })}
          />
          <Field
            label={t('scale.label-en')}
            lang="en"
            dir="ltr"
            required
            value={said.labelEn}
            onChange={(labelEn) => set({ labelEn })}
          />
          <TextArea
            label={t('scale.steps-ar')}
            hint={t('scale.steps-hint')}
            language="ar"
            rows={6}
            value={said.ar}
            onChange={(ar) => set({ ar })}
          />
          <TextArea
            label={t('scale.steps-en')}
            hint={t('scale.steps-alike')}
            language="en"
            rows={6}
            value={said.en}
            onChange={(en) => set({ en })}
          />
        </div>
        <FormEnd
          problem={add.error}
          isDisabled={!steps || !said.labelAr.trim() || !said.labelEn.trim()}
          waits={add.isPending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  )
}
