import type { Language } from '../store/account-tables.ts'

export type ColumnKey = 'id' | 'number' | 'ar' | 'en' | 'lastStep' | 'lastText' | 'step' | 'text' | 'measures'
type Words = Record<Language, string>
type ColumnWords = { name: Words; meaning: Words; allowed: Words }

const LOCKED = { ar: 'مقفل: لا يعدل', en: 'Locked: not to be changed' }

/** What each column of the sheet of answers is called, what it means, and what may be written there. */
export const COLUMN_WORDS: Record<ColumnKey, ColumnWords> = {
  id: {
    name: { ar: 'المعرف', en: 'Identifier' },
    meaning: {
      ar: 'معرف الحكم في منصة متابعة، وبه يعرف لأي حكم كل رد',
      en: 'What the provision is known by in Mutabaa: it says which provision an answer belongs to',
    },
    allowed: LOCKED,
  },
  number: {
    name: { ar: 'الرقم', en: 'Number' },
    meaning: { ar: 'رقم الحكم كما ورد في الصك', en: 'The number of the provision as the instrument prints it' },
    allowed: LOCKED,
  },
  ar: {
    name: { ar: 'نص الحكم بالعربية', en: 'Provision in Arabic' },
    meaning: { ar: 'نص الحكم بالعربية', en: 'The text of the provision in Arabic' },
    allowed: LOCKED,
  },
  en: {
    name: { ar: 'نص الحكم بالإنكليزية', en: 'Provision in English' },
    meaning: { ar: 'نص الحكم بالإنكليزية', en: 'The text of the provision in English' },
    allowed: LOCKED,
  },
  lastStep: {
    name: { ar: 'الدرجة في المرة السابقة', en: 'Step last time' },
    meaning: {
      ar: 'درجة التنفيذ التي قدمتها الجهة في الجولة السابقة',
      en: 'The step that the party submitted in the round before',
    },
    allowed: LOCKED,
  },
  lastText: {
    name: { ar: 'الرد في المرة السابقة', en: 'Answer last time' },
    meaning: {
      ar: 'الرد الذي قدمته الجهة في الجولة السابقة',
      en: 'The answer that the party submitted in the round before',
    },
    allowed: LOCKED,
  },
  step: {
    name: { ar: 'درجة التنفيذ', en: 'Step' },
    meaning: {
      ar: 'درجة تنفيذ الحكم كما تراها الجهة',
      en: 'How far the provision is implemented, as the party sees it',
    },
    allowed: {
      ar: 'إحدى الدرجات الواردة في الورقة الثالثة، أو تترك فارغة',
      en: 'One of the steps on the third sheet, or empty',
    },
  },
  text: {
    name: { ar: 'الرد', en: 'Answer' },
    meaning: { ar: 'ما اتخذ لتنفيذ الحكم', en: 'What was done to implement the provision' },
    allowed: {
      ar: 'نص لا يتجاوز 20000 حرف، بأي من اللغتين، دون صيغ حسابية',
      en: 'Text of at most 20,000 characters, in either language, no formulas',
    },
  },
  measures: {
    name: { ar: 'أرقام التدابير', en: 'Measures' },
    meaning: {
      ar: 'التدابير التي يستند إليها الرد، بأرقامها الواردة في الورقة الرابعة',
      en: 'The measures that the answer rests on, by their numbers on the fourth sheet',
    },
    allowed: { ar: 'أرقام تفصل بينها فاصلة منقوطة، مثل: 1؛ 3', en: 'Numbers with semicolons between, as in: 1; 3' },
  },
}

export const BOOK_WORDS = {
  answers: { ar: 'الردود', en: 'Answers' },
  dictionary: { ar: 'دليل الأعمدة', en: 'Data dictionary' },
  scale: { ar: 'السلم', en: 'Scale' },
  measures: { ar: 'التدابير', en: 'Measures' },
  column: { ar: 'العمود', en: 'Column' },
  meaningAr: { ar: 'المعنى بالعربية', en: 'Meaning in Arabic' },
  meaningEn: { ar: 'المعنى بالإنكليزية', en: 'Meaning in English' },
  allowedAr: { ar: 'القيم المقبولة بالعربية', en: 'Allowed values in Arabic' },
  allowedEn: { ar: 'القيم المقبولة بالإنكليزية', en: 'Allowed values in English' },
  place: { ar: 'الترتيب', en: 'Place' },
  labelAr: { ar: 'الدرجة بالعربية', en: 'Step in Arabic' },
  labelEn: { ar: 'الدرجة بالإنكليزية', en: 'Step in English' },
  number: { ar: 'الرقم', en: 'Number' },
  titleAr: { ar: 'العنوان بالعربية', en: 'Title in Arabic' },
  titleEn: { ar: 'العنوان بالإنكليزية', en: 'Title in English' },
} satisfies Record<string, Words>
