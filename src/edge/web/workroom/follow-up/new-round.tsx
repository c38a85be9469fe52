import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { CONSENTS } from '../../../../domain/follow-up.ts'
import { useAnswer, useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { BothTitles } from './both-titles.tsx'
import { PartiesChoice } from './parties-choice.tsx'
import { ProvisionsChoice } from './provisions-choice.tsx'
import { ScaleChoice } from './scale-choice.tsx'
import { today } from './today.ts'

/** Days of rest, 1 Monday … 7 Sunday, as States keep them. */
const WEEKENDS = ['5,6', '6,7', '5', '7', ''] as const

/** Building a round: what is asked, of whom, until when, on which scale. It is kept as a draft; opening it is a step of its own. */
export function NewRound() {
  const { t, calendar } = useWords()
  const navigate = useNavigate()
  const { instrument } = useSearch({ from: '/follow-up/rounds/new' })
  const instruments = useAnswer('follow-up/list-instruments', {})
  const parties = useAnswer('follow-up/list-parties', {})
  const [said, setSaid] = useState({
    titleAr: '',
    titleEn: '',
    dueOn: today(60),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Riyadh',
    weekend: '5,6',
    commentDays: '30',
    replyDays: '180',
    sharing: 'participants' as (typeof CONSENTS)[number],
    scale: '',
  })
  const [provisions, setProvisions] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<readonly string[]>([])
  const set = (more: Partial<typeof said>) => setSaid({ ...said, ...more })
  const make = useChange('follow-up/make-round', {
    refreshes: ['follow-up/list-rounds'],
    onDone: ({ id }) => void navigate({ to: '/follow-up/rounds/$id', params: { id } }),
  })
  if (instruments.error ?? parties.error) return <ProblemNote problem={instruments.error ?? parties.error} />
  if (!instruments.data || !parties.data) return <Skeleton rows={8} />
  const usable = instruments.data.items.filter((one) => one.provisions > 0)
  if (!usable.length || !parties.data.items.length)
    return (
      <>
        <h1>{t('round.new')}</h1>
        <EmptyState
          title={t('round.not-yet')}
          hint={t(usable.length ? 'matrix.no-parties-hint' : 'instrument.none-hint')}
        />
      </>
    )
  const mute = parties.data.items.filter((one) => chosen.includes(one.id) && !one.focalPoints.length)
  const missing = [
    !said.titleAr.trim() || !said.titleEn.trim() ? 'title' : '',
    !provisions.length ? 'provisions' : '',
    !chosen.length ? 'parties' : '',
    !said.scale ? 'scale' : '',
  ].filter(Boolean)
  const save = () => {
    const [scaleKey = '', version] = said.scale.split('/')
    make.mutate({
      titleAr: said.titleAr.trim(),
      titleEn: said.titleEn.trim(),
      dueOn: said.dueOn,
      timeZone: said.timeZone,
      weekend: said.weekend ? said.weekend.split(',').map(Number) : [],
      commentDays: Number(said.commentDays),
      replyDays: Number(said.replyDays),
      sharing: said.sharing,
      scaleKey,
      scaleVersion: Number(version),
      provisions: [...provisions],
      parties: [...chosen],
    })
  }
  return (
    <>
      <h1>{t('round.new')}</h1>
      <p className="lead">{t('round.new-lead')}</p>
      <form
        className="round-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <fieldset className="plain-set">
          <legend>{t('round.name')}</legend>
          <div className="two">
            <BothTitles said={said} onChange={set} />
          </div>
        </fieldset>
        <ProvisionsChoice
          instruments={usable}
          first={instrument ?? (usable.length === 1 ? usable[0]!.id : null)}
          chosen={provisions}
          onChange={setProvisions}
        />
        <PartiesChoice parties={parties.data.items} chosen={chosen} onChange={setChosen} />
        <fieldset className="plain-set">
          <legend>{t('round.when')}</legend>
          <div className="three">
            <Field
              label={t('round.last-day')}
              type="date"
              required
              min={today(1)}
              value={said.dueOn}
              onChange={(dueOn) => set({ dueOn })}
              hint={t('round.last-day-hint')}
            />
            <Choice
              label={t('round.time-zone')}
              value={said.timeZone}
              options={zones(said.timeZone).map((zone) => [zone, zone.replaceAll('_', ' ')] as const)}
              onChange={(timeZone) => set({ timeZone })}
            />
            <Choice
              label={t('round.weekend')}
              value={said.weekend}
              options={WEEKENDS.map((days) => [days, t(`weekend.${days.replace(',', '-') || 'none'}`)] as const)}
              onChange={(weekend) => set({ weekend })}
            />
            <Field
              label={t('round.comment-days')}
              type="number"
              min={1}
              max={365}
              value={said.commentDays}
              onChange={(commentDays) => set({ commentDays })}
            />
            <Field
              label={t('round.reply-days')}
              type="number"
              min={1}
              max={730}
              value={said.replyDays}
              onChange={(replyDays) => set({ replyDays })}
            />
            <Choice
              label={t('round.sharing')}
              value={said.sharing}
              options={CONSENTS.map((one) => [one, t(`consent.${one}`)] as const)}
              onChange={(sharing) => set({ sharing: sharing as typeof said.sharing })}
            />
          </div>
        </fieldset>
        <fieldset className="plain-set">
          <legend>{t('round.scale')}</legend>
          <ScaleChoice value={said.scale} onChange={(scale) => set({ scale })} />
        </fieldset>
        <div className="round-sum" role="status">
          <p>{t('round.sum', { provisions: provisions.length, parties: chosen.length, day: calendar(said.dueOn) })}</p>
          {mute.length > 0 && <p className="warn">{t('round.mute', { count: mute.length })}</p>}
          {missing.length > 0 && (
            <p className="soft">
              {t('round.needs')} {missing.map((one) => t(`round.needs.${one}`)).join(t('list.comma'))}
            </p>
          )}
        </div>
        <ProblemNote problem={make.error} />
        <div className="actions">
          <Button look="primary" type="submit" isDisabled={missing.length > 0} waits={make.isPending}>
            {t('round.make')}
          </Button>
        </div>
      </form>
    </>
  )
}

/** Every time zone that the browser knows, the present one among them. */
const zones = (present: string): readonly string[] => {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(present) ? known : [present, ...known]
}
