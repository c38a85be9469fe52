import type { Finding } from './finding-card.tsx'

/** How a finding is underlined, in the text and on the page: by what was said of it, else by how sure its reader is. */
export function lookOf(finding: Pick<Finding, 'verdict' | 'problems' | 'standing'> | undefined): string {
  if (!finding) return ''
  if (finding.verdict === 'rejected') return 'rejected'
  if (finding.verdict !== 'open') return 'decided'
  return finding.problems.length ? 'problematic' : finding.standing
}
