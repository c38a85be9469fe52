import type { DocumentHead } from '../domain/document.ts'
import type { ProposedFinding } from '../domain/finding.ts'

/** The reading contract, version 1: what `mutabaa read --json` prints. The fields of a finding stand beside its span. */
export const formatContract = (text: string, head: DocumentHead, findings: readonly ProposedFinding[]) => ({
  contract: 1,
  document: head,
  text,
  findings: findings.map(({ kind, start, end, quote, fields, standing, reader, rule, problems }) => ({
    kind,
    start,
    end,
    text: quote,
    ...fields,
    standing,
    reader,
    rule,
    problems,
  })),
})
