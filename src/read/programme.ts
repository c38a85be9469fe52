import { programmesInArabic } from './programme-ar.ts'
import { programmesInEnglish } from './programme-en.ts'
import { type Draft, draft, type Reader, wordsOf } from './scope.ts'
import { takenSpans } from './sorted-spans.ts'

/**
 * Proposes programmes, initiatives, campaigns, projects and funds by their names.
 *
 *     … ورشة العمل التحضيرية بشأن البرامج التدريبية لإعادة ادماج المقاتلين الإرهابيين الأجانب …
 *                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const programme: Reader = {
  name: 'programme',
  read(scope) {
    const drafts: Draft[] = []
    const taken = takenSpans<{ start: number; end: number }>()
    for (const { start, end, rule } of [
      ...(scope.writes.latin ? programmesInEnglish(scope) : []),
      ...(scope.writes.arabic ? programmesInArabic(scope) : []),
    ]) {
      if (taken.meets({ start, end })) continue
      taken.add({ start, end })
      const fields = { name: wordsOf(scope, start, end) }
      drafts.push(draft('programme', { kind: 'programme', start, end, rule, fields }))
    }
    return drafts
  },
}
