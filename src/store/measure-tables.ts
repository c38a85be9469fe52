import type { Generated } from 'kysely'
import type { Acceptance, EvidenceGrade, EVIDENCE_TYPES, MEASURE_KINDS, MeasureStatus } from '../domain/follow-up.ts'
import type { AccountId, DocumentId, EvidenceId, InstrumentId, MeasureId, PartyId, ProvisionId } from '../domain/id.ts'
import type { Language } from './account-tables.ts'
import type { Instant } from './tables.ts'

/** A calendar day, YYYY-MM-DD. */
type Day = string

type MeasureRow = {
  id: MeasureId
  party_id: PartyId
  kind: (typeof MEASURE_KINDS)[number]
  title_ar: string | null
  title_en: string | null
  description: string | null
  language: Language | null
  owner: string | null
  partners: Generated<string[]>
  starts_on: Day | null
  ends_on: Day | null
  legal_basis: string | null
  oversight: string | null
  remedy: string | null
  rights_check: string | null
  nominated: Generated<boolean>
  version: Generated<number>
  created_at: Instant
  changed_at: Instant
}
type MeasureStatusRow = {
  party_id: PartyId
  measure_id: MeasureId
  id: string
  status: MeasureStatus
  since_on: Day
  note: string | null
  made_by: AccountId | null
  made_at: Instant
}
type MeasureProvisionRow = { party_id: PartyId; measure_id: MeasureId; provision_id: ProvisionId }
type EvidenceRow = {
  id: EvidenceId
  party_id: PartyId
  measure_id: MeasureId
  medium: 'file' | 'link' | 'passage'
  type: (typeof EVIDENCE_TYPES)[number]
  title: string
  dated: string | null
  vouched_by: string
  grade: Generated<EvidenceGrade>
  graded_by: AccountId | null
  sha256: string | null
  file_name: string | null
  media_type: string | null
  size: number | null
  url: string | null
  document_id: DocumentId | null
  start_at: number | null
  end_at: number | null
  quote: string | null
  added_by: AccountId | null
  added_at: Instant
  withdrawn_at: Instant | null
}

type AssistanceRow = {
  party_id: PartyId
  id: string
  kind: 'need' | 'offer'
  provision_id: ProvisionId | null
  themes: Generated<string[]>
  text: string
  language: Language
  made_at: Instant
  ended_at: Instant | null
}
type CellRow = {
  party_id: PartyId
  provision_id: ProvisionId
  instrument_id: InstrumentId
  acceptance: Acceptance | null
  reported: Generated<boolean>
  measures: Generated<number>
  /** 0 none · 1 claimed · 2 documented · 3 independently confirmed. */
  evidence: Generated<number>
}

/** What parties do and need, and how each cell stands for it. Each table is written by one file of `follow-up/`. */
export type MeasureTables = {
  measure: MeasureRow
  measure_status: MeasureStatusRow
  measure_provision: MeasureProvisionRow
  evidence: EvidenceRow
  assistance: AssistanceRow
  cell: CellRow
}
