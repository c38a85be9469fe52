import { byName } from './by-name.ts'

export type MatrixParty = { id: string; iso3: string | null; nameAr: string; nameEn: string }
export type MatrixRow = {
  id: string
  number: string | null
  position: number
  force: string
  themes: readonly string[]
  priority: boolean
  textAr: string | null
  textEn: string | null
  cells: string
}
type Matrix = {
  /** What a cell may be, those that say something before `no-report`. */
  standings: readonly string[]
  parties: readonly MatrixParty[]
  rows: readonly MatrixRow[]
}

/** What a person asks of the matrix. */
export type Asked = {
  force: string
  theme: string
  /** Ids of the parties of a group; null for all of them. */
  group: ReadonlySet<string> | null
  party: string
  rows: 'position' | 'reported'
  parties: 'name' | 'reported'
  language: 'ar' | 'en'
}

/** The matrix as it is shown: rows and parties in their order, each standing as its place in `standings`. */
export type Shown = {
  parties: readonly MatrixParty[]
  rows: readonly (MatrixRow & { marks: Uint8Array })[]
  counts: readonly number[]
}

/** Standings that say something was reported: all before `no-report`. */
const isReport = (standings: readonly string[], place: number) => place < standings.indexOf('no-report')

/**
 * Chooses and orders what the matrix shows.
 * Gives    `counts`: how many of the shown cells have each standing, in the order of `standings`.
 */
export function orderMatrix(matrix: Matrix, asked: Asked): Shown {
  const { standings } = matrix
  const compare = byName(asked.language)
  const nameOf = (party: MatrixParty) => (asked.language === 'ar' ? party.nameAr : party.nameEn)
  const wanted = asked.party.trim().toLocaleLowerCase(asked.language)
  const matches = (party: MatrixParty) =>
    (!asked.group || asked.group.has(party.id)) &&
    (!wanted ||
      [party.nameAr, party.nameEn, party.iso3 ?? ''].some((name) =>
        name.toLocaleLowerCase(asked.language).includes(wanted),
      ))
  const rows = matrix.rows.filter(
    (row) => (!asked.force || row.force === asked.force) && (!asked.theme || row.themes.includes(asked.theme)),
  )
  const reportsOf = (place: number) =>
    rows.reduce((sum, row) => sum + Number(isReport(standings, row.cells.charCodeAt(place) - 48)), 0)
  const places = matrix.parties
    .map((party, place) => ({ party, place, reports: asked.parties === 'reported' ? reportsOf(place) : 0 }))
    .filter(({ party }) => matches(party))
    .sort((a, b) => b.reports - a.reports || compare(nameOf(a.party), nameOf(b.party)))
  const counts = standings.map(() => 0)
  const shown = rows.map((row) => {
    const marks = Uint8Array.from(places, ({ place }) => row.cells.charCodeAt(place) - 48)
    for (const mark of marks) counts[mark]!++
    return { ...row, marks, reports: marks.reduce((sum, mark) => sum + Number(isReport(standings, mark)), 0) }
  })
  shown.sort((a, b) => (asked.rows === 'reported' ? b.reports - a.reports : 0) || a.position - b.position)
  return { parties: places.map(({ party }) => party), rows: shown, counts }
}
