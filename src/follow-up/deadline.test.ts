import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, deadlineOf, isTimeZone } from './deadline.ts'

const ARAB = [5, 6]
const EUROPEAN = [6, 7]

describe('a deadline', () => {
  it.each([
    ['2026-12-03', 'Asia/Dubai', ARAB, '2026-12-03', '2026-12-03T19:59:59.999Z'],
    ['2026-12-04', 'Asia/Dubai', ARAB, '2026-12-06', '2026-12-06T19:59:59.999Z'],
    ['2026-12-04', 'Asia/Dubai', EUROPEAN, '2026-12-04', '2026-12-04T19:59:59.999Z'],
    ['2026-12-05', 'Europe/Madrid', EUROPEAN, '2026-12-07', '2026-12-07T22:59:59.999Z'],
    ['2026-07-31', 'America/New_York', [], '2026-07-31', '2026-08-01T03:59:59.999Z'],
    ['2026-12-31', 'Asia/Kolkata', EUROPEAN, '2026-12-31', '2026-12-31T18:29:59.999Z'],
    // The day on which Beirut's clocks go forward at midnight has no midnight of its own.
    ['2026-03-28', 'Asia/Beirut', [], '2026-03-28', '2026-03-28T21:59:59.999Z'],
  ])('%s in %s, weekend %j: %s', (day, timeZone, weekend, moved, at) => {
    const deadline = deadlineOf(day, { timeZone, weekend })
    expect([deadline.day, deadline.at.toISOString()]).toEqual([moved, at])
  })

  it('is on a working day, never earlier than asked and at most a week later', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
        fc.constantFrom('Asia/Riyadh', 'Africa/Cairo', 'Pacific/Apia', 'America/Lima'),
        (date, weekend, timeZone) => {
          const day = date.toISOString().slice(0, 10)
          const moved = deadlineOf(day, { timeZone, weekend })
          const later = (Date.parse(moved.day) - Date.parse(day)) / 86_400_000
          expect(later).toBeGreaterThanOrEqual(0)
          expect(later).toBeLessThan(7)
          expect(weekend).not.toContain(new Date(moved.day).getUTCDay() || 7)
        },
      ),
    ))

  it.each(['2026-13-01', '2026-02-30', 'soon'])('refuses %s', (day) =>
    expect(() => deadlineOf(day, { timeZone: 'Asia/Dubai', weekend: [] })).toThrow(RangeError),
  )

  it('is counted from the day at its place', () =>
    expect(dayAfter(new Date('2026-01-01T21:00:00Z'), 30, 'Asia/Dubai')).toBe('2026-02-01'))

  it('knows time zones', () => expect(['Asia/Dubai', 'Nowhere/City'].map(isTimeZone)).toEqual([true, false]))
})
