import type { Mail } from '../store/operation.ts'

const PATIENCE_MS = '10000'

/**
 * Sends mail through an SMTP server: `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…`.
 * Gives    a function that resolves when the server has taken the mail, and rejects when it has not within ten seconds.
 */
export function smtpMail(smtpUrl: string, from: string): (mail: Mail) => Promise<void> {
  const url = new URL(smtpUrl)
  for (const wait of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
    if (!url.searchParams.has(wait)) url.searchParams.set(wait, PATIENCE_MS)
  }
  // Loaded when the first mail is sent: most processes never send one.
  const transport = lazily(async () => (await import('nodemailer')).createTransport(url.href))
  return async ({ to, subject, text, id }) => {
    await (
      await transport()
    ).sendMail({
      from: { name: 'Mutabaa · متابعة', address: from },
      to: { name: '', address: to },
      subject,
      text,
      ...(id ? { messageId: `<${id}@${from.split('@')[1]}>` } : {}),
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
}

const lazily = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
