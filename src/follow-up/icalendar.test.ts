import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarDay, writeCalendar } from './icalendar.ts'

const at = new Date('2026-03-01T08:09:10.123Z')
const day: CalendarDay = {
  uid: 'round-1@example.org',
  on: '2026-03-12',
  summary: 'الإمارات؛ الرد, في; الجولة \\ Round',
  description: 'سطر\nline\r\nثالث',
  url: 'https://example.org/follow-up?a=1,2;b',
}
const parse = (text: string) => new ICAL.Component(ICAL.parse(text))
const eventsOf = (text: string) =>
  parse(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))

describe('a calendar', () => {
  it('is read by another library as it was meant', () => {
    const [event] = eventsOf(writeCalendar('متابعة', [day], at))
    expect(event!.uid).toBe(day.uid)
    expect(event!.summary).toBe(day.summary)
    expect(event!.description).toBe('سطر\nline\nثالث')
    expect(event!.startDate.isDate).toBe(true)
    expect(event!.startDate.toString()).toBe('2026-03-12')
    expect(event!.endDate.toString()).toBe('2026-03-13')
    expect(String(event!.component.getFirstPropertyValue('dtstamp'))).toBe('2026-03-01T08:09:10Z')
    expect(event!.component.getFirstPropertyValue('url')).toBe(day.url)
  })

  it('has what must be there also where there are no days', () => {
    const calendar = parse(writeCalendar('x', [], at))
    expect(calendar.name).toBe('vcalendar')
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).toMatch(/Mutabaa/)
  })

  it.each(['END:VEVENT', 'x\r\nEND:VEVENT\r\nBEGIN:VALARM', 'a\u2028b', '\u0000\u0007bell', '\ud800'])(
    'lets nobody write lines of their own into it: %j',
    (summary) => {
      const events = eventsOf(writeCalendar('x', [{ ...day, summary }, day], at))
      expect(events).toHaveLength(2)
      expect(events[1]!.summary).toBe(day.summary)
    },
  )

  it('keeps any text, in lines of 75 octets that end in CRLF', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((said) => said.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ''))
    fc.assert(
      fc.property(fc.array(fc.record({ summary: text, description: text }), { maxLength: 4 }), (said) => {
        const days = said.map((one, index) => ({ ...day, ...one, uid: `u${index}` }))
        const written = writeCalendar('x', days, at)
        expect(written.endsWith('\r\n')).toBe(true)
        const lines = written.split('\r\n')
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([])
        expect(
          eventsOf(written).map(({ uid, summary, description }) => ({
            uid,
            summary: summary ?? '',
            description: description ?? '',
          })),
        ).toEqual(days.map(({ uid, summary, description }) => ({ uid, summary, description })))
      }),
    )
  })
})
