import type { Output } from '../../client/call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'
import { type Answer, type Said, saidOf } from './answer-draft.ts'

type Props = {
  mine: Said
  theirs: Answer
  scale: Output<'follow-up/get-questionnaire'>['scale']
  onChoose(said: Said): void
}

/** A colleague wrote meanwhile: both texts beside each other, and the person chooses. Nothing is lost either way. */
export function TwoTexts({ mine, theirs, scale, onChoose }: Props) {
  const { t, moment } = useWords()
  const { label } = useNames()
  const stepOf = (key: string | null) => {
    const step = scale.steps.find((one) => one.key === key)
    return step ? label(step) : t('not-stated')
  }
  const both: Said = {
    ...mine,
    step: mine.step ?? theirs.step,
    text: [theirs.text, mine.text].filter(Boolean).join('\n\n') || null,
    measures: [...new Set([...theirs.measures, ...mine.measures])],
  }
  return (
    <div className="two-texts note" role="alert">
      <p>
        <strong>{t('conflict.title', { name: theirs.changedByName ?? t('conflict.somebody') })}</strong>{' '}
        {t('conflict.detail')}
      </p>
      <div className="two">
        <div>
          <h3>{t('conflict.theirs', { at: moment(theirs.changedAt) })}</h3>
          <p className="step">{stepOf(theirs.step)}</p>
          <Content of={theirs.language} as="p" className="said-text">
            {theirs.text ?? '–'}
          </Content>
          <Button onPress={() => onChoose(saidOf(theirs))}>{t('conflict.take-theirs')}</Button>
        </div>
        <div>
          <h3>{t('conflict.mine')}</h3>
          <p className="step">{stepOf(mine.step)}</p>
          <Content of={mine.language} as="p" className="said-text">
            {mine.text ?? '–'}
          </Content>
          <Button onPress={() => onChoose({ ...mine })}>{t('conflict.keep-mine')}</Button>
        </div>
      </div>
      <Button look="quiet" onPress={() => onChoose(both)}>
        {t('conflict.both')}
      </Button>
    </div>
  )
}
