import { publicationsInArabic } from './publication-ar.ts'
import { publicationsInEnglish } from './publication-en.ts'
import { type Draft, draft, type Reader, wordsOf } from './scope.ts'
import { takenSpans } from './sorted-spans.ts'

/**
 * Proposes reports, papers, guides, studies and databases by their names.
 *
 *     … PAM cites the Global Terrorism Index 2018 as reporting that …
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    a title in quotes alone, without the word for its sort.
 */
export const publication: Reader = {
  name: 'publication',
  read(scope) {
    const drafts: Draft[] = []
    const taken = takenSpans<{ start: number; end: number }>()
    for (const { start, end, rule } of [
      ...(scope.writes.latin ? publicationsInEnglish(scope) : []),
      ...(scope.writes.arabic ? publicationsInArabic(scope) : []),
    ]) {
      if (taken.meets({ start, end })) continue
      taken.add({ start, end })
      const fields = { name: wordsOf(scope, start, end) }
      drafts.push(draft('publication', { kind: 'publication', start, end, rule, fields }))
    }
    return drafts
  },
}
