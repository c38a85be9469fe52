import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { type AnswerDraft, type Answer, type Said, saidOf } from './answer-draft.ts'

type Asked = Output<'follow-up/get-questionnaire'>
type Props = { asked: Asked; drafts: ReadonlyMap<string, AnswerDraft> }

/** What was said last time, as an answer now: a step that stands on another scale, or is gone from this one, is left open. */
export const lastAsNow = (before: Answer, { scale }: Pick<Asked, 'scale'>): Said => ({
  ...saidOf(before),
  step: before.scaleKey === scale.key && scale.steps.some(({ key }) => key === before.step) ? before.step : null,
})

/** Takes over what was said last time wherever nothing is written yet, and back again. */
export function ImportLast({ asked, drafts }: Props) {
  const { t } = useWords()
  const [taken, setTaken] = useState<readonly AnswerDraft[]>([])
  const open = asked.before.filter(({ provisionId }) => drafts.get(provisionId)?.isAnswered === false)
  const take = () => {
    const begun = open.map((before) => ({ draft: drafts.get(before.provisionId)!, said: lastAsNow(before, asked) }))
    for (const { draft, said } of begun) draft.change(said)
    setTaken(begun.map(({ draft }) => draft))
  }
  const giveBack = () => {
    for (const draft of taken) draft.change(saidOf(null))
    setTaken([])
  }
  if (!asked.before.length) return <p className="soft">{t('last-round.none')}</p>
  return (
    <>
      <p>{t('last-round.hint')}</p>
      <div className="actions">
        {open.length > 0 && <Button onPress={take}>{t('last-round.take', { count: open.length })}</Button>}
        {taken.length > 0 && (
          <Button look="quiet" onPress={giveBack}>
            {t('last-round.give-back', { count: taken.length })}
          </Button>
        )}
      </div>
      <p role="status" className="soft">
        {taken.length > 0
          ? t('last-round.taken', { count: taken.length })
          : !open.length && t('last-round.nothing-open')}
      </p>
    </>
  )
}
