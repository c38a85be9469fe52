import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { TextArea } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { languageOf } from './answer-editor.tsx'

export type Thread = Output<'follow-up/list-clarifications'>['items'][number]
export type Side = Thread['askedBy']

const REFRESHES = ['follow-up/list-clarifications'] as const

/** One clarification: what was asked and said, whose turn it is and until when; `side`: on which one reads it. */
export function ClarificationThread({ thread, side, zone }: { thread: Thread; side: Side; zone: string }) {
  const { t, day, moment } = useWords()
  return (
    <div className={`said clarification clarification-${thread.state}`}>
      <p className="said-by">
        <strong>{t(`clarification.state.${thread.state}`)}</strong>
        {thread.waitsFor && <> · {t(`clarification.waits.${thread.waitsFor}`)}</>}
        {thread.state === 'open' && <> · {t('clarification.until', { day: day(thread.dueAt, zone) })}</>}
        {thread.late && <strong className="due-late"> · {t('clarification.late')}</strong>}
      </p>
      <ol className="plain">
        {thread.entries.map((entry) => (
          <li key={`${entry.saidAt} ${entry.act}`}>
            <p className="said-by">
              <bdi>{entry.saidBy}</bdi> ({t(`clarification.side.${entry.side}`)}) {t(`clarification.act.${entry.act}`)}{' '}
              · <time dateTime={entry.saidAt}>{moment(entry.saidAt)}</time>
            </p>
            {entry.text && (
              <Content of={entry.language} as="p" className="said-text">
                {entry.text}
              </Content>
            )}
          </li>
        ))}
      </ol>
      {thread.state !== 'closed' && <Steps thread={thread} side={side} />}
    </div>
  )
}

/** Either side may go on; the one that asked may close. */
function Steps({ thread, side }: { thread: Thread; side: Side }) {
  const { t, language } = useWords()
  const [text, setText] = useState('')
  const said = useChange('follow-up/answer-clarification', { refreshes: REFRESHES, onDone: () => setText('') })
  const close = useChange('follow-up/close-clarification', { refreshes: REFRESHES })
  const { roundId, partyId, id } = thread
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        said.mutate({ roundId, partyId, id, text: text.trim(), language: languageOf(text) ?? language })
      }}
    >
      <TextArea label={t('clarification.your-words')} rows={2} value={text} onChange={setText} />
      <ProblemNote problem={said.error ?? close.error} />
      <div className="actions">
        <Button look="primary" type="submit" isDisabled={!text.trim()} waits={said.isPending}>
          {t(side === thread.askedBy ? 'clarification.ask-on' : 'clarification.answer')}
        </Button>
        {side === thread.askedBy && (
          <Button waits={close.isPending} onPress={() => close.mutate({ roundId, partyId, id })}>
            {t('clarification.close')}
          </Button>
        )}
      </div>
    </form>
  )
}
