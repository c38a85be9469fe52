import type { z } from 'zod'
import type { DocumentId, FindingId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { findText } from '../ingest/document-texts.ts'
import { FINDING_FIELDS } from '../domain/finding.ts'
import type { Writer } from '../store/transaction.ts'
import {
  type FindingInReview,
  getFindingInReview,
  listFindingsInReview,
  presentFinding,
  progressOf,
} from './findings-in-review.ts'
import type { Said } from './judge-finding.ts'
import { hasPublicRole } from './public-role.ts'
import type { Reviewed } from './review-views.ts'

export const REVIEWERS = ['reviewer', 'editor'] as const

/**
 * Ends a review: journals it, hands the finding on to the record, and gives the finding as it now stands.
 * The journal names what was done, never the words of a person who was rejected.
 */
export async function settleReview(
  tx: Writer,
  action: string,
  documentId: DocumentId,
  findingId: FindingId,
  note?: string,
): Promise<z.infer<typeof Reviewed>> {
  const finding = await getFindingInReview(tx, documentId, findingId)
  const { kind, start, end, quote } = finding.inEffect
  const nameless = kind === 'person' && finding.judgement.verdict === 'rejected'
  tx.journal({
    action,
    thingKind: 'finding',
    thingId: findingId,
    documentId,
    after: {
      verdict: finding.judgement.verdict,
      kind,
      start,
      end,
      ...(nameless ? {} : { quote }),
      ...(note ? { note } : {}),
    },
  })
  tx.handOn({ name: 'finding-reviewed', documentId, findingId })
  return {
    finding: presentFinding(finding, { accountId: tx.actor.accountId, reviews: true }, null),
    progress: progressOf(await listFindingsInReview(tx, documentId)),
  }
}

/**
 * Checks what a person says of a finding: its fields are those of its kind and no others, its span is the document's own words,
 * and a person has a public role. Gives it with the document's own quote.
 * Refuses  `bad-input`, `span-is-not-its-quote`, `person-without-public-role`
 */
export async function checkSaid(tx: Writer, documentId: DocumentId, said: Omit<Said, 'quote'>): Promise<Said> {
  const shape = FINDING_FIELDS[said.kind].strict()
  const parsed = shape.safeParse(said.fields)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Refusal('bad-input', { field: `fields.${issue?.path.join('.') ?? ''}`, reason: issue?.message ?? '' })
  }
  const found = await findText(tx, documentId)
  if (!found) throw new Refusal('not-found', { thing: 'text' })
  const quote = found.text.slice(said.start, said.end)
  if (said.start >= said.end || said.end > found.text.length || !quote.trim()) {
    throw new Refusal('span-is-not-its-quote', { start: said.start, end: said.end })
  }
  const checked: Said = { ...said, quote, fields: parsed.data }
  await refusePrivatePerson(tx, documentId, checked)
  return checked
}

/** Refuses a person whose public role the document does not show. */
export async function refusePrivatePerson(tx: Writer, documentId: DocumentId, said: Said): Promise<void> {
  if (said.kind !== 'person') return
  const rows = await tx.db
    .selectFrom('finding_now')
    .select('fields')
    .where('document_id', '=', documentId)
    .where('kind', '=', 'session')
    .execute()
  const person = said.fields as { name: string; role?: string | null }
  if (
    !hasPublicRole(
      person,
      rows.map((row) => row.fields),
    )
  )
    throw new Refusal('person-without-public-role')
}

/** The finding that a review is about, of a document that can be reviewed. */
export const getReviewed = (tx: Writer, documentId: DocumentId, findingId: FindingId): Promise<FindingInReview> =>
  getFindingInReview(tx, documentId, findingId)
