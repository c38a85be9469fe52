import { z } from 'zod'
import { DocumentId, InstrumentId, PartyId, SubjectId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { findFollowed, listProvisionsOfDocument, listProvisionsOfSubject, TracedProvision } from './provision-briefs.ts'

export const traceProvisions = reading({
  name: 'follow-up/trace-provisions',
  does: {
    ar: 'يعرض الأحكام التي أخذت من عبارات وثيقة، أو من عبارات تذكر موضوعا من السجل، وما نفذ منها',
    en: 'Shows the provisions that were taken from the sentences of a document, or of a thing of the record, and what was done about them',
  },
  who: STAFF,
  input: z.object({ documentId: DocumentId.optional(), subjectId: SubjectId.optional() }),
  output: z.object({
    items: z.array(TracedProvision).describe('one for each sentence, in the order of the text'),
    instrumentId: InstrumentId.nullable().describe('the instrument that the subject is, if it is followed'),
    partyId: PartyId.nullable().describe('the party that the subject is, if it is followed'),
  }),
  async run(tx, { documentId, subjectId }) {
    if (documentId) return { items: await listProvisionsOfDocument(tx, documentId), instrumentId: null, partyId: null }
    if (!subjectId) throw new Refusal('bad-input', { field: 'documentId', reason: 'a document or a subject is needed' })
    return { items: await listProvisionsOfSubject(tx, subjectId), ...(await findFollowed(tx, subjectId)) }
  },
})
