import { type Draft, foundOf, type Reader, type Scope } from './scope.ts'
import { meetsAny, sortedSpans, takenSpans } from './sorted-spans.ts'
import { meetingsInArabic } from './meeting-ar.ts'
import { meetingsInEnglish } from './meeting-en.ts'

/** "Chair's Summary of the …": the words behind are the name of the meeting that the text came from. */
const isOfMeeting = (scope: Scope, name: Draft, one: Draft) =>
  /(?:Statement|Summary|Communiqué|Declaration|Conclusions|Document|Report) of the $/u.test(
    scope.text.slice(name.start, one.start),
  )

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
    const names = takenSpans<Draft>(foundOf(scope, 'instrument').filter((one) => one.rule !== 'set-phrase'))
    const taken = takenSpans<Draft>()
    const bodies = sortedSpans(foundOf(scope, 'organisation'))
    const isBody = (one: Draft) => one.words.some((head) => meetsAny(bodies, head)) && !one.rule.startsWith('رأس')
    for (const one of [
      ...(scope.writes.arabic ? meetingsInArabic(scope) : []),
      ...(scope.writes.latin ? meetingsInEnglish(scope) : []),
    ]) {
      const inside = names.meets(one, (other) => other.start <= one.start && !isOfMeeting(scope, other, one))
      if (inside || isBody(one) || taken.meets(one)) continue
      taken.add(one)
      drafts.push(one)
    }
    return drafts
  },
}
