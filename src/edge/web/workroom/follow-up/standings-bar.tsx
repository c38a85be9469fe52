import type { CellStanding } from '../../../../domain/follow-up.ts'
import { useWords } from '../../words/use-words.ts'
import { STANDING_MARKS } from './standing.tsx'

type Props = {
  standings: readonly CellStanding[]
  counts: readonly number[]
  chosen?: CellStanding | null
  onChoose?(standing: CellStanding | null): void
}

/** How many stand in which way: one bar, and under it each count with its mark and word; those can be pressed to filter by. */
export function StandingsBar({ standings, counts, chosen = null, onChoose }: Props) {
  const { t, number } = useWords()
  const present = standings
    .map((standing, place) => ({ standing, count: counts[place] ?? 0 }))
    .filter((one) => one.count)
  return (
    <div className="standings">
      <div className="standings-bar" aria-hidden="true">
        {present.map(({ standing, count }) => (
          <i key={standing} className={`standing-${standing}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="standings-counts">
        {present.map(({ standing, count }) => {
          const words = (
            <>
              <span className={`cell-mark standing-${standing}`} aria-hidden="true">
                {STANDING_MARKS[standing]}
              </span>
              {t(`standing.${standing}`)} <strong>{number(count)}</strong>
            </>
          )
          return (
            <li key={standing}>
              {onChoose ? (
                <button
                  type="button"
                  className="standing-choice"
                  aria-pressed={chosen === standing}
                  onClick={() => onChoose(chosen === standing ? null : standing)}
                >
                  {words}
                </button>
              ) : (
                <span className="standing-choice">{words}</span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
