import type { Acceptance, CellStanding, EVIDENCE_TYPES, EvidenceGrade, MeasureStatus } from '../domain/follow-up.ts'
import type { Language } from '../store/account-tables.ts'

const AR = {
  report: 'مشروع تقرير عن التنفيذ',
  asOf: 'على ما هو مسجل حتى',
  draft: 'مشروع تقرير أعد مما هو مسجل في منصة متابعة، وفيه ما يحق لطالبه الاطلاع عليه وحده. لم يعتمد بعد.',
  provision: 'الحكم',
  force: 'القوة',
  text: 'النص',
  standing: 'الحال',
  acceptance: 'الموقف من الحكم',
  selfReport: 'التقرير الذاتي',
  step: 'الدرجة',
  measure: 'تدبير',
  status: 'حاله',
  since: 'منذ',
  owner: 'الجهة المسؤولة',
  legalBasis: 'السند القانوني',
  oversight: 'الرقابة',
  remedy: 'سبل الانتصاف',
  rightsCheck: 'مراجعة حقوق الإنسان',
  notStated: 'لم يذكر',
  evidence: 'دليل',
  assessment: 'التقييم',
  reasons: 'الأسباب',
  reply: 'رد الجهة',
  disputed: 'تعترض الجهة على هذا التقييم',
  noReply: 'لم يرد من الجهة رد على هذا التقييم',
  noReport: 'لم يرد تقرير',
  notAddressed: 'الحكم غير موجه إلى هذه الجهة',
  noMeasures: 'لم تسجل تدابير',
  noAssessment: 'لا تقييم معتمدا يمكن عرضه',
  noInstruments: 'لا توجد صكوك متابعة بعد',
  notes: 'الحواشي والمصادر',
  passage: 'الموضع',
  file: 'ملف',
  vouched: 'الجهة الضامنة',
}

const EN: typeof AR = {
  report: 'Draft report on implementation',
  asOf: 'As recorded on',
  draft:
    'A draft, made from what is recorded in Mutabaa. It holds only what its reader may see. It has not been adopted.',
  provision: 'Provision',
  force: 'Force',
  text: 'Text',
  standing: 'Standing',
  acceptance: 'Position',
  selfReport: 'Self-report',
  step: 'Step',
  measure: 'Measure',
  status: 'Status',
  since: 'since',
  owner: 'Responsible institution',
  legalBasis: 'Legal basis',
  oversight: 'Oversight',
  remedy: 'Remedy',
  rightsCheck: 'Human-rights check',
  notStated: 'not stated',
  evidence: 'Evidence',
  assessment: 'Assessment',
  reasons: 'Reasons',
  reply: 'Reply of the party',
  disputed: 'The party disputes this assessment',
  noReply: 'The party has not replied to this assessment',
  noReport: 'No report was received',
  notAddressed: 'The provision is not addressed to this party',
  noMeasures: 'No measures are recorded',
  noAssessment: 'There is no adopted assessment that may be shown',
  noInstruments: 'No instruments are followed yet',
  notes: 'Notes and sources',
  passage: 'characters',
  file: 'file',
  vouched: 'vouched for by',
}

/** The words of a report in its language. */
export const reportWords = (language: Language): typeof AR => (language === 'ar' ? AR : EN)

type Words<Key extends string> = Record<Key, Record<Language, string>>

export const STANDING_WORDS: Words<CellStanding> = {
  disputed: { ar: 'محل اعتراض', en: 'disputed' },
  assessed: { ar: 'مقيّم', en: 'assessed' },
  documented: { ar: 'موثق', en: 'documented' },
  'self-reported': { ar: 'أبلغت عنه الجهة', en: 'self-reported' },
  'no-report': { ar: 'لم يرد تقرير', en: 'no report' },
  'not-addressed': { ar: 'غير موجه إلى هذه الجهة', en: 'not addressed to this party' },
}
export const ACCEPTANCE_WORDS: Words<Acceptance> = {
  accepted: { ar: 'مقبول', en: 'accepted' },
  noted: { ar: 'أخذت الجهة علما به', en: 'noted' },
  'no-position': { ar: 'دون موقف', en: 'no position' },
  disputed: { ar: 'معترض عليه', en: 'disputed' },
  'not-addressed-to': { ar: 'تقول الجهة إنه غير موجه إليها', en: 'the party says that it is not addressed to it' },
}
export const STATUS_WORDS: Words<MeasureStatus> = {
  planned: { ar: 'مزمع', en: 'planned' },
  adopted: { ar: 'معتمد', en: 'adopted' },
  'in-force': { ar: 'نافذ', en: 'in force' },
  completed: { ar: 'منجز', en: 'completed' },
  suspended: { ar: 'معلق', en: 'suspended' },
  ended: { ar: 'منته', en: 'ended' },
}
export const GRADE_WORDS: Words<EvidenceGrade> = {
  claimed: { ar: 'مدعى به', en: 'claimed' },
  documented: { ar: 'موثق', en: 'documented' },
  'independently-confirmed': { ar: 'أكدته جهة مستقلة', en: 'independently confirmed' },
}
export const EVIDENCE_WORDS: Words<(typeof EVIDENCE_TYPES)[number]> = {
  'law-text': { ar: 'نص قانون', en: 'text of a law' },
  decision: { ar: 'قرار', en: 'decision' },
  report: { ar: 'تقرير', en: 'report' },
  statistics: { ar: 'إحصاءات', en: 'statistics' },
  'training-record': { ar: 'سجل تدريب', en: 'training record' },
  publication: { ar: 'منشور', en: 'publication' },
  other: { ar: 'غير ذلك', en: 'other' },
}
