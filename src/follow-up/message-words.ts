import type { Language } from '../store/account-tables.ts'

export type RoundMail = {
  /** The message without the day that tells repeated ones apart. */
  kind: string
  name: string
  party: string
  round: string
  dueAt: string
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

const SUBJECT: Record<Language, Record<string, (round: string) => string>> = {
  ar: {
    invitation: (round) => `دعوة إلى المشاركة في ${round}`,
    'reminder-7': (round) => `تذكير: أسبوع واحد على موعد ${round}`,
    'reminder-1': (round) => `تذكير: يوم واحد على موعد ${round}`,
    overdue: (round) => `فات موعد ${round}`,
    nudge: (round) => `تذكير بشأن ${round}`,
    extension: (round) => `تمديد المهلة في ${round}`,
    reopened: (round) => `أعيد فتح ردكم في ${round}`,
  },
  en: {
    invitation: (round) => `Invitation to ${round}`,
    'reminder-7': (round) => `${round}: one week left`,
    'reminder-1': (round) => `${round}: one day left`,
    overdue: (round) => `${round}: the deadline has passed`,
    nudge: (round) => `${round}: a reminder`,
    extension: (round) => `${round}: your deadline is extended`,
    reopened: (round) => `${round}: your answers are open again`,
  },
}

const SAYS: Record<Language, Record<string, (mail: RoundMail) => string>> = {
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
  },
}

/** The words of a letter about a round, as plain text in the language of whoever reads it. */
export function roundMail(language: Language, mail: RoundMail): { subject: string; text: string } {
  const subject = SUBJECT[language][mail.kind]!(mail.round)
  const said = SAYS[language][mail.kind]!(mail)
  const due = instant(mail.dueAt, mail.timeZone, language)
  const text =
    language === 'ar'
      ? lines(
          `حضرة ${mail.name}،`,
          said,
          `الموعد: ${due} (${mail.timeZone}).`,
          mail.link,
          'وتفضلوا بقبول فائق الاحترام،\nمنصة متابعة',
        )
      : lines(
          `Dear ${mail.name},`,
          said,
          `Deadline: ${due} (${mail.timeZone}).`,
          mail.link,
          'With kind regards,\nMutabaa',
        )
  return { subject, text }
}
