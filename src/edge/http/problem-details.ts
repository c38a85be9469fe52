import { z } from 'zod'
import { REFUSALS, Refusal, type RefusalCode } from '../../domain/refusal.ts'
import type { Language } from './preferred-language.ts'
import { refusalWords } from './refusal-words.ts'

/** What only this edge refuses. */
const EDGE_REFUSALS = {
  'cross-origin': 403,
  'wrong-content-type': 415,
  'too-many-requests': 429,
  'upload-cut-short': 400,
  unexpected: 500,
} as const

export const PROBLEMS = { ...REFUSALS, ...EDGE_REFUSALS }
export type ProblemCode = keyof typeof PROBLEMS

/** Why the answer is no, as RFC 9457 has it. `code` is stable; `title` and `detail` are words for a person. */
export const ProblemDetails = z
  .object({
    type: z.string().describe('a URI reference that names this sort of problem'),
    title: z.string().describe('what happened, in the language asked for'),
    status: z.number().int(),
    detail: z.string().describe('what is safe and what to do, in the language asked for'),
    instance: z.string().describe('names this one occurrence; the same id stands in the log'),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    details: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .describe('what it is about: the field at fault, the seconds to wait'),
  })
  .meta({ id: 'ProblemDetails' })
export type ProblemDetails = z.infer<typeof ProblemDetails>

/** The files of an upload that were not taken, each with the reason. */
export const RefusedFiles = z.array(z.object({ fileName: z.string(), problem: ProblemDetails }))

/** Thrown where this edge itself says no. */
export class EdgeRefusal extends Error {
  readonly code: keyof typeof EDGE_REFUSALS
  constructor(code: keyof typeof EDGE_REFUSALS) {
    super(code)
    this.code = code
  }
}

/** Any error as the problem that a person is told. What is not known is `unexpected`: nothing of it leaves the house. */
export function problemOf(error: unknown, language: Language, requestId: string): ProblemDetails {
  const { code, details } = reasonOf(error)
  const { title, detail } = refusalWords(code, language)
  return {
    type: `/api/#problem-${code}`,
    title,
    status: PROBLEMS[code],
    detail,
    instance: `urn:uuid:${requestId}`,
    code,
    details,
  }
}

type Reason = { code: ProblemCode; details: ProblemDetails['details'] }

function reasonOf(error: unknown): Reason {
  if (error instanceof Refusal) return { code: error.code, details: error.detail }
  if (error instanceof EdgeRefusal) return { code: error.code, details: {} }
  const raised = error as { code?: unknown; statusCode?: unknown } | null
  const code = codeOfFramework(raised?.statusCode) ?? codeOfDatabase(raised?.code) ?? 'unexpected'
  return { code, details: {} }
}

/** What the HTTP framework itself refuses comes with a status of its own. */
const codeOfFramework = (status: unknown): ProblemCode | null => {
  if (status === 404) return 'not-found'
  if (status === 413) return 'too-large'
  if (status === 415 || status === 406) return 'wrong-content-type'
  if (status === 429) return 'too-many-requests'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad-input' : null
}

/** Source   PostgreSQL's table of error codes: class 22 is unfit data, 23 a broken constraint, 40 a lost race, 08 and 57P a lost server. */
function codeOfDatabase(state: unknown): RefusalCode | null {
  if (typeof state !== 'string') return null
  if (/^(22...|23514)$/.test(state)) return 'bad-input'
  if (state === '23505') return 'already-done'
  if (state === '42501') return 'not-allowed'
  if (/^40(001|P01)$/.test(state)) return 'changed-meanwhile'
  if (/^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET)$/.test(state)) return 'database-unreachable'
  return null
}
