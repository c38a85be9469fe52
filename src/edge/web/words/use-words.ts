import { i18n } from '@lingui/core'
import { createContext, useContext } from 'react'
import type { Language, Numerals } from './words.ts'

export type Interface = {
  language: Language
  numerals: Numerals
  theme: 'system' | 'light' | 'dark'
  change(wanted: Partial<Pick<Interface, 'language' | 'numerals' | 'theme'>>): void
}

export const InterfaceContext = createContext<Interface | null>(null)

export function useInterface(): Interface {
  const context = useContext(InterfaceContext)
  if (!context) throw new Error('outside the interface')
  return context
}

/** The interface's words, numbers and days, in its language and numerals. Dates are Gregorian. */
export function useWords() {
  const { language, numerals } = useInterface()
  const locale = `${language === 'ar' ? 'ar' : 'en-GB'}-u-nu-${numerals}-ca-gregory`
  return {
    language,
    /** The words of an id; the id itself where there are none, which a test does not let happen. */
    t: (id: string, values?: Record<string, unknown>): string => inNumerals(i18n._(id, values), numerals),
    has: (id: string): boolean => id in i18n.messages,
    number: (value: number): string => numbers(locale, { maximumFractionDigits: 2 }).format(value),
    share: (value: number): string => numbers(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
    /** The day of an instant, here or in another time zone. */
    day: (instant: string, timeZone?: string): string =>
      dates(locale, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }).format(new Date(instant)),
    moment: (instant: string): string =>
      dates(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant)),
    /** YYYY, YYYY-MM, YYYY-MM-DD, --MM or --MM-DD as people write it. */
    calendar: (said: string): string => formatCalendar(said, locale),
    /** What a language is called, by its BCP 47 code. */
    languageName: (code: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code,
    bytes: (size: number): string => formatBytes(size, locale),
  }
}

/** Making a formatter takes a hundred times as long as using it: each is made once. */
function once<Options extends object, Formatter>(make: (locale: string, options: Options) => Formatter) {
  const made = new Map<string, Formatter>()
  return (locale: string, options: Options): Formatter => {
    const key = locale + JSON.stringify(options)
    const formatter = made.get(key) ?? make(locale, options)
    made.set(key, formatter)
    return formatter
  }
}
const numbers = once((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))
const dates = once((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options))

const inNumerals = (text: string, numerals: Numerals) =>
  numerals === 'arab' ? text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : text

function formatCalendar(said: string, locale: string): string {
  const match = /^(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(said)
  if (!match) return said
  const [, year, month, day] = match
  const date = new Date(Date.UTC(Number(year ?? 2000), Number(month ?? 1) - 1, Number(day ?? 1)))
  return dates(locale, {
    timeZone: 'UTC',
    ...(year ? { year: 'numeric' } : {}),
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(date)
}

function formatBytes(size: number, locale: string): string {
  const [unit, divisor] =
    size < 1024
      ? (['byte', 1] as const)
      : size < 1048576
        ? (['kilobyte', 1024] as const)
        : (['megabyte', 1048576] as const)
  return numbers(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(size / divisor)
}
