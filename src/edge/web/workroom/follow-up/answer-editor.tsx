import { useState, useSyncExternalStore } from 'react'
import type { Output } from '../../client/call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { TextArea, Tick } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Answer, AnswerDraft, Said } from './answer-draft.ts'
import { Evidence } from './evidence.tsx'
import { ForceWord } from './force-word.tsx'
import { lastAsNow } from './import-last.tsx'
import { MeasureDialog } from './measure-dialog.tsx'
import { useNames } from './names.ts'
import { AspectWord, RatedStep } from './rated-step.tsx'
import { ProvisionClarifications } from './provision-clarifications.tsx'
import { BothTexts } from './provision-text.tsx'
import { TwoTexts } from './two-texts.tsx'

type Asked = Output<'follow-up/get-questionnaire'>
type Props = {
  asked: Asked
  provision: Asked['provisions'][number]
  measures: Output<'follow-up/list-measures'>['items']
  before: Answer | null
  draft: AnswerDraft
}

/** One provision of the questionnaire: what is asked, what was said last time, what is said now; it saves itself. */
export function AnswerEditor({ asked, provision, measures, before, draft }: Props) {
  const { t, language } = useWords()
  const { label, provision: numberOf, either } = useNames()
  const { said, state, theirs, problem } = useSyncExternalStore(draft.listen, draft.seen)
  const [adding, setAdding] = useState(false)
  const set = (more: Partial<Said>) => draft.change({ ...said, ...more })
  const write = (text: string) => set({ text, language: languageOf(text) ?? said.language ?? language })
  const heading = `answer-${provision.id}`
  return (
    <li className="question" id={`question-${provision.id}`}>
      <div className="provision-head">
        <h2 id={heading}>{numberOf(provision)}</h2>
        <ForceWord force={provision.force} />
        <span className={`draft-state draft-${state}`} role="status">
          {t(`draft.${state}`)}
        </span>
      </div>
      <BothTexts provision={provision} />
      {before && <LastTime asked={asked} before={before} onTake={(taken) => draft.change(taken)} />}
      <fieldset className="scale-steps">
        <legend>
          <AspectWord aspect={asked.scale.aspect} /> {label(asked.scale)}
        </legend>
        {asked.scale.steps.map((step) => (
          <label key={step.key} className="tick">
            <input
              type="radio"
              name={heading}
              checked={said.step === step.key}
              onChange={() => set({ step: step.key })}
            />
            {label(step)}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={t('answer.text')}
        hint={t('answer.text-hint')}
        value={said.text ?? ''}
        language={said.text ? said.language : null}
        onChange={write}
      />
      <details className="answer-measures" open={said.measures.length > 0}>
        <summary>{t('answer.measures', { count: said.measures.length })}</summary>
        <div className="tick-list" role="group" aria-label={t('measure.title')} tabIndex={0}>
          {measures.map((measure) => {
            const { of: own, words } = either(measure.titleAr, measure.titleEn)
            return (
              <Tick
                key={measure.id}
                label={<Content of={own}>{words}</Content>}
                checked={said.measures.includes(measure.id)}
                onChange={(on) =>
                  set({
                    measures: on ? [...said.measures, measure.id] : said.measures.filter((id) => id !== measure.id),
                  })
                }
              />
            )
          })}
          {!measures.length && <p className="soft">{t('answer.no-measures')}</p>}
        </div>
        <Button look="quiet" onPress={() => setAdding(true)}>
          {t('measure.add')}
        </Button>
        {measures
          .filter(({ id }) => said.measures.includes(id))
          .map((measure) => (
            <Evidence key={measure.id} measure={measure} rights={OWN} named />
          ))}
      </details>
      {state === 'failed' && (
        <>
          <ProblemNote problem={problem} />
          <Button onPress={() => void draft.save()}>{t('draft.again')}</Button>
        </>
      )}
      {theirs && (
        <TwoTexts mine={said} theirs={theirs} scale={asked.scale} onChoose={(chosen) => draft.settle(chosen)} />
      )}
      <ProvisionClarifications
        of={{ roundId: asked.round.id, partyId: asked.party.partyId, provisionId: provision.id }}
        name={numberOf(provision)}
        zone={asked.round.timeZone}
      />
      {adding && (
        <MeasureDialog
          partyId={asked.party.partyId}
          provisionId={provision.id}
          measure={null}
          onClose={() => setAdding(false)}
          onDone={(measure) => set({ measures: [...said.measures, measure.id] })}
        />
      )}
    </li>
  )
}

/** Who answers for a party may add to the evidence of its measures and withdraw from it. */
const OWN = { speaks: true, acts: true, assesses: false, adopts: false }

/** The language that a text is mostly written in; null for one without letters. */
export function languageOf(text: string): 'ar' | 'en' | null {
  const arabic = text.match(/[\u0621-\u064a]/g)?.length ?? 0
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0
  return arabic + latin === 0 ? null : arabic >= latin ? 'ar' : 'en'
}

type LastProps = { asked: Asked; before: Answer; onTake(said: Said): void }

function LastTime({ asked, before, onTake }: LastProps) {
  const { t, day } = useWords()
  return (
    <div className="last-time">
      <h3>
        {t('answer.last-time')}{' '}
        {before.submittedAt && (
          <small>
            <time dateTime={before.submittedAt}>{day(before.submittedAt)}</time>
          </small>
        )}
      </h3>
      {before.step && (
        <p>
          <RatedStep of={before} step={before.step} />
        </p>
      )}
      {before.text && (
        <Content of={before.language} as="p" className="said-text">
          {before.text}
        </Content>
      )}
      <Button look="quiet" onPress={() => onTake(lastAsNow(before, asked))}>
        {t('answer.take-over')}
      </Button>
    </div>
  )
}
