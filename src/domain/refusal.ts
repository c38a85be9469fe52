/**
 * Why the program says no. Each has one HTTP status, one stable code, and words in both languages under `refusal.<code>`
 * in the interface's word files.
 */
export const REFUSALS = {
  'bad-input': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'second-factor-needed': 401,
  'not-allowed': 403,
  'not-found': 404,
  'already-done': 409,
  'changed-meanwhile': 409,
  'person-without-public-role': 422,
  'span-is-not-its-quote': 422,
  'nothing-to-undo': 409,
  'needs-another-person': 409,
  'not-now': 409,
  'link-used-or-expired': 410,
  'weak-password': 422,
  'last-administrator': 409,
  'too-large': 413,
  'too-many-tries': 429,
  'thesaurus-format': 422,
  'thesaurus-unreadable': 422,
  'thesaurus-hostile': 422,
  'thesaurus-not-skos': 422,
  'thesaurus-without-labels': 422,
  'target-not-empty': 409,
  'damaged-backup': 422,
  'database-too-old': 503,
  'database-rights': 503,
  'database-unreachable': 503,
  'migration-changed': 503,
} as const
export type RefusalCode = keyof typeof REFUSALS

/** Thrown where a rule says no; edges translate it: HTTP to problem details (RFC 9457), the command line to exit code 1. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: Record<string, string | number>

  constructor(code: RefusalCode, detail: Record<string, string | number> = {}) {
    super(`${code}${Object.keys(detail).length ? ` ${JSON.stringify(detail)}` : ''}`)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }

  get status(): number {
    return REFUSALS[this.code]
  }
}
