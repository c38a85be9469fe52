import type { Language } from '../store/account-tables.ts'

/** Something that is to be done until a day. */
export type Deadline = {
  kind: 'round' | 'answers' | 'comments' | 'reply' | 'clarification'
  id: string
  /** YYYY-MM-DD where the round is run. */
  on: string
  path: string
  nameAr?: string
  nameEn?: string
  titleAr?: string
  titleEn?: string
  number?: string | null
}

const SAYS: Record<Language, Record<Deadline['kind'], (deadline: Deadline) => string>> = {
  ar: {
    round: ({ titleAr }) => `آخر موعد للردود: ${titleAr}`,
    answers: ({ nameAr, titleAr }) => `آخر موعد لرد ${nameAr}: ${titleAr}`,
    comments: ({ nameAr, number }) => `آخر موعد لملاحظات ${nameAr} على تقييم الحكم ${number ?? ''}`,
    reply: ({ nameAr, number }) => `آخر موعد لرد ${nameAr} على تقييم الحكم ${number ?? ''}`,
    clarification: ({ nameAr, number }) => `آخر موعد للرد على طلب إيضاح: ${nameAr}، الحكم ${number ?? ''}`,
  },
  en: {
    round: ({ titleEn }) => `Answers are due: ${titleEn}`,
    answers: ({ nameEn, titleEn }) => `Answers of ${nameEn} are due: ${titleEn}`,
    comments: ({ nameEn, number }) => `Comments of ${nameEn} are due on the assessment of provision ${number ?? ''}`,
    reply: ({ nameEn, number }) => `The reply of ${nameEn} is due to the assessment of provision ${number ?? ''}`,
    clarification: ({ nameEn, number }) => `A clarification is due: ${nameEn}, provision ${number ?? ''}`,
  },
}

/** What a calendar shows of a deadline: in both languages, the reader's own first. */
export function dayOf(deadline: Deadline, language: Language): { on: string; summary: string; description: string } {
  const said = ([language, language === 'ar' ? 'en' : 'ar'] as const).map((one) =>
    SAYS[one][deadline.kind](deadline).trim(),
  )
  return { on: deadline.on, summary: said.join(' · '), description: said.join('\n') }
}
