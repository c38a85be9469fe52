import type { FindingKind } from '../domain/finding.ts'
import type { DocumentId, SubjectId } from '../domain/id.ts'
import { stemsOf } from '../language/stems.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { SubjectRef, SubjectView } from './record-views.ts'
import { findNames } from './subjects.ts'

type Related = SubjectView['related'][number]
type Mention = { subjectId: SubjectId; kind: FindingKind; documentId: DocumentId; start: number }

/** Where things of some kinds are claimed in the documents of a subject, in reading order. */
async function listMentions(
  tx: Reader,
  documentIds: readonly DocumentId[],
  kinds: readonly FindingKind[],
): Promise<Mention[]> {
  const rows = await (tx as Writer).db
    .selectFrom('claim')
    .innerJoin('subject', 'subject.id', 'claim.subject_id')
    .select((row) => [
      'claim.subject_id',
      'subject.kind',
      'claim.document_id',
      row.fn.min('claim.start_at').as('start'),
    ])
    .where('claim.document_id', 'in', documentIds)
    .where('claim.withdrawn_at', 'is', null)
    .where('subject.kind', 'in', kinds)
    .groupBy(['claim.subject_id', 'subject.kind', 'claim.document_id'])
    .orderBy('start')
    .execute()
  return rows.map((row) => ({
    subjectId: row.subject_id,
    kind: row.kind,
    documentId: row.document_id,
    start: row.start,
  }))
}

async function documentsOf(tx: Reader, id: SubjectId): Promise<DocumentId[]> {
  const rows = await (tx as Writer).db
    .selectFrom('claim')
    .select('document_id')
    .distinct()
    .where('subject_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => row.document_id)
}

/** The meeting a session belongs to: the one named last before it, or the first of the document. */
function meetingOf(session: Mention, meetings: readonly Mention[]): Mention | null {
  const here = meetings.filter((meeting) => meeting.documentId === session.documentId)
  return here.findLast((meeting) => meeting.start <= session.start) ?? here[0] ?? null
}

const OUTCOMES: readonly FindingKind[] = ['instrument', 'recommendation']

/**
 * The things that stand beside a subject: a meeting's sessions and outcomes, a session's meeting, what somebody chairs or calls.
 * Standing implied: where things stand in their documents says so, not the text itself.
 */
export async function listRelated(tx: Reader, subject: SubjectRef): Promise<Related[]> {
  const documents = await documentsOf(tx, subject.id)
  if (!documents.length) return []
  const found = new Map<string, { relation: Related['relation']; id: SubjectId; standing: Related['standing'] }>()
  const add = (relation: Related['relation'], id: SubjectId, standing: Related['standing'] = 'implied') => {
    if (id !== subject.id) found.set(`${relation} ${id}`, { relation, id, standing })
  }
  if (subject.kind === 'person' || subject.kind === 'organisation' || subject.kind === 'state') {
    for (const { relation, id } of await listNamedBy(tx, subject, documents)) add(relation, id, 'stated')
  } else {
    await addPlaced(tx, subject, documents, add)
  }
  const names = await findNames(
    tx,
    [...found.values()].map(({ id }) => id),
  )
  return [...found.values()].flatMap(({ relation, id, standing }) => {
    const ref = names.get(id)
    return ref ? [{ relation, subject: ref, standing }] : []
  })
}

async function addPlaced(
  tx: Reader,
  subject: SubjectRef,
  documents: readonly DocumentId[],
  add: (relation: Related['relation'], id: SubjectId) => void,
) {
  const mentions = await listMentions(tx, documents, ['meeting', 'session', ...OUTCOMES])
  const meetings = mentions.filter(({ kind }) => kind === 'meeting')
  for (const session of mentions.filter(({ kind }) => kind === 'session')) {
    const meeting = meetingOf(session, meetings)
    if (!meeting) continue
    if (meeting.subjectId === subject.id) add('has-session', session.subjectId)
    if (session.subjectId === subject.id) add('session-of', meeting.subjectId)
  }
  for (const outcome of mentions.filter(({ kind }) => OUTCOMES.includes(kind))) {
    const main = meetings.find((meeting) => meeting.documentId === outcome.documentId)
    if (!main) continue
    if (main.subjectId === subject.id) add('outcome', outcome.subjectId)
    if (outcome.subjectId === subject.id) add('outcome-of', main.subjectId)
  }
}

/** The sessions and meetings whose claims name this subject as chair, organiser or host. */
async function listNamedBy(
  tx: Reader,
  subject: SubjectRef,
  documents: readonly DocumentId[],
): Promise<{ relation: Related['relation']; id: SubjectId }[]> {
  const names = new Set(subject.labels.map(({ name }) => stemsOf(name).join(' ')))
  const rows = await (tx as Writer).db
    .selectFrom('claim')
    .select(['subject_id', 'property', 'value'])
    .where('document_id', 'in', documents)
    .where('withdrawn_at', 'is', null)
    .where('property', 'in', ['chair', 'organiser', 'host'])
    .execute()
  return rows
    .filter(({ value }) => typeof value === 'string' && names.has(stemsOf(value).join(' ')))
    .map((row) => ({ relation: row.property === 'chair' ? 'chairs' : 'organises', id: row.subject_id }))
}
