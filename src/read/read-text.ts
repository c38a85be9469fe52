import type { DocumentHead, Passage } from '../domain/document.ts'
import type { ProposedFinding } from '../domain/finding.ts'
import { readHead } from './head.ts'
import { readers } from './readers.ts'
import { refiners } from './refiners.ts'
import { type Draft, makeScope, settle } from './scope.ts'
import { readThemes, type ThemeMention } from './theme.ts'

export type Reading = { head: DocumentHead; findings: ProposedFinding[]; themes: ThemeMention[] }

/**
 * Reads a text into what it says of itself and what it says: findings of the twelve kinds, and the themes
 * it speaks of, each in reading order.
 *
 *     const { head, findings } = readText('دعا المؤتمر الدول إلى تبادل المعلومات.')
 *
 * Units    spans: UTF-16 offsets into `text`, end excluded; `text.slice(start, end) === quote` for each, or it is not given.
 * Problems never throws; what is not understood is not proposed.
 */
export function readText(text: string, passages?: readonly Passage[]): Reading {
  const scope = makeScope(text, passages)
  for (const reader of readers) scope.found.push(...reader.read(scope))
  const drafts = refiners.reduce<Draft[]>((kept, refine) => refine(scope, kept), scope.found)
  const findings = drafts
    .map((one) => settle(scope, one))
    .filter((finding) => finding.end > finding.start && text.slice(finding.start, finding.end) === finding.quote)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return { head: readHead(scope, drafts), findings, themes: readThemes(scope, drafts) }
}
