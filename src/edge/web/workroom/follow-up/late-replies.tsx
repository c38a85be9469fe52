import { useAnswer } from '../../client/use-call.ts'
import { FirstFew } from '../../parts/first-few.tsx'
import { useWords } from '../../words/use-words.ts'
import { WaitingCell } from './waiting-cell.tsx'

/** Adopted assessments whose party let its term for a reply pass; nothing where there are none. */
export function LateReplies() {
  const { t, day } = useWords()
  const { data } = useAnswer('follow-up/list-work', {})
  const late = data?.assessments.filter((one) => one.late) ?? []
  if (!late.length) return null
  return (
    <section aria-labelledby="late-replies">
      <h2 id="late-replies">{t('work.late-replies')}</h2>
      <FirstFew items={late}>
        {(one) => (
          <WaitingCell key={one.id} cell={one}>
            {one.replyDueAt && (
              <span className="due due-late">{t('work.reply-fell-due', { day: day(one.replyDueAt) })}</span>
            )}
          </WaitingCell>
        )}
      </FirstFew>
    </section>
  )
}
