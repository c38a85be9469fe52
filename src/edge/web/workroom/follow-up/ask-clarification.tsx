import { useState } from 'react'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Field, TextArea } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { languageOf } from './answer-editor.tsx'

type Props = { of: { roundId: string; partyId: string; provisionId: string }; onDone(): void }

/** Asking the other side for a clarification on a provision, until a day. */
export function AskClarification({ of, onDone }: Props) {
  const { t, language } = useWords()
  const [text, setText] = useState('')
  const [dueOn, setDueOn] = useState('')
  const ask = useChange('follow-up/ask-clarification', { refreshes: ['follow-up/list-clarifications'], onDone })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate({
          ...of,
          text: text.trim(),
          language: languageOf(text) ?? language,
          dueOn: dueOn || null,
        })
      }}
    >
      <TextArea label={t('clarification.text')} rows={3} value={text} onChange={setText} />
      <Field
        label={t('clarification.due-on')}
        hint={t('clarification.due-hint')}
        type="date"
        value={dueOn}
        onChange={setDueOn}
      />
      <ProblemNote problem={ask.error} />
      <div className="actions">
        <Button look="primary" type="submit" isDisabled={!text.trim()} waits={ask.isPending}>
          {t('clarification.ask')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
