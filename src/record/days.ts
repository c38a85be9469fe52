/**
 * How the days of two things stand to each other: `agree` when they overlap, `near` when they are up to three days apart, `differ`
 * when further. `unknown` where either has none.
 */
export type DaysApart = 'agree' | 'near' | 'differ' | 'unknown'

/** Days as documents write them: YYYY, YYYY-MM, YYYY-MM-DD, --MM or --MM-DD; `years`: of which years the documents are. */
export type Days = { from?: string | undefined; to?: string | undefined; years: readonly number[] }

type Stretch = { start: number; end: number; year: number | null }

const DAY = 86_400_000
const NEAR = 3
const ANY_YEAR = 2000

function stretchOf(said: string, year: number | null): Stretch | null {
  const match = /^(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(said)
  if (!match) return null
  const known = match[1] ? Number(match[1]) : year
  const of = known ?? ANY_YEAR
  const month = match[2] ? Number(match[2]) - 1 : null
  const day = match[3] ? Number(match[3]) : null
  const start = Date.UTC(of, month ?? 0, day ?? 1)
  const end = day ? start : month === null ? Date.UTC(of, 11, 31) : Date.UTC(of, month + 1, 0)
  return { start: start / DAY, end: end / DAY, year: known }
}

function stretch({ from, to, years }: Days): Stretch | null {
  const year = years.length === 1 ? years[0]! : null
  const [first, last] = [stretchOf(from ?? to ?? '', year), stretchOf(to ?? from ?? '', year)]
  return first && last ? { start: first.start, end: Math.max(first.end, last.end), year: first.year } : null
}

/** A day of the year alone, where only one side knows the year. */
const inAnyYear = ({ start, end }: Stretch): Stretch => ({ start: ofAnyYear(start), end: ofAnyYear(end), year: null })
const ofAnyYear = (day: number) => {
  const date = new Date(day * DAY)
  return Date.UTC(ANY_YEAR, date.getUTCMonth(), date.getUTCDate()) / DAY
}

export function compareDays(one: Days, other: Days): DaysApart {
  const [a, b] = [stretch(one), stretch(other)]
  if (!a || !b) return 'unknown'
  const sure = a.year !== null && b.year !== null
  const [x, y] = sure ? [a, b] : [inAnyYear(a), inAnyYear(b)]
  const apart = Math.max(x.start - y.end, y.start - x.end)
  if (apart <= 0) return 'agree'
  return apart <= NEAR ? 'near' : 'differ'
}
