import { datelineOf } from './dateline.ts'
import type { Draft, Scope } from './scope.ts'

type Day = Extract<Draft, { kind: 'date' }>

const HEADING = 400
const isEnglish = ({ rule }: Day) => /^[a-z]/.test(rule)
const lacksYear = (one: Day) => one.fields.from?.startsWith('--') === true

/**
 * Gives an English date without a year the year that the document itself gives: that of its dateline, of "that year", or of the
 * span of days in its heading.
 *
 *     LYON, 19 September 2019 – … ran from 24 July to 8 September
 *                                          ^^^^^^^^^^^^^^^^^^^^^^ 2019-07-24 to 2019-09-08
 * Standing `implied` for each such date. A document that names no year leaves them as they are.
 */
export function inferYears(scope: Scope, drafts: Draft[]): Draft[] {
  const days = drafts.filter((one): one is Day => one.kind === 'date')
  if (!days.some((one) => isEnglish(one) && lacksYear(one))) return drafts
  const dateline = datelineOf(scope, drafts)?.fields.from ?? null
  const heading = days.find((one) => one.end < HEADING && one.fields.from !== null && !lacksYear(one))
  let last: string | null = null
  const years = new Map<Day, string>()
  for (const one of days.toSorted((a, b) => a.start - b.start)) {
    if (!lacksYear(one)) last = one.fields.from?.slice(0, 4) ?? last
    else if (isEnglish(one)) {
      const year = yearOf(scope, one, { dateline, heading, last })
      if (year) years.set(one, year)
    }
  }
  return drafts.map((one) => (one.kind === 'date' && years.has(one) ? withYear(one, years.get(one)!) : one))
}

type Around = { dateline: string | null; heading: Day | undefined; last: string | null }

function yearOf(scope: Scope, one: Day, { dateline, heading, last }: Around): string | null {
  const said = scope.text.slice(one.start, one.end)
  if (/ (?:that|the same) year$/u.test(said)) return last
  if (dateline && !dateline.startsWith('-')) return nearestYear(dateline, one.fields.from!)
  const sameMonth = heading?.fields.from?.slice(5, 7) === one.fields.from!.slice(2, 4)
  return sameMonth ? heading!.fields.from!.slice(0, 4) : null
}

/** The year that puts a month nearest to a day: "in December" in a text of January is that of the year before. */
function nearestYear(day: string, month: string): string {
  const year = Number(day.slice(0, 4))
  const apart = Number(month.slice(2, 4)) - Number(day.slice(5, 7) || month.slice(2, 4))
  return String(apart > 6 ? year - 1 : apart < -6 ? year + 1 : year)
}

function withYear(one: Day, year: string): Day {
  const full = (day: string | null) => (day?.startsWith('--') ? `${year}${day.slice(1)}` : day)
  return { ...one, standing: 'implied', fields: { from: full(one.fields.from), to: full(one.fields.to) } }
}
