import type { CallProblem } from '../client/call.ts'
import { useWords } from '../words/use-words.ts'

/** Why something did not work: what happened, what is safe, what to do. */
export function ProblemNote({ problem }: { problem: CallProblem | null | undefined }) {
  const { t, has } = useWords()
  if (!problem) return null
  const id = `refusal.${problem.code}`
  const title = has(id) ? t(id) : problem.code === 'unreachable' ? t('problem.unreachable') : problem.message
  const { reason, seconds } = problem.details
  const detailId = [`${id}.${reason}`, seconds ? `${id}.wait` : '', `${id}.detail`].find(has)
  const detail = detailId ? t(detailId, { minutes: Math.ceil(Number(seconds ?? 0) / 60) }) : problem.detail
  return (
    <div className="problem" role="alert">
      <strong>{title}</strong>
      {detail && <span> {detail}</span>}
    </div>
  )
}
