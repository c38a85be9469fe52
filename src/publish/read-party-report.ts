import type { DocumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { listPartyAcceptances } from '../follow-up/acceptances.ts'
import { listSubmittedAnswers } from '../follow-up/answers.ts'
import { listAdoptedAssessments } from '../follow-up/assessments.ts'
import { listPartyCells } from '../follow-up/cells.ts'
import { listInstrumentRows } from '../follow-up/instruments.ts'
import { listMeasureRows } from '../follow-up/measures.ts'
import { getParty } from '../follow-up/parties.ts'
import { listAllProvisions } from '../follow-up/provisions.ts'
import { listScaleRows } from '../follow-up/scales.ts'
import { listDocumentNames } from '../ingest/documents.ts'
import type { Reader } from '../store/transaction.ts'

/** Who may ask for a report: everybody on the staff, each of what they may see. */
export const PARTY_REPORT = { name: 'publish/party-report', who: STAFF } as const

const MOST_MEASURES = 10_000

/** All that is known of a party, as far as the account may see it. Refuses with `not-found`. */
export async function readPartyReport(tx: Reader, partyId: PartyId, now: Date) {
  const party = await getParty(tx, partyId)
  const of = <Row extends { provisionId: ProvisionId }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ provisionId }) => provisionId)
  const answers = of(await listSubmittedAnswers(tx, partyId))
  const acceptances = of(await listPartyAcceptances(tx, partyId))
  const measures = await listMeasureRows(tx, { partyId, limit: MOST_MEASURES })
  const measuresFor = of(
    measures.flatMap((measure) => measure.provisions.map((provisionId) => ({ provisionId, measure }))),
  )
  const assessments = await listAdoptedAssessments(tx, partyId)
  const assessmentsOf = of(assessments)
  const standings = new Map((await listPartyCells(tx, partyId)).map((cell) => [cell.provisionId, cell.standing]))
  const provisions = await listAllProvisions(tx)
  const instruments = (await listInstrumentRows(tx)).map((instrument) => ({
    instrument,
    provisions: (provisions.get(instrument.id) ?? []).map((provision) => ({
      provision,
      standing: standings.get(provision.id)!,
      // The latest first: that one holds.
      acceptance: acceptances.get(provision.id)?.[0] ?? null,
      answer: answers.get(provision.id)?.[0] ?? null,
      measures: (measuresFor.get(provision.id) ?? []).map(({ measure }) => measure),
      assessments: assessmentsOf.get(provision.id) ?? [],
    })),
  }))
  const cited = [
    ...instruments.flatMap((one) => one.provisions.flatMap(({ provision: { ar, en } }) => [ar, en])),
    ...measures.flatMap((one) => one.evidence),
    ...assessments.flatMap((one) => one.sources.map((source) => ('documentId' in source ? source : null))),
  ].flatMap((one) => (one?.documentId ? [one.documentId] : []))
  const documents: Map<DocumentId, string> = await listDocumentNames(tx, cited)
  return { party, now, instruments, measures, scales: await listScaleRows(tx), documents }
}
export type PartyReport = Awaited<ReturnType<typeof readPartyReport>>
