import { z } from 'zod'
import { DocumentId, type FindingId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { getRequired, listFindingsInReview, presentFinding, progressOf } from './findings-in-review.ts'
import { FindingView, Progress } from './review-views.ts'
import { REVIEWERS } from './settle-review.ts'

export const listFindings = reading({
  name: 'review/list-findings',
  does: {
    ar: 'يعرض ما استخلص من وثيقة وما قيل فيه',
    en: 'Lists the findings of a document with what was said of each',
  },
  who: STAFF,
  input: z.object({ documentId: DocumentId }),
  output: z.object({
    documentId: DocumentId,
    requiredReviewers: z.number(),
    findings: z.array(FindingView),
    progress: Progress,
  }),
  async run(tx, { documentId }, by) {
    const findings = await listFindingsInReview(tx, documentId)
    const subjects = await subjectsOf(tx, documentId)
    const viewer = {
      accountId: by.accountId,
      reviews: by.roles.some((role) => (REVIEWERS as readonly string[]).includes(role)),
    }
    return {
      documentId,
      requiredReviewers: await getRequired(tx, documentId),
      findings: findings.map((finding) => presentFinding(finding, viewer, subjects.get(finding.id) ?? null)),
      progress: progressOf(findings),
    }
  },
})

/** The subject that each finding of a document became a claim about, under its first name. */
async function subjectsOf(
  tx: Reader,
  documentId: DocumentId,
): Promise<Map<FindingId, NonNullable<FindingView['subject']>>> {
  const rows = await (tx as Writer).db
    .selectFrom('claim')
    .leftJoin('subject_name', 'subject_name.subject_id', 'claim.subject_id')
    .select((row) => ['claim.finding_id', 'claim.subject_id', row.fn.min('subject_name.name').as('label')])
    .where('claim.document_id', '=', documentId)
    .where('claim.withdrawn_at', 'is', null)
    .groupBy(['claim.finding_id', 'claim.subject_id'])
    .execute()
  return new Map(rows.map((row) => [row.finding_id, { id: row.subject_id, label: row.label ?? '' }]))
}
