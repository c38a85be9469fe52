import { instrumentsInArabic } from './instrument-ar.ts'
import { instrumentsInEnglish } from './instrument-en.ts'
import { numberedInstruments } from './instrument-number.ts'
import { overlaps, type Reader, within } from './scope.ts'
import { sortedSpans, startingIn } from './sorted-spans.ts'
import { takenPlaces } from './taken.ts'

const LONGEST = 400

/**
 * Proposes every citation of a normative text, by number, symbol or name.
 *
 *     … تنفيذ أسرع لقرار مجلس الأمن رقم / 2178 / لعام 2014 م …
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const instrument: Reader = {
  name: 'instrument',
  read(scope) {
    const drafts = numberedInstruments(scope)
    const sorted = sortedSpans(drafts)
    const taken = takenPlaces(scope.text.length)
    for (const one of [
      ...(scope.writes.latin ? instrumentsInEnglish(scope) : []),
      ...(scope.writes.arabic ? instrumentsInArabic(scope) : []),
    ]) {
      const crosses = startingIn(sorted, one.start - LONGEST, one.end).some(
        (other) => overlaps(one, other) && !within(other, one),
      )
      const isInner = one.rule === 'named' && drafts.at(-1)?.rule === 'named' && within(one, drafts.at(-1)!)
      if (crosses || (taken.meets(one) && !isInner)) continue
      taken.take(one)
      drafts.push(one)
    }
    return drafts
  },
}
