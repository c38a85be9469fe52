import { languageOf } from '../language/direction.ts'
import { foundOf, type Draft, type Reader } from './scope.ts'
import { takenSpans } from './sorted-spans.ts'
import { figuresInArabic } from './figure-ar.ts'
import { figuresInEnglish } from './figure-en.ts'

/**
 * Proposes counts of people, States, bodies and things, and percentages, with their bounds.
 *
 *     … بحضور أكثر من / 400 / خبير متخصص من كل أرجاء العالم …
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    `lower` for *more than* and *at least*, `upper` for *less than* and *up to*, both for a range. Durations, ordinals and
 *          the numbers of articles and documents are none.
 */
export const figure: Reader = {
  name: 'figure',
  read(scope) {
    const taken = takenSpans<Draft>(foundOf(scope, 'date', 'instrument'))
    const drafts: Draft[] = []
    const around = (one: Draft) => languageOf(scope.text, Math.max(0, one.start - 30), one.end + 30)
    const arabic = [...(scope.writes.arabic ? figuresInArabic(scope) : [])].filter((one) => around(one) === 'ar')
    const english = [...(scope.writes.latin ? figuresInEnglish(scope) : [])].filter((one) => around(one) === 'en')
    for (const one of [...arabic, ...english]) {
      if (taken.meets(one)) continue
      taken.add(one)
      drafts.push(one)
    }
    return drafts
  },
}
