import type { Language } from '../store/account-tables.ts'

export type Letter = {
  /** The message without what tells repeated ones apart. */
  kind: string
  name: string
  party: string
  round: string
  /** What it is about where that is one provision: the instrument's title and the provision's number. */
  instrument: string
  number: string | null
  dueAt: string | null
  timeZone: string
  reason: string | null
  provisions: number
  link: string
}

const instant = (at: string, timeZone: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(at))

const lines = (...parts: (string | null)[]) => `${parts.filter((part) => part !== null).join('\n\n')}\n`

const PROVISIONS_AR = new Intl.PluralRules('ar')
const provisionsAr = (count: number) =>
  ({
    zero: 'لا أحكام',
    one: 'حكم واحد',
    two: 'حكمان',
    few: `${count} أحكام`,
    many: `${count} حكما`,
    other: `${count} حكم`,
  })[PROVISIONS_AR.select(count)]

const provisionAr = ({ number, instrument }: Letter) => `الحكم ${number} من «${instrument}»`
const provisionEn = ({ number, instrument }: Letter) => `provision ${number} of "${instrument}"`

const SUBJECT: Record<Language, Record<string, (round: string, letter: Letter) => string>> = {
  ar: {
    invitation: (round) => `دعوة إلى المشاركة في ${round}`,
    'reminder-7': (round) => `تذكير: أسبوع واحد على موعد ${round}`,
    'reminder-1': (round) => `تذكير: يوم واحد على موعد ${round}`,
    overdue: (round) => `فات موعد ${round}`,
    nudge: (round) => `تذكير بشأن ${round}`,
    extension: (round) => `تمديد المهلة في ${round}`,
    reopened: (round) => `أعيد فتح ردكم في ${round}`,
    'clarification-asked': (_, { number }) => `طلب إيضاح بشأن الحكم ${number}`,
    'clarification-said': (_, { number }) => `رد في طلب الإيضاح بشأن الحكم ${number}`,
    'clarification-closed': (_, { number }) => `أغلق طلب الإيضاح بشأن الحكم ${number}`,
    'assessment-sent': (_, { number }) => `تقييم تنفيذ الحكم ${number}: بانتظار ملاحظاتكم`,
    'assessment-comments-due': (_, { number }) => `تذكير: قرب انقضاء مهلة الملاحظات على تقييم تنفيذ الحكم ${number}`,
    'assessment-adopted': (_, { number }) => `اعتمد تقييم تنفيذ الحكم ${number}`,
    'assessment-reply-due': (_, { number }) => `تذكير: قرب انقضاء مهلة الرد على تقييم تنفيذ الحكم ${number}`,
  },
  en: {
    invitation: (round) => `Invitation to ${round}`,
    'reminder-7': (round) => `${round}: one week left`,
    'reminder-1': (round) => `${round}: one day left`,
    overdue: (round) => `${round}: the deadline has passed`,
    nudge: (round) => `${round}: a reminder`,
    extension: (round) => `${round}: your deadline is extended`,
    reopened: (round) => `${round}: your answers are open again`,
    'clarification-asked': (_, { number }) => `Provision ${number}: a clarification is asked for`,
    'clarification-said': (_, { number }) => `Provision ${number}: a word on the clarification`,
    'clarification-closed': (_, { number }) => `Provision ${number}: the clarification is closed`,
    'assessment-sent': (_, { number }) => `Provision ${number}: an assessment awaits your comments`,
    'assessment-comments-due': (_, { number }) => `Provision ${number}: your days for comments are ending`,
    'assessment-adopted': (_, { number }) => `Provision ${number}: the assessment is adopted`,
    'assessment-reply-due': (_, { number }) => `Provision ${number}: your term for a reply is ending`,
  },
}

