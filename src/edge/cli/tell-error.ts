import { Refusal } from '../../domain/refusal.ts'

/** Says on standard error why a command did not work, in both languages where the reason is one of ours. */
export async function tellError(error: unknown): Promise<void> {
  if (!(error instanceof Refusal)) {
    const { code, path } = error as NodeJS.ErrnoException
    console.error(code === 'ENOENT' ? `No such file: ${path} · لا يوجد ملف بهذا الاسم` : error)
    return
  }
  if (typeof error.detail.reason === 'string') console.error(error.detail.reason)
  const { refusalWords } = await import('../http/refusal-words.ts')
  for (const language of ['en', 'ar'] as const) {
    const { title, detail } = refusalWords(error.code, language)
    console.error(`${title} ${detail}`.trim())
  }
}
