import type { DocumentId, PartyId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { listPartyAcceptances } from '../follow-up/acceptances.ts'
import { listSubmittedAnswers } from '../follow-up/answers.ts'
import { listAdoptedAssessments } from '../follow-up/assessments.ts'
import { readCells } from '../follow-up/cells.ts'
import { listInstrumentRows } from '../follow-up/instruments.ts'
import { listMeasureRows } from '../follow-up/measures.ts'
import { getParty } from '../follow-up/parties.ts'
import { listProvisions } from '../follow-up/provisions.ts'
import { listScaleRows } from '../follow-up/scales.ts'
import { listDocumentNames } from '../ingest/documents.ts'
import type { Reader } from '../store/transaction.ts'

/** Who may ask for a report: everybody on the staff, each of what they may see. */
export const PARTY_REPORT = { name: 'publish/party-report', who: STAFF } as const

const MOST_MEASURES = 10_000

/** All that is known of a party, as far as the account may see it. Refuses with `not-found`. */
export async function readPartyReport(tx: Reader, partyId: PartyId, now: Date) {
  const party = await getParty(tx, partyId)
  const [answers, acceptances] = [await listSubmittedAnswers(tx, partyId), await listPartyAcceptances(tx, partyId)]
  const measures = await listMeasureRows(tx, { partyId, limit: MOST_MEASURES })
  const assessments = await listAdoptedAssessments(tx, partyId)
  const instruments = []
  for (const instrument of await listInstrumentRows(tx)) {
    const provisions = await listProvisions(tx, instrument.id)
    const cells = await readCells(tx, instrument.id, { provisions, parties: [partyId] })
    const known = provisions.map((provision, index) => ({
      provision,
      standing: cells[index]![0]!,
      // The latest first: that one holds.
      acceptance: acceptances.find((one) => one.provisionId === provision.id) ?? null,
      answer: answers.find((one) => one.provisionId === provision.id) ?? null,
      measures: measures.filter((one) => one.provisions.includes(provision.id)),
      assessments: assessments.filter((one) => one.provisionId === provision.id),
    }))
    instruments.push({ instrument, provisions: known })
  }
  const cited = [
    ...instruments.flatMap((one) => one.provisions.flatMap(({ provision: { ar, en } }) => [ar, en])),
    ...measures.flatMap((one) => one.evidence),
    ...assessments.flatMap((one) => one.sources.map((source) => ('documentId' in source ? source : null))),
  ].flatMap((one) => (one?.documentId ? [one.documentId] : []))
  const documents: Map<DocumentId, string> = await listDocumentNames(tx, cited)
  return { party, now, instruments, measures, scales: await listScaleRows(tx), documents }
}
export type PartyReport = Awaited<ReturnType<typeof readPartyReport>>
