import type { DocumentFormat, Extraction, PageLine, Passage, Problem, ReportCard } from '../../domain/document.ts'
import { languageOf } from '../../language/direction.ts'

type Code = { code: string; severity: Problem['severity']; page?: number | null; detail?: Problem['detail'] }

export const problem = ({ code, severity, page = null, detail = {} }: Code): Problem => ({
  code,
  severity,
  page,
  detail,
})
export const notice = (code: string, detail: Problem['detail'] = {}, page: number | null = null): Problem =>
  problem({ code, severity: 'notice', detail, page })
export const refusal = (code: string, detail: Problem['detail'] = {}): Problem =>
  problem({ code, severity: 'refused', detail })

const SHOWN = 20

/** A problem that several pages have: told page by page, and where they are many, the rest as a count (`pages-…`). */
export function onPages(code: string, severity: Problem['severity'], pages: readonly number[]): Problem[] {
  const shown = pages.slice(0, SHOWN).map((page) => problem({ code, severity, page }))
  const rest = pages.length - shown.length
  return rest > 0 ? [...shown, problem({ code: `more-${code}`, severity, detail: { count: rest } })] : shown
}

type Taken = {
  format: DocumentFormat
  extractor: string
  encoding?: string | null
  text: string
  passages: Passage[]
  lines?: PageLine[]
  title?: string | null
  pages?: number
  problems?: Problem[]
  /** The pages that were recognised from their pictures, with how sure that is. */
  confidences?: ReadonlyMap<number, number>
}

/** The extraction of a file that could be read, with its report card. */
export function extractionOf(taken: Taken): Extraction {
  const { text, passages, lines = [], title = null, problems = [] } = taken
  const report: ReportCard = {
    format: taken.format,
    encoding: taken.encoding ?? null,
    extractor: taken.extractor,
    pages: pagesOf(taken),
    characters: text.length,
    passages: passages.length,
    languages: languageShares(passages),
    direction: directionOfAll(passages),
    problems: text.trim() ? problems : [...problems, refusal('nothing-to-read')],
    tookMs: 0,
  }
  return { text: text.trim() ? text : '', passages: text.trim() ? passages : [], lines, title, report }
}

/** The extraction of a file that could not be read: no text, and the reason. */
export const refused = (format: DocumentFormat | null, ...problems: Problem[]): Extraction => ({
  text: '',
  passages: [],
  lines: [],
  title: null,
  report: {
    format,
    encoding: null,
    extractor: null,
    pages: [],
    characters: 0,
    passages: 0,
    languages: {},
    direction: 'ltr',
    problems,
    tookMs: 0,
  },
})

function pagesOf({ text, passages, pages: count = 0, confidences }: Taken): ReportCard['pages'] {
  return Array.from({ length: count }, (_, index) => {
    const here = passages.filter((passage) => passage.page === index + 1)
    const confidence = confidences?.get(index + 1) ?? null
    const said = here.map(({ start, end }) => text.slice(start, end)).join('\n')
    const language = languageOf(said)
    return {
      page: index + 1,
      characters: said.length,
      language,
      direction: language === 'ar' ? 'rtl' : 'ltr',
      read: said.length > 0,
      recognised: confidence !== null,
      confidence,
    } as const
  })
}

/** The share of characters in each language, 0 to 1. */
export function languageShares(passages: readonly Passage[]): Record<string, number> {
  const counts: Record<string, number> = {}
  let all = 0
  for (const { language, start, end } of passages) {
    counts[language] = (counts[language] ?? 0) + end - start
    all += end - start
  }
  return Object.fromEntries(
    Object.entries(counts).map(([language, count]) => [language, Math.round((count / all) * 1000) / 1000]),
  )
}

function directionOfAll(passages: readonly Passage[]): ReportCard['direction'] {
  const share = languageShares(passages)
  const [arabic, latin] = [share.ar ?? 0, share.en ?? 0]
  if (arabic > 0.15 && latin > 0.15) return 'mixed'
  return arabic > latin ? 'rtl' : 'ltr'
}
