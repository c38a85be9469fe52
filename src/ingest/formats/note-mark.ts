const NUMBERS = /^[0-9٠-٩]{1,3}(?:[,،;] ?[0-9٠-٩]{1,3})*$/
const POWER = /(?:(?:^|[^\p{L}])(?:[kcm]?m|ft|in|[كسم]?م)|(?:^|[^0-9٠-٩])(?:10|١٠))$/u
const RAISED: Record<string, string> = Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [digit, raised]))

/** How the mark of a note stands in the text: in brackets, so that it is never read as digits of the word before it. */
export const formatNoteMark = (mark: string): string => `[${mark}]`

/**
 * What a raised stretch of text says after `before`: the mark of a note, a power, or just letters.
 *
 *     formatRaised('1', 'fighters') === '[1]'    formatRaised('2', '40 km') === '²'    formatRaised('th', '5') === 'th'
 */
export function formatRaised(said: string, before: string): string {
  const mark = said.trim()
  if (/^\d{1,2}$/.test(mark) && POWER.test(before)) return mark.replace(/\d/g, (digit) => RAISED[digit]!)
  if (!NUMBERS.test(mark) && !/^(?:\*{1,3}|[†‡§]{1,2})$/.test(mark)) return said
  return /\S$/.test(before) ? formatNoteMark(mark) : said
}
