import type { Reader } from './scope.ts'
import { meetsAny, sortedSpans } from './sorted-spans.ts'
import { peopleInArabic } from './person-ar.ts'
import { peopleInEnglish } from './person-en.ts'

/**
 * Proposes people who act in a public role, by an honorific, an office or a verb of speech beside a name.
 *
 *     وأكد سعادة الدكتور علي راشد النعيمي رئيس مجلس إدارة مركز هداية ..
 *                       ^^^^^^^^^^^^^^^^^
 * Gives    the name alone; honorifics and role as written; the affiliation is the body or State that the role belongs to.
 */
export const person: Reader = {
  name: 'person',
  read(scope) {
    const english = sortedSpans(scope.writes.latin ? peopleInEnglish(scope) : [])
    const arabic = scope.writes.arabic ? peopleInArabic(scope) : []
    return [...english, ...arabic.filter((one) => !meetsAny(english, one))]
  },
}
