import type { Generated } from 'kysely'
import type {
  Acceptance,
  Consent,
  EvidenceGrade,
  EVIDENCE_TYPES,
  LINK_KINDS,
  MEASURE_KINDS,
  MeasureStatus,
} from '../domain/follow-up.ts'
import type { Force, INSTRUMENT_TYPES } from '../domain/finding.ts'
import type {
  AccountId,
  AssessmentId,
  DocumentId,
  EvidenceId,
  InstrumentId,
  MeasureId,
  PartyId,
  ProvisionId,
  RoundId,
  SubjectId,
} from '../domain/id.ts'
import type { Language } from './account-tables.ts'
import type { Instant, Json } from './tables.ts'

/** A calendar day, YYYY-MM-DD. */
type Day = string

type PartyRow = {
  id: PartyId
  kind: 'state' | 'organisation'
  iso3: string | null
  name_ar: string
  name_en: string
  groups: Generated<string[]>
  subject_id: SubjectId | null
  created_at: Instant
}
type FocalPointRow = { party_id: PartyId; account_id: AccountId; since_at: Instant; until_at: Instant | null }

type InstrumentRow = {
  id: InstrumentId
  identity: string | null
  type: (typeof INSTRUMENT_TYPES)[number]
  body: string | null
  number: string | null
  year: number | null
  title_ar: string | null
  title_en: string | null
  adopted_on: string | null
  created_at: Instant
  changed_at: Instant
}
type ProvisionRow = {
  id: ProvisionId
  instrument_id: InstrumentId
  position: number
  number: string | null
  force: Force
  addressing: Generated<'all' | 'listed' | 'none'>
  themes: Generated<string[]>
  priority: Generated<boolean>
  changed_at: Instant
}
type ProvisionTextRow = {
  provision_id: ProvisionId
  language: Language
  number: string | null
  force: Force | null
  addressees: Generated<string[]>
  text: string
  document_id: DocumentId | null
  start_at: number | null
  end_at: number | null
}
type ProvisionAddresseeRow = { provision_id: ProvisionId; party_id: PartyId }
type ProvisionLinkRow = {
  from_id: ProvisionId
  to_id: ProvisionId
  kind: (typeof LINK_KINDS)[number]
  made_at: Instant
}

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

export type ScaleStep = { key: string; labelAr: string; labelEn: string }
type ScaleRow = {
  key: string
  version: number
  aspect: 'law-and-structure' | 'effectiveness' | 'implementation'
  label_ar: string
  label_en: string
  steps: Json<ScaleStep[]>
  made_at: Instant
}
type AcceptanceRow = {
  party_id: PartyId
  provision_id: ProvisionId
  id: string
  said: Acceptance
  note: string | null
  stated_on: Day
  made_by: AccountId | null
  made_at: Instant
}
type RoundRow = {
  id: RoundId
  title_ar: string
  title_en: string
  state: Generated<'draft' | 'open' | 'closed'>
  due_on: Day
  due_at: Instant
  time_zone: string
  weekend: Generated<number[]>
  comment_days: Generated<number>
  reply_days: Generated<number>
  sharing: Generated<Consent>
  scale_key: string
  scale_version: number
  created_by: AccountId | null
  created_at: Instant
  opened_at: Instant | null
  closed_at: Instant | null
}
type RoundProvisionRow = { round_id: RoundId; provision_id: ProvisionId; position: number }
type RoundPartyRow = {
  party_id: PartyId
  round_id: RoundId
  state: Generated<'invited' | 'seen' | 'drafting' | 'submitted'>
  due_on: Day | null
  due_at: Instant | null
  extension_reason: string | null
  seen_at: Instant | null
  submitted_at: Instant | null
  submitted_by: AccountId | null
}
type AnswerRow = {
  party_id: PartyId
  round_id: RoundId
  provision_id: ProvisionId
  step: string | null
  text: string | null
  language: Language | null
  measures: Generated<MeasureId[]>
  version: Generated<number>
  changed_by: AccountId | null
  changed_at: Instant
  submitted_at: Instant | null
  sharing: Consent
}
type AnswerVersionRow = {
  party_id: PartyId
  round_id: RoundId
  provision_id: ProvisionId
  version: number
  step: string | null
  text: string | null
  language: Language | null
  measures: Generated<MeasureId[]>
  made_by: AccountId | null
  made_at: Instant
}
type ClarificationRow = {
  party_id: PartyId
  round_id: RoundId
  provision_id: ProvisionId
  id: string
  /** The id of the entry that asked. */
  thread_id: string
  side: 'party' | 'secretariat'
  act: 'ask' | 'say' | 'close'
  text: string | null
  language: Language | null
  /** Until when an answer is asked for; of the entry that asks alone. */
  due_at: Instant | null
  said_by: AccountId | null
  said_at: Instant
}
/** Where something that an assessment says comes from: a passage of a document, a piece of evidence, or a link. */
export type AssessmentSource =
  | { documentId: DocumentId; start: number; end: number; quote: string }
  | { evidenceId: EvidenceId; measureId: MeasureId }
  | { url: string; title: string }
type AssessmentRow = {
  party_id: PartyId
  provision_id: ProvisionId
  id: AssessmentId
  round_id: RoundId | null
  scale_key: string
  scale_version: number
  step: string
  reasons: string
  language: Language
  sources: Json<AssessmentSource[]>
  state: Generated<'draft' | 'sent' | 'adopted' | 'withdrawn'>
  consent: Generated<Consent>
  version: Generated<number>
  made_by: AccountId
  made_at: Instant
  sent_at: Instant | null
  comments_due_at: Instant | null
  adopted_at: Instant | null
  adopted_by: AccountId | null
  reply_due_at: Instant | null
}
type AssessmentCommentRow = {
  party_id: PartyId
  provision_id: ProvisionId
  assessment_id: AssessmentId
  id: string
  kind: 'comment' | 'reply'
  text: string
  language: Language
  disputes: Generated<boolean>
  said_by: AccountId | null
  said_at: Instant
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
type MessageRow = {
  party_id: PartyId
  round_id: RoundId | null
  /** What it is about, where that is one provision. */
  provision_id: ProvisionId | null
  assessment_id: AssessmentId | null
  account_id: AccountId
  kind: string
  due_at: Instant
  taken_at: Instant | null
  sent_at: Instant | null
  dropped_at: Instant | null
  tries: Generated<number>
}

type CalendarLinkRow = { account_id: AccountId; token_hash: string; made_at: Instant }

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

/** The tables of follow-up. Each is written by one file of `follow-up/`. */
export type FollowUpTables = {
  party: PartyRow
  focal_point: FocalPointRow
  instrument: InstrumentRow
  provision: ProvisionRow
  provision_text: ProvisionTextRow
  provision_addressee: ProvisionAddresseeRow
  provision_link: ProvisionLinkRow
  measure: MeasureRow
  measure_status: MeasureStatusRow
  measure_provision: MeasureProvisionRow
  evidence: EvidenceRow
  scale: ScaleRow
  acceptance: AcceptanceRow
  round: RoundRow
  round_provision: RoundProvisionRow
  round_party: RoundPartyRow
  answer: AnswerRow
  answer_version: AnswerVersionRow
  clarification: ClarificationRow
  assessment: AssessmentRow
  assessment_comment: AssessmentCommentRow
  assistance: AssistanceRow
  message: MessageRow
  calendar_link: CalendarLinkRow
  cell: CellRow
}
