import type { Mail, Tools } from '../store/operation.ts'

/** Sends a link by mail. Gives false where no mail server is configured or it did not take the mail: pass the link on by hand. */
export async function mailLink({ sendMail }: Pick<Tools, 'sendMail'>, mail: Mail): Promise<boolean> {
  if (!sendMail) return false
  try {
    await sendMail(mail)
    return true
  } catch {
    return false
  }
}
