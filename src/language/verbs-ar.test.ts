import { expect, test } from 'vitest'
import { isVerbAr } from './verbs-ar.ts'
import { foldWords } from './view.ts'

test.each(['قال', 'وأكدت', 'دعوا', 'سيعقد', 'نظمتها', 'حضره', 'فأوضح', 'تستضيفه', 'يدعون', 'ألقاها'])(
  '%s is a verb',
  (word) => expect(isVerbAr(foldWords(word))).toBe(true),
)

test.each(['عقد', 'بحث', 'دعم', 'تعزيز', 'إقامته', 'عملها', 'اجتماع', 'الأمن', 'تونس', 'نصف'])(
  '%s may be a noun',
  (word) => expect(isVerbAr(foldWords(word))).toBe(false),
)
