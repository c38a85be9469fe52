import { expect, test } from 'vitest'
import { bodyNameEnd } from './body-name-ar.ts'
import { tokensOf } from './tokens.ts'
import { foldWords } from './view.ts'

const nameIn = (said: string) => {
  const text = foldWords(said)
  const isDefinite = text.startsWith('ال')
  return text.slice(
    0,
    bodyNameEnd({ tokens: tokensOf(text), text }, 0, isDefinite, () => false),
  )
}

test.each([
  [
    'معهد الأمم المتحدة الأقاليمي لبحوث الجريمة والعدالة ومقره تورينو',
    'معهد الأمم المتحدة الأقاليمي لبحوث الجريمة والعدالة',
  ],
  ['اللجنة الوطنية لمواجهة غسل الأموال وتمويل الإرهاب أعلنت', 'اللجنة الوطنية لمواجهة غسل الأموال وتمويل الإرهاب'],
  ['مجلس وزراء الداخلية العرب قرارا', 'مجلس وزراء الداخلية العرب'],
  ['وزارة الخارجية لمناقشة الأمر', 'وزارة الخارجية'],
  ['مركز هداية للتعاون', 'مركز هداية'],
  ['شبكة "مسبار" لتدقيق المعلومات أمس', 'شبكة "مسبار"'],
  ['وزارة الخارجية الإندونيسي', 'وزارة الخارجية'],
  ['لجنة الخبراء المعنية بتحديث الاتفاقية أن ترفع', 'لجنة الخبراء المعنية بتحديث الاتفاقية'],
])('%s', (said, name) => expect(nameIn(said)).toBe(foldWords(name)))
