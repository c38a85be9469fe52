import type { Generated } from 'kysely'
import type { Acceptance, Aspect, Consent } from '../domain/follow-up.ts'
import type {
  AccountId,
  AssessmentId,
  DocumentId,
  EvidenceId,
  MeasureId,
  PartyId,
  ProvisionId,
  RoundId,
} from '../domain/id.ts'
import type { Language } from './account-tables.ts'
import type { Instant, Json } from './tables.ts'

/** A calendar day, YYYY-MM-DD. */
type Day = string

export type ScaleStep = { key: string; labelAr: string; labelEn: string }
type ScaleRow = {
  key: string
  version: number
  aspect: Aspect
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
  /** That of the scale. */
  aspect: Aspect
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

/** What is asked, answered and assessed, and the letters about it. Each table is written by one file of `follow-up/`. */
export type RoundTables = {
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
  message: MessageRow
  calendar_link: CalendarLinkRow
}
