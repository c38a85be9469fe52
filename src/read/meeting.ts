import { type Draft, foundOf, overlaps, type Reader } from './scope.ts'
import { meetsAny, sortedSpans } from './sorted-spans.ts'
import { meetingsInArabic } from './meeting-ar.ts'
import { meetingsInEnglish } from './meeting-en.ts'

/**
 * Proposes gatherings that the document reports, announces or cites, by the noun phrase that names them.
 *
 *     … convened a ministerial summit on the same subject on 28 July 2015.
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    a generic "the meeting" is none. Place, dates and organisers are filled in by a refiner.
 */
export const meeting: Reader = {
  name: 'meeting',
  read(scope) {
    const drafts: Draft[] = []
    const names = foundOf(scope, 'instrument').filter((one) => one.rule !== 'set-phrase')
    const bodies = sortedSpans(foundOf(scope, 'organisation'))
    const isBody = (one: Draft) => one.words.some((head) => meetsAny(bodies, head)) && !one.rule.startsWith('رأس')
    for (const one of [
      ...(scope.writes.arabic ? meetingsInArabic(scope) : []),
      ...(scope.writes.latin ? meetingsInEnglish(scope) : []),
    ]) {
      const inside = names.some((other) => overlaps(other, one) && other.start <= one.start)
      if (!inside && !isBody(one) && !drafts.some((other) => overlaps(other, one))) drafts.push(one)
    }
    return drafts
  },
}
