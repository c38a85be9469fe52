import { type Draft, foundOf, type Reader } from './scope.ts'
import { meetsAny, sortedSpans, startingIn } from './sorted-spans.ts'
import { takenPlaces } from './taken.ts'
import { meetingsInArabic } from './meeting-ar.ts'
import { meetingsInEnglish } from './meeting-en.ts'

const LONGEST = 400

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
    const names = sortedSpans(foundOf(scope, 'instrument').filter((one) => one.rule !== 'set-phrase'))
    const taken = takenPlaces(scope.text.length)
    const bodies = sortedSpans(foundOf(scope, 'organisation'))
    const isBody = (one: Draft) => one.words.some((head) => meetsAny(bodies, head)) && !one.rule.startsWith('رأس')
    for (const one of [
      ...(scope.writes.arabic ? meetingsInArabic(scope) : []),
      ...(scope.writes.latin ? meetingsInEnglish(scope) : []),
    ]) {
      const inside = startingIn(names, one.start - LONGEST, one.start + 1).some(
        (other) =>
          other.end > one.start &&
          !/(?:Statement|Summary|Communiqué|Declaration|Conclusions|Document|Report) of the $/u.test(
            scope.text.slice(other.start, one.start),
          ),
      )
      if (inside || isBody(one) || taken.meets(one)) continue
      taken.take(one)
      drafts.push(one)
    }
    return drafts
  },
}
