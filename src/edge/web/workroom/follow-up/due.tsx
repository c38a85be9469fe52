import type { Output } from '../../client/call.ts'
import { useWords } from '../../words/use-words.ts'

type Timeliness = Output<'follow-up/get-round'>['parties'][number]['timeliness']

const MARKS: Record<Timeliness, string> = {
  'in-time': '○',
  'due-soon': '◔',
  late: '!',
  submitted: '✓',
  'submitted-late': '✓',
  missing: '✕',
}

/** How a party stands to its deadline, in a word with a mark of its own. */
export function Due({ timeliness }: { timeliness: Timeliness }) {
  const { t } = useWords()
  return (
    <span className={`due due-${timeliness}`}>
      <span aria-hidden="true">{MARKS[timeliness]}</span> {t(`timeliness.${timeliness}`)}
    </span>
  )
}

/** How far something has come, as a bar and in words. */
export function Progress({ value, of, label }: { value: number; of: number; label: string }) {
  return (
    <span className="progress">
      <progress value={value} max={Math.max(1, of)} aria-label={label} /> <span>{label}</span>
    </span>
  )
}
