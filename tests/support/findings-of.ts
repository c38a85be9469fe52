import type { FindingKind, ProposedFinding } from '../../src/domain/finding.ts'
import { readText } from '../../src/read/read-text.ts'

/** What the readers find of one kind in a text. */
export const findingsOf = <K extends FindingKind>(kind: K, text: string): ProposedFinding<K>[] =>
  readText(text).findings.filter((one) => one.kind === kind) as ProposedFinding[] as ProposedFinding<K>[]

/** The quotes of what the readers find of one kind in a text. */
export const quotesOf = (kind: FindingKind, text: string): string[] => findingsOf(kind, text).map(({ quote }) => quote)
