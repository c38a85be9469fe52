import { z } from 'zod'
import { EvidenceGrade, EvidenceType } from '../domain/follow-up.ts'
import { DocumentId, EvidenceId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { findText } from '../ingest/document-texts.ts'
import { changing } from '../store/operation.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import {
  addEvidenceRow,
  type EvidenceFile,
  type EvidencePassage,
  type EvidenceThing,
  gradeEvidenceRow,
  withdrawEvidenceRow,
} from './evidence.ts'
import { refreshCells } from './cells.ts'
import { Dated, MeasureTarget, MeasureView } from './measure-views.ts'
import { getMeasureRow } from './measures.ts'
import { actFor, FOR_PARTIES } from './speak-for.ts'

/** What is said of every piece of evidence, whatever it is. */
export const EvidenceSaid = z.object({
  ...MeasureTarget,
  type: EvidenceType,
  title: z.string().trim().min(1).max(500),
  dated: Dated.nullable().default(null),
  vouchedBy: z.string().trim().min(1).max(300).describe('the institution that vouches for it'),
})

/** Adds evidence of any medium to a measure, for whoever may speak for its party, and journals it. */
async function keepEvidence(tx: Writer, said: z.infer<typeof EvidenceSaid>, thing: EvidenceThing) {
  const { partyId, measureId } = said
  await actFor(tx, partyId)
  const { provisions } = await getMeasureRow(tx, partyId, measureId)
  const id = await addEvidenceRow(tx, { partyId, measureId }, said, thing)
  await refreshCells(tx, partyId, provisions)
  const after = { partyId, measureId, medium: thing.medium, type: said.type, title: said.title }
  tx.journal({ action: 'add-evidence', thingKind: 'evidence', thingId: id, after })
  return getMeasureRow(tx, partyId, measureId)
}

/** Whether evidence may be added to a measure, asked before any of it is received. Refuses as adding it would. */
export async function expectEvidence(
  tx: Reader,
  { partyId, measureId }: Pick<z.infer<typeof EvidenceSaid>, 'partyId' | 'measureId'>,
): Promise<void> {
  await actFor(tx, partyId)
  await getMeasureRow(tx, partyId, measureId)
}

/** Adds a file whose bytes are already kept. Its media type is what its sender said: it is never believed. */
export const keepFileEvidence = (tx: Writer, said: z.infer<typeof EvidenceSaid>, file: EvidenceFile) =>
  keepEvidence(tx, said, { medium: 'file', file })

export const addLinkEvidence = changing({
  name: 'follow-up/add-link-evidence',
  does: { ar: 'يضيف رابطا دليلا على تدبير', en: 'Adds a link as evidence of a measure' },
  who: FOR_PARTIES,
  input: EvidenceSaid.extend({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
  output: MeasureView,
  run: (tx, { url, ...said }) => keepEvidence(tx, said, { medium: 'link', url }),
})

export const addPassageEvidence = changing({
  name: 'follow-up/add-passage-evidence',
  does: { ar: 'يضيف فقرة من وثيقة دليلا على تدبير', en: 'Adds a passage of a document as evidence of a measure' },
  who: FOR_PARTIES,
  input: EvidenceSaid.extend({ documentId: DocumentId, start: z.number().int().min(0), end: z.number().int().min(1) }),
  output: MeasureView,
  async run(tx, { documentId, start, end, ...said }) {
    const passage = await quoteOf(tx, { documentId, start, end })
    return keepEvidence(tx, said, { medium: 'passage', passage })
  },
})

/** A span with the words that stand there. Refuses with `span-is-not-its-quote` where there are none. */
async function quoteOf(tx: Writer, span: Omit<EvidencePassage, 'quote'>): Promise<EvidencePassage> {
  const quote = (await findText(tx, span.documentId))?.text.slice(span.start, span.end) ?? ''
  if (span.end <= span.start || !quote.trim()) throw new Refusal('span-is-not-its-quote', { ...span })
  return { ...span, quote }
}

const Target = z.object({ ...MeasureTarget, evidenceId: EvidenceId })

export const gradeEvidence = changing({
  name: 'follow-up/grade-evidence',
  does: {
    ar: 'يحدد درجة دليل: ادعاء أو توثيق أو تأكيد مستقل',
    en: 'Grades a piece of evidence: claimed, documented or independently confirmed',
  },
  who: ['assessor'],
  input: Target.extend({ grade: EvidenceGrade }),
  output: MeasureView,
  async run(tx, { partyId, measureId, evidenceId, grade }) {
    const { evidence, provisions } = await getMeasureRow(tx, partyId, measureId)
    const before = evidence.find(({ id }) => id === evidenceId)?.grade
    if (!(await gradeEvidenceRow(tx, { partyId, measureId }, evidenceId, grade)))
      throw new Refusal('not-found', { thing: 'evidence' })
    await refreshCells(tx, partyId, provisions)
    tx.journal({
      action: 'grade-evidence',
      thingKind: 'evidence',
      thingId: evidenceId,
      before: { grade: before },
      after: { grade },
    })
    return getMeasureRow(tx, partyId, measureId)
  },
})

export const withdrawEvidence = changing({
  name: 'follow-up/withdraw-evidence',
  does: { ar: 'يسحب دليلا', en: 'Withdraws a piece of evidence; that it was there stays known' },
  who: FOR_PARTIES,
  input: Target,
  output: MeasureView,
  async run(tx, { partyId, measureId, evidenceId }) {
    await actFor(tx, partyId)
    if (!(await withdrawEvidenceRow(tx, { partyId, measureId }, evidenceId)))
      throw new Refusal('not-found', { thing: 'evidence' })
    await refreshCells(tx, partyId, (await getMeasureRow(tx, partyId, measureId)).provisions)
    tx.journal({
      action: 'withdraw-evidence',
      thingKind: 'evidence',
      thingId: evidenceId,
      before: { partyId, measureId },
    })
    return getMeasureRow(tx, partyId, measureId)
  },
})
