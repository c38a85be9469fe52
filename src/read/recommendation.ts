import { languageOf } from '../language/direction.ts'
import { recommendationsInArabic } from './clause-ar.ts'
import { recommendationsInEnglish } from './clause-en.ts'
import { listedRecommendations } from './listed-recommendation.ts'
import { operativeParagraphs } from './operative-paragraph.ts'
import { type Draft, type Reader, type Scope } from './scope.ts'
import { takenSpans } from './sorted-spans.ts'

/** Running text: clause by clause, in the language of each sentence. */
function inRunningText(scope: Scope, taken: readonly { start: number; end: number }[]): Draft[] {
  const lists = takenSpans(taken)
  return scope.sentences
    .filter((sentence) => !lists.meets(sentence))
    .flatMap((sentence) =>
      languageOf(scope.text, sentence.start, sentence.end) === 'ar'
        ? recommendationsInArabic(scope, sentence)
        : recommendationsInEnglish(scope, sentence),
    )
}

/**
 * Proposes what somebody should do: the numbered paragraphs of a resolution; the items of a list that a verb of force leads in;
 * and in running text every clause that a verb of force governs.
 *
 *     ودعا المؤتمر الدول إلى خطوات عملية لمواجهتها، وإلى تبادل المعلومات الأمنية …
 *      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    one finding for each action; a verb shared by a list is the force of each.
 */
export const recommendation: Reader = {
  name: 'recommendation',
  read(scope) {
    const operative = operativeParagraphs(scope)
    if (operative.length) return operative
    const { drafts, taken } = listedRecommendations(scope)
    return [...drafts, ...inRunningText(scope, taken)]
  },
}
