import type { CellStanding } from '../../../../domain/follow-up.ts'
import type { Output } from '../../client/call.ts'
import { useWords } from '../../words/use-words.ts'
import type { MatrixRow } from './matrix-order.ts'
import { useNames } from './names.ts'
import { STANDING_MARKS } from './standing.tsx'

/** How a cell looks: its colour, the mark in it, and the words for both. `key`: `no-report` where nothing is known of it. */
export type CellLook = { key: string; className: string; mark: string; words: string }

/** The mark of a look with its words. */
export function LookWords({ look }: { look: CellLook }) {
  return (
    <span className="standing">
      <span className={`cell-mark ${look.className}`} aria-hidden="true">
        {look.mark}
      </span>
      {look.words}
    </span>
  )
}

/** Shades of a step from the least to the greatest, of a scale of any length. */
const SHADES = 5
const shadeOf = (place: number, steps: number) => Math.round((place / (steps - 1)) * (SHADES - 1))

type Ratings = Output<'follow-up/get-matrix-ratings'>

/** The looks of cells by what is known of them, or by the steps of one scale, the greatest first. */
export function useCellLooks() {
  const { t, number } = useWords()
  const { label } = useNames()
  const ofStandings = (standings: readonly CellStanding[]): CellLook[] =>
    standings.map((standing) => ({
      key: standing,
      className: `standing-${standing}`,
      mark: STANDING_MARKS[standing],
      words: t(`standing.${standing}`),
    }))
  const ofScale = ({ steps }: Ratings['scale']): CellLook[] => [
    ...steps
      .flatMap((step, place) => {
        const look = {
          key: step.key,
          className: `rated-${shadeOf(place, steps.length)}`,
          mark: number(place + 1),
          words: `${number(place + 1)}. ${label(step)}`,
        }
        const words = `${look.words} · ${t('standing.disputed')}`
        return [look, { ...look, key: `${step.key} disputed`, mark: '⚑', words }]
      })
      .toReversed(),
    { key: 'elsewhere', className: 'rated-elsewhere', mark: '◇', words: t('matrix.rated-elsewhere') },
    { key: 'no-report', className: 'standing-no-report', mark: '', words: t('matrix.not-rated') },
  ]
  return { ofStandings, ofScale }
}

/** The rows of a matrix with its ratings in the place of its standings: each character the place of a look of `ofScale`. */
export function ratedRows(rows: readonly MatrixRow[], { scale, rows: rated }: Ratings): MatrixRow[] {
  const cells = new Map(rated.map((row) => [row.id as string, row.cells]))
  const last = scale.steps.length * 2 + 1
  return rows.map((row) => ({
    ...row,
    cells: Array.from(cells.get(row.id) ?? '', (said) =>
      String.fromCharCode(48 + last - (said.charCodeAt(0) - 48)),
    ).join(''),
  }))
}
