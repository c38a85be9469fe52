import { useState } from 'react'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { TextArea, Tick } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { LanguageChoice } from './language-choice.tsx'
import type { Cell } from './cell.tsx'
import { AspectWord } from './rated-step.tsx'

/** A party comments on the facts of an assessment before it is adopted, and replies to it after. */
export function ReplyForm({ assessment }: { assessment: Cell['assessments'][number] }) {
  const { t, day, language: own } = useWords()
  const [text, setText] = useState('')
  const [language, setLanguage] = useState(own)
  const [disputes, setDisputes] = useState(false)
  const options = {
    refreshes: ['follow-up/get-cell', 'follow-up/get-matrix', 'follow-up/list-work'] as const,
    onDone: () => setText(''),
  }
  const comment = useChange('follow-up/comment-on-assessment', options)
  const reply = useChange('follow-up/reply-to-assessment', options)
  const sent = assessment.state === 'sent'
  const due = sent ? assessment.commentsDueAt : assessment.replyDueAt
  const { partyId, provisionId, id } = assessment
  return (
    <form
      className="reply-form"
      onSubmit={(event) => {
        event.preventDefault()
        const said = { partyId, provisionId, id, text: text.trim(), language }
        if (sent) comment.mutate(said)
        else reply.mutate({ ...said, disputes })
      }}
    >
      <AspectWord aspect={assessment.aspect} />
      {due && <p className="warn">{t(sent ? 'reply.comment-until' : 'reply.reply-until', { day: day(due) })}</p>}
      <TextArea
        label={t(sent ? 'reply.comment-label' : 'reply.reply-label')}
        value={text}
        language={language}
        onChange={setText}
      />
      <LanguageChoice label={t('reply.language')} value={language} onChange={setLanguage} />
      {!sent && <Tick label={t('reply.dispute')} checked={disputes} onChange={setDisputes} />}
      <ProblemNote problem={comment.error ?? reply.error} />
      <div className="actions">
        <Button look="primary" type="submit" isDisabled={!text.trim()} waits={comment.isPending || reply.isPending}>
          {t(sent ? 'reply.send-comment' : 'reply.send-reply')}
        </Button>
      </div>
    </form>
  )
}
