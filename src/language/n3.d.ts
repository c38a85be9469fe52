/** The part of n3 that is used. */
declare module 'n3' {
  import type { Transform } from 'node:stream'
  type Term = { termType: string; value: string; language?: string }
  type Statement = { subject: Term; predicate: Term; object: Term }
  export class Parser {
    constructor(options?: { format?: string; baseIRI?: string })
    parse(text: string): Statement[]
  }
  export const StreamParser: new (options?: { format?: string; baseIRI?: string }) => Transform
}
