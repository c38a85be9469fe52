import lexicon from '../language/lexicons/ar/documents.json' with { type: 'json' }
import type { DocumentKind } from '../domain/document.ts'
import { anyOf } from '../language/pattern.ts'
import { tokensOf } from '../language/tokens.ts'
import { isVerbAr } from '../language/verbs-ar.ts'

const opens = (words: readonly string[]) => new RegExp(String.raw`^[ "(-]*(?:${anyOf(words)})(?![ء-ي])`, 'u')

const OF_TITLE: [pattern: RegExp, kind: DocumentKind][] = [
  [opens(lexicon.statement), 'statement'],
  [opens(lexicon.communique), 'communique'],
  [opens(lexicon.principles), 'principles'],
  [opens(lexicon['event-note']), 'event-note'],
  [opens(lexicon.declaration), 'declaration'],
  [opens(lexicon.report), 'report'],
]
const FRAME = /(?<![ء-ي])(?:اختتام|انطلاق|اعتماد|انشاء|اطلاق|بدء|افتتاح|انعقاد|صدور|ضمن|توقيع)(?![ء-ي])/u
const LABELS = new RegExp(String.raw`(?:^|\n)[ •*-]*(?:${anyOf(lexicon.announces)}) ?:`, 'gu')
const SALUTES = new RegExp(
  String.raw`(?:^|\n|، ?)[ ]*(?:${anyOf(lexicon.salutes)})(?: [ء-ي]+){0,6} ?[،,.:!]? *(?=\n|$)`,
  'gu',
)
const OPENING = 1500

/** A title that narrates, and is not that of the text itself: a verb that no «الذي» governs, «اختتام …». */
const narrates = (line: string): boolean => {
  const words = tokensOf(line).map(({ text }) => text)
  return (
    words.some((word, index) => isVerbAr(word) && !/^(?:و?الذي|و?التي|ما|مما|بما)$/u.test(words[index - 1] ?? '')) ||
    FRAME.test(line)
  )
}

/** What the first lines of an Arabic text say that it is; null where they do not say it. `speaksItself`: whether its body does. */
export function kindInArabic(text: string, lines: readonly string[], speaksItself: boolean): DocumentKind | null {
  for (const [index, line] of lines.entries()) {
    if (line.length > 260) break
    const kind = OF_TITLE.find(([pattern]) => pattern.test(line))?.[1]
    if (!kind || (narrates(line) && kind !== 'statement')) continue
    if (kind === 'statement' && narrates(line) && !/^[ "]*(?:نص )?كلمة/u.test(line)) continue
    if (kind === 'communique' || kind === 'event-note' || kind === 'statement') return kind
    if (kind === 'report' ? index === 0 : speaksItself) return kind
  }
  const opening = text.slice(0, OPENING)
  if ((opening.match(SALUTES)?.length ?? 0) > 0) return 'statement'
  return (text.slice(0, 3000).match(LABELS)?.length ?? 0) >= 3 ? 'event-note' : null
}
