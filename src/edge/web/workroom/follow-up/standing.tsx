import type { CellStanding } from '../../../../domain/follow-up.ts'
import { useWords } from '../../words/use-words.ts'

/** The mark of each standing: a shape of its own, so that nothing hangs on colour. */
export const STANDING_MARKS: Record<CellStanding, string> = {
  disputed: '⚑',
  assessed: '●',
  documented: '◆',
  'self-reported': '○',
  'no-report': '',
  'not-addressed': '–',
}

/** How a party stands to a provision, as a mark with its word. */
export function Standing({ standing }: { standing: CellStanding }) {
  const { t } = useWords()
  return (
    <span className="standing">
      <span className={`cell-mark standing-${standing}`} aria-hidden="true">
        {STANDING_MARKS[standing]}
      </span>
      {t(`standing.${standing}`)}
    </span>
  )
}
