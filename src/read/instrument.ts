import { instrumentsInArabic } from './instrument-ar.ts'
import { instrumentsInEnglish } from './instrument-en.ts'
import { numberedInstruments } from './instrument-number.ts'
import { type Draft, type Reader, type Scope, within, wordsOf } from './scope.ts'
import { sortedSpans, startingIn, takenSpans } from './sorted-spans.ts'

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
    const taken = takenSpans<Draft>(drafts)
    const numbered = sortedSpans(drafts)
    for (const named of [
      ...(scope.writes.latin ? instrumentsInEnglish(scope) : []),
      ...(scope.writes.arabic ? instrumentsInArabic(scope) : []),
    ]) {
      const one = withCitation(scope, numbered, named)
      if (taken.meets(one, (other) => !within(other, one) && !isPartOf(one, other))) continue
      taken.add(one)
      drafts.push(one)
    }
    return drafts
  },
}

/** A named text within the name of another is cited beside it. */
const isPartOf = (one: Draft, other: Draft) => one.rule === 'named' && other.rule === 'named' && within(one, other)

/** «الخطة الوطنية لتفعيل قرار مجلس الأمن 1325»: a name that ends within the number of what it cites takes it whole. */
function withCitation(scope: Scope, numbered: readonly Draft[], one: Draft): Draft {
  const cited = startingIn(numbered, one.start + 1, one.end).find((other) => other.end > one.end)
  if (!cited || one.kind !== 'instrument') return one
  return { ...one, end: cited.end, fields: { ...one.fields, title: wordsOf(scope, one.start, cited.end) } }
}