const SAYS: Record<Language, Record<string, (letter: Letter) => string>> = {
  ar: {
    invitation: ({ party, round, provisions }) =>
      `فتحت الأمانة «${round}»، وهي تسأل ${party} عما اتخذته بشأن ${provisionsAr(provisions)}. ويمكن الرد في المتصفح، أو في جدول Excel يملأ دون اتصال ثم يعاد رفعه.`,
    'reminder-7': ({ party, round }) => `بقي أسبوع على موعد رد ${party} في «${round}».`,
    'reminder-1': ({ party, round }) => `بقي يوم واحد على موعد رد ${party} في «${round}».`,
    overdue: ({ party, round }) =>
      `لم يصل رد ${party} في «${round}» حتى انقضاء الموعد. ولا يزال تقديمه ممكنا ما دامت الجولة مفتوحة.`,
    nudge: ({ party, round }) => `تذكركم الأمانة برد ${party} في «${round}».`,
    extension: ({ party, round, reason }) =>
      `مددت المهلة الممنوحة لرد ${party} في «${round}». السبب: ${reason ?? '—'}.`,
    reopened: ({ party, round }) => `أعادت الأمانة فتح رد ${party} في «${round}» لاستكماله. وما سبق تقديمه محفوظ.`,
    'clarification-asked': (letter) =>
      `ورد طلب إيضاح بشأن ${provisionAr(letter)}، في إطار رد ${letter.party} في «${letter.round}».`,
    'clarification-said': (letter) =>
      `أضيف رد في طلب الإيضاح بشأن ${provisionAr(letter)}، في إطار رد ${letter.party} في «${letter.round}».`,
    'clarification-closed': (letter) =>
      `أغلق طلب الإيضاح بشأن ${provisionAr(letter)}، في إطار رد ${letter.party} في «${letter.round}».`,
    'assessment-sent': (letter) =>
      `أعد تقييم لتنفيذ ${letter.party} ${provisionAr(letter)}، وهو معروض عليكم لإبداء ملاحظاتكم على وقائعه قبل اعتماده.`,
    'assessment-comments-due': (letter) =>
      `لم تصل بعد ملاحظات ${letter.party} على تقييم تنفيذ ${provisionAr(letter)}، وقد قرب انقضاء مهلتها.`,
    'assessment-adopted': (letter) =>
      `اعتمد تقييم تنفيذ ${letter.party} ${provisionAr(letter)}. ولكم الرد عليه، ويحفظ الرد إلى جانبه.`,
    'assessment-reply-due': (letter) =>
      `لم يصل بعد رد ${letter.party} على تقييم تنفيذ ${provisionAr(letter)}، وقد قرب انقضاء مهلته.`,
  },
  en: {
    invitation: ({ party, round, provisions }) =>
      `The secretariat has opened "${round}". It asks ${party} what was done about ${provisions === 1 ? 'one provision' : `${provisions} provisions`}. You can answer in the browser, or in an Excel workbook that is filled in offline and sent back.`,
    'reminder-7': ({ party, round }) => `One week is left for the answers of ${party} in "${round}".`,
    'reminder-1': ({ party, round }) => `One day is left for the answers of ${party} in "${round}".`,
    overdue: ({ party, round }) =>
      `The answers of ${party} in "${round}" had not come when the deadline passed. They can still be submitted while the round is open.`,
    nudge: ({ party, round }) => `The secretariat reminds you of the answers of ${party} in "${round}".`,
    extension: ({ party, round, reason }) =>
      `The deadline for the answers of ${party} in "${round}" is extended. The reason: ${reason ?? '—'}.`,
    reopened: ({ party, round }) =>
      `The secretariat has reopened the answers of ${party} in "${round}", so that they can be completed. What was submitted is kept.`,
    'clarification-asked': (letter) =>
      `A clarification is asked for on ${provisionEn(letter)}, about the answers of ${letter.party} in "${letter.round}".`,
    'clarification-said': (letter) =>
      `There is a new word in the clarification on ${provisionEn(letter)}, about the answers of ${letter.party} in "${letter.round}".`,
    'clarification-closed': (letter) =>
      `The clarification on ${provisionEn(letter)}, about the answers of ${letter.party} in "${letter.round}", is closed.`,
    'assessment-sent': (letter) =>
      `An assessment of how ${letter.party} implements ${provisionEn(letter)} is before you: you can comment on its facts before it is adopted.`,
    'assessment-comments-due': (letter) =>
      `No comments of ${letter.party} have come on the assessment of ${provisionEn(letter)}. The days for them are ending.`,
    'assessment-adopted': (letter) =>
      `The assessment of how ${letter.party} implements ${provisionEn(letter)} is adopted. You can reply; your reply is kept beside it.`,
    'assessment-reply-due': (letter) =>
      `No reply of ${letter.party} has come to the assessment of ${provisionEn(letter)}. The term for it is ending.`,
  },
}

/** The words of a letter, as plain text in the language of whoever reads it. */
export function letterOf(language: Language, letter: Letter): { subject: string; text: string } {
  const subject = SUBJECT[language][letter.kind]!(letter.round, letter)
  const said = SAYS[language][letter.kind]!(letter)
  const due = letter.dueAt && instant(letter.dueAt, letter.timeZone, language)
  const text =
    language === 'ar'
      ? lines(
          `حضرة ${letter.name}،`,
          said,
          due && `الموعد: ${due} (${letter.timeZone}).`,
          letter.link,
          'وتفضلوا بقبول فائق الاحترام،\nمنصة متابعة',
        )
      : lines(
          `Dear ${letter.name},`,
          said,
          due && `Deadline: ${due} (${letter.timeZone}).`,
          letter.link,
          'With kind regards,\nMutabaa',
        )
  return { subject, text }
}
