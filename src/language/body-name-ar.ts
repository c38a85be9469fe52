import { endsNameAr, isAdjectiveAr, isPurpose, needsGenitive, nounForms } from './nouns-ar.ts'
import type { Token } from './tokens.ts'

type Words = { tokens: readonly Token[]; text: string }

/** Whether a word begins a name of its own, so that «و» before it joins two names and does not go on with one. */
export type Begins = (at: number, skip: number) => boolean

const LONGEST = 14
const QUOTED = /^ ?"[^"\n]{2,40}"/u
const LINKS = /^ال(?:معني|مكلف|مختص|خاص)ة?$/u

/**
 * Where the name of a body ends that begins with a head noun: the nouns it is of, the adjectives, «لمكافحة …», «المعنية بـ…»,
 * and what «و» joins within them.
 *
 *     معهد الأمم المتحدة الأقاليمي لبحوث الجريمة والعدالة ومقره تورينو
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    with `afterProper`, «لـ» goes on with a name behind a proper noun too: «مذكرة لاهاي للممارسات …».
 * Units    `head`: the number of the head noun's token; the answer is an offset into the text.
 */
export function bodyNameEnd(
  words: Words,
  head: number,
  isDefinite: boolean,
  begins: Begins,
  { afterProper = false }: { afterProper?: boolean } = {},
): number {
  const { tokens, text } = words
  let end = tokens[head]!.end
  let open = !isDefinite
  let isProper = false
  let complements = 0
  for (let at = head + 1; at < tokens.length && at - head <= LONGEST; at++) {
    const token = tokens[at]!
    const gap = text.slice(tokens[at - 1]!.end, token.start)
    const quoted = gap.startsWith(' "') ? QUOTED.exec(text.slice(tokens[at - 1]!.end, token.start + 60)) : null
    if (quoted && (open || at > head + 1)) {
      end = tokens[at - 1]!.end + quoted[0].length
      open = false
      isProper = true
      while (at + 1 < tokens.length && tokens[at + 1]!.start < end) at++
      continue
    }
    if (gap !== ' ' && !(gap === '" ' && isProper)) break
    const word = token.text
    const joined = /^و[ء-ي]{3,}/u.test(word)
    const rest = joined ? word.slice(1) : word
    if (endsNameAr(word, token.memory)) {
      if (word === 'من' && tokens[at + 1]?.text === 'اجل' && !open) {
        end = tokens[at + 1]!.end
        open = true
        at++
        continue
      }
      if (!(open && needsGenitive(word))) break
    }
    if (joined && !open) {
      const goesOn =
        !begins(at, 1) &&
        at > head + 1 &&
        !isProper &&
        (/^(?:ال|لل)/u.test(rest) ||
          ((complements > 0 || !isDefinite) && needsGenitive(rest) && isFollowedByGenitive(words, at)))
      if (!goesOn) break
      if (!/^(?:ال|لل)/u.test(rest)) open = true
      end = token.end
      continue
    }
    const form = nounForms(word, token.memory).find((one) => one.article)
    if (form && form.clitic === '') {
      if (!open && at > head + 1 && (!isAdjectiveAr(form.bare) || disagrees(tokens, head, at))) break
      open = false
      end = token.end
      continue
    }
    if (form?.clitic === 'ل' && !open) {
      if (isPurpose(form.bare) || complements > 1 || (isProper && !afterProper && !isStudy(form.bare))) break
      complements++
      end = token.end
      continue
    }
    if (/^ب/u.test(word) && !open && LINKS.test(tokens[at - 1]!.text)) {
      complements++
      open = !word.startsWith('بال')
      end = token.end
      continue
    }
    if (/^ل[ء-ي]{3,}/u.test(word) && !open) {
      const bare = word.slice(1)
      if (isPurpose(bare) || complements > 1 || (isProper && !afterProper) || !isFollowedByGenitive(words, at)) break
      complements++
      open = true
      end = token.end
      continue
    }
    if (!open) break
    if (
      at > head + 1 &&
      complements === 0 &&
      !needsGenitive(tokens[at - 1]!.text.replace(/^و(?=[ء-ي]{4})/u, '')) &&
      !needsGenitive(tokens[at - 1]!.text)
    )
      break
    end = token.end
    // «لنقل نزلاء المؤسسات»: within what a body is for, a noun before a definite one is of it.
    if (!needsGenitive(word) && !(complements > 0 && isDefiniteNext(words, at))) {
      open = false
      isProper = !isAdjectiveAr(word)
    }
  }
  return end
}

/** «(وكيل) وزارة الخارجية الإندونيسي»: a masculine adjective behind feminine nouns is said of somebody else. */
const disagrees = (tokens: readonly Token[], head: number, at: number) =>
  tokens[head]!.text.endsWith('ة') && /(?:ة|ات)$/u.test(tokens[at - 1]!.text) && /^ال[ء-ي]+ي$/u.test(tokens[at]!.text)

const isStudy = (bare: string) =>
  /^(?:دراس|بحوث|ابحاث|علوم|تنمية|حوار|سلام|ثقافة|تعليم|تدريب|تكنولوجيا|فكر|اعلام|شؤون)/u.test(bare)

/** «لمكافحة جرائم تقنية المعلومات»: nouns that call for one another, up to a definite one. */
const isFollowedByGenitive = (words: Words, at: number): boolean => {
  const { tokens, text } = words
  const next = tokens[at + 1]
  if (!next || text.slice(tokens[at]!.end, next.start) !== ' ') return false
  if (/^ال/u.test(next.text)) return true
  const bare = tokens[at]!.text.replace(/^[ول]/u, '')
  return needsGenitive(next.text)
    ? isFollowedByGenitive(words, at + 1)
    : needsGenitive(bare) && isDefiniteNext(words, at + 1)
}

const isDefiniteNext = ({ tokens, text }: Words, at: number) => {
  const next = tokens[at + 1]
  return next !== undefined && /^ال/u.test(next.text) && text.slice(tokens[at]!.end, next.start) === ' '
}
