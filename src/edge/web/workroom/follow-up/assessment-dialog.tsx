import { useState } from 'react'
import { type Aspect, ASPECTS, CONSENTS } from '../../../../domain/follow-up.ts'
import { useAnswer, useChange } from '../../client/use-call.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { Choice, TextArea } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { LanguageChoice } from './language-choice.tsx'
import type { Cell } from './cell.tsx'
import { useNames } from './names.ts'
import { SourcesField } from './sources-field.tsx'
import { idOfScale, useScales } from './use-scales.ts'

type Assessment = Cell['assessments'][number]
/** What is assessed: a party and a provision, what it answered in which round, and the evidence that may be cited. */
type Assessed = {
  party: Pick<Cell['party'], 'id'>
  provision: Pick<Cell['provision'], 'id'>
  answers: readonly Pick<Cell['answers'][number], 'roundId'>[]
  measures: Cell['measures']
}
type Props = { cell: Assessed; assessment: Assessment | null; onClose(): void }

/** Every answer that shows assessments. */
export const SHOWING_ASSESSMENTS = [
  'follow-up/get-cell',
  'follow-up/get-matrix',
  'follow-up/list-work',
  'follow-up/get-answers-to-assess',
] as const

/** An assessor drafts or changes a rating: the step of a scale, the reasons, the sources, and who may see it once adopted. */
export function AssessmentDialog({ cell, assessment, onClose }: Props) {
  const { t, language: own } = useWords()
  const { label } = useNames()
  const { all, latest, nameOf } = useScales()
  const rounds = useAnswer('follow-up/list-rounds', {})
  const round = rounds.data?.items.find(({ id }) => id === cell.answers[0]?.roundId) ?? null
  const [chosen, setChosen] = useState(assessment ? `${assessment.scaleKey}/${assessment.scaleVersion}` : '')
  const scaleId = chosen || (round ? `${round.scaleKey}/${round.scaleVersion}` : latest[0] ? idOfScale(latest[0]) : '')
  const scale = all.find((one) => idOfScale(one) === scaleId)
  const choose = (id: string) => {
    setChosen(id)
    setStep('')
  }
  const shown = (scale && !latest.includes(scale) ? [scale, ...latest] : latest).filter(
    ({ aspect }) => aspect === scale?.aspect,
  )
  const [step, setStep] = useState(assessment?.step ?? '')
  const [reasons, setReasons] = useState(assessment?.reasons ?? '')
  const [language, setLanguage] = useState(assessment?.language ?? own)
  const [sources, setSources] = useState<Assessment['sources']>(assessment?.sources ?? [])
  const [consent, setConsent] = useState(assessment?.consent ?? 'committee-and-party')
  const options = { refreshes: SHOWING_ASSESSMENTS, onDone: onClose }
  const draft = useChange('follow-up/draft-assessment', options)
  const change = useChange('follow-up/change-assessment', options)
  const save = () => {
    if (!scale) return
    const said = {
      scaleKey: scale.key,
      scaleVersion: scale.version,
      step,
      reasons: reasons.trim(),
      language,
      sources,
      consent,
      partyId: cell.party.id,
      provisionId: cell.provision.id,
    }
    if (assessment) change.mutate({ ...said, id: assessment.id, version: assessment.version })
    else draft.mutate({ ...said, roundId: round?.id ?? null })
  }
  return (
    <Dialog title={t(assessment ? 'assessment.change' : 'assessment.draft')} isOpen onClose={onClose} size="large">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div className="two">
          <Choice
            label={t('scale.rates')}
            value={scale?.aspect ?? ''}
            options={ASPECTS.filter((aspect) => latest.some((one) => one.aspect === aspect)).map(
              (aspect) => [aspect, t(`aspect.${aspect}`)] as const,
            )}
            onChange={(aspect) => choose(idOfScale(latest.find((one) => one.aspect === (aspect as Aspect))!))}
          />
          <Choice
            label={t('scale.one')}
            value={scaleId}
            options={shown.map((one) => [idOfScale(one), nameOf(one)] as const)}
            onChange={choose}
          />
        </div>
        {scale && <p className="soft">{t(`aspect.explained.${scale.aspect}`)}</p>}
        <fieldset className="scale-steps">
          <legend>{t('assessment.step')}</legend>
          {scale?.steps.map((one) => (
            <label key={one.key} className="tick">
              <input type="radio" name="step" checked={step === one.key} onChange={() => setStep(one.key)} />
              {label(one)}
            </label>
          ))}
        </fieldset>
        <TextArea
          label={t('assessment.reasons')}
          hint={t('assessment.reasons-hint')}
          rows={5}
          value={reasons}
          language={language}
          onChange={setReasons}
        />
        <div className="two">
          <LanguageChoice label={t('reply.language')} value={language} onChange={setLanguage} />
          <Choice
            label={t('consent.label')}
            value={consent}
            options={CONSENTS.map((one) => [one, t(`consent.${one}`)] as const)}
            onChange={(to) => setConsent(to as typeof consent)}
          />
        </div>
        <SourcesField cell={cell} sources={sources} onChange={setSources} />
        <FormEnd
          problem={draft.error ?? change.error}
          isDisabled={!step || !reasons.trim()}
          waits={draft.isPending || change.isPending}
          onClose={onClose}
          says={t('assessment.keep-draft')}
        />
      </form>
    </Dialog>
  )
}
