import { Temporal } from '@js-temporal/polyfill'

/** Which days of the week nobody works, 1 Monday … 7 Sunday: Friday and Saturday in most Arab States. */
export type Weekend = readonly number[]

/**
 * The instant until which a day lasts where a round is run, and the working day it was moved to.
 *
 *     deadlineOf('2026-12-04', { timeZone: 'Asia/Dubai', weekend: [6, 7] })  →  2026-12-04T19:59:59.999Z
 *
 * Units    `day`: YYYY-MM-DD, a calendar day at that place. A day of the weekend is moved to the next working day.
 * Throws   RangeError for a day or a time zone that is none.
 */
export function deadlineOf(day: string, { timeZone, weekend }: { timeZone: string; weekend: Weekend }) {
  let last = Temporal.PlainDate.from(day)
  for (let tries = 0; weekend.includes(last.dayOfWeek) && tries < 7; tries++) last = last.add({ days: 1 })
  const end = last.add({ days: 1 }).toZonedDateTime(timeZone).subtract({ milliseconds: 1 })
  return { day: last.toString(), at: new Date(end.epochMilliseconds) }
}

/** The calendar day at a place, some days after an instant. */
export const dayAfter = (at: Date, days: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days })
    .toString()

export const isTimeZone = (said: string): boolean => {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(said)
    return true
  } catch {
    return false
  }
}
