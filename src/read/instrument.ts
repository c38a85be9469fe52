import { instrumentsInArabic } from './instrument-ar.ts'
import { instrumentsInEnglish } from './instrument-en.ts'
import { numberedInstruments } from './instrument-number.ts'
import { overlaps, type Reader, within } from './scope.ts'

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
    for (const one of [
      ...(scope.writes.latin ? instrumentsInEnglish(scope) : []),
      ...(scope.writes.arabic ? instrumentsInArabic(scope) : []),
    ]) {
      if (!drafts.some((other) => overlaps(one, other) && !within(other, one))) drafts.push(one)
    }
    return drafts
  },
}
