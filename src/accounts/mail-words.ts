import type { Language } from '../store/account-tables.ts'

type Words = { subject: string; text: string }
export type InvitationMail = { name: string | null; inviter: string | null; link: string; expiresAt: string }
export type ResetMail = { name: string; link: string; expiresAt: string }

/** An instant as letters say it, in UTC. */
const instant = (at: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(at))

const lines = (...parts: string[]) => `${parts.join('\n\n')}\n`

const INVITATION: Record<Language, (mail: InvitationMail) => Words> = {
  ar: ({ name, inviter, link, expiresAt }) => ({
    subject: 'دعوة للانضمام إلى منصة متابعة',
    text: lines(
      name ? `حضرة ${name}،` : 'تحية طيبة وبعد،',
      `${inviter ? `يدعوكم ${inviter}` : 'ندعوكم'} إلى الانضمام إلى منصة «متابعة»، وهي الذاكرة العاملة للتعاون الدولي على منع التطرف العنيف ومكافحته، وفيها تتابع الجهات ما اتفقت عليه من التزامات وتوصيات.`,
      'لقبول الدعوة وإنشاء حسابكم، يرجى فتح الرابط الآتي:',
      link,
      `يصلح هذا الرابط لمرة واحدة، وتنتهي صلاحيته في ${instant(expiresAt, 'ar')} بالتوقيت العالمي. وهو مخصص لكم، فيرجى عدم إحالته إلى غيركم.`,
      'إن لم تكونوا تنتظرون هذه الدعوة، فلا يلزمكم القيام بشيء، ولن ينشأ أي حساب.',
      'وتفضلوا بقبول فائق الاحترام،\nمنصة متابعة',
    ),
  }),
  en: ({ name, inviter, link, expiresAt }) => ({
    subject: 'Invitation to join Mutabaa',
    text: lines(
      name ? `Dear ${name},` : 'Greetings,',
      `${inviter ? `${inviter} invites you` : 'You are invited'} to join Mutabaa, the working memory of international cooperation on preventing and countering violent extremism, where those concerned follow up on what was agreed and recommended.`,
      'To accept and create your account, please open this link:',
      link,
      `The link works once, until ${instant(expiresAt, 'en')} UTC. It is meant for you alone: please do not pass it on.`,
      'If you were not expecting this invitation, you need do nothing; no account will be created.',
      'With kind regards,\nMutabaa',
    ),
  }),
}

const RESET: Record<Language, (mail: ResetMail) => Words> = {
  ar: ({ name, link, expiresAt }) => ({
    subject: 'تعيين كلمة مرور جديدة في منصة متابعة',
    text: lines(
      `حضرة ${name}،`,
      'أعد لكم أحد المشرفين رابطا لتعيين كلمة مرور جديدة لحسابكم في منصة «متابعة»:',
      link,
      `يصلح هذا الرابط لمرة واحدة، وتنتهي صلاحيته في ${instant(expiresAt, 'ar')} بالتوقيت العالمي. ومتى عينتم كلمة المرور الجديدة، انتهت جميع جلسات الدخول السابقة.`,
      'إن لم تطلبوا ذلك، فيرجى إبلاغ المشرف؛ وتبقى كلمة المرور الحالية سارية ما لم يستعمل الرابط.',
      'وتفضلوا بقبول فائق الاحترام،\nمنصة متابعة',
    ),
  }),
  en: ({ name, link, expiresAt }) => ({
    subject: 'A new password for Mutabaa',
    text: lines(
      `Dear ${name},`,
      'An administrator has made a link for you to choose a new password for your account in Mutabaa:',
      link,
      `The link works once, until ${instant(expiresAt, 'en')} UTC. Once you have chosen the new password, every earlier session ends.`,
      'If you did not ask for this, please tell an administrator; your present password stays good unless the link is used.',
      'With kind regards,\nMutabaa',
    ),
  }),
}

/** The words of the letters that accounts send, as plain text in the language of whoever reads them. */
export const invitationMail = (language: Language, mail: InvitationMail): Words => INVITATION[language](mail)
export const resetMail = (language: Language, mail: ResetMail): Words => RESET[language](mail)
