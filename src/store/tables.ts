import type { ColumnType, Generated } from 'kysely'
import type { DocumentKind, PageLine, Passage, ReportCard } from '../domain/document.ts'
import type { FindingKind, Standing } from '../domain/finding.ts'
import type { AccountId, ClaimId, DocumentId, FindingId, ReviewId, SubjectId, ThesaurusId } from '../domain/id.ts'
import type { AccountTables } from './account-tables.ts'
import type { InstrumentTables } from './instrument-tables.ts'
import type { MeasureTables } from './measure-tables.ts'
import type { RoundTables } from './round-tables.ts'

/** An instant, read as an ISO 8601 string in UTC. */
export type Instant = string
/** A jsonb column: read as its value, written as the text of its JSON. */
export type Json<T> = ColumnType<T, string, string>

type JournalRow = {
  seq: number
  at: Instant
  actor: AccountId | null
  actor_name: string
  action: string
  thing_kind: string
  thing_id: string
  document_id: DocumentId | null
  before: Json<unknown>
  after: Json<unknown>
  previous_hash: string
  hash: string
}

type SettingRow = { key: string; value: Json<unknown>; changed_at: Instant }

export type DocumentState = 'waiting' | 'extracting' | 'reading' | 'ready' | 'refused' | 'failed'
type DocumentRow = {
  id: DocumentId
  sha256: string
  size: number
  file_name: string
  media_type: string
  received_at: Instant
  received_by: AccountId | null
  state: DocumentState
  language: Generated<'ar' | 'en' | 'und'>
  kind: Generated<DocumentKind>
  title: string | null
  symbol: string | null
  publisher: string | null
  dated: string | null
  report: Json<ReportCard> | null
  required_reviewers: 1 | 2 | null
  changed_at: Instant
}

type ReceiptRow = {
  document_id: DocumentId
  id: string
  file_name: string
  received_at: Instant
  received_by: AccountId | null
}

type DocumentTextRow = {
  document_id: DocumentId
  text: string
  extractor: string
  lines: Json<PageLine[]>
  made_at: Instant
}

type PassageRow = {
  document_id: DocumentId
  position: number
  start_at: number
  end_at: number
  role: Passage['role']
  page: number | null
  language: Passage['language']
  direction: Passage['direction']
  text: string
  folded: string
}

export type StepName = 'extract' | 'recognise' | 'read'
export type StepState = 'waiting' | 'running' | 'done' | 'failed'
type DocumentStepRow = {
  document_id: DocumentId
  step: StepName
  state: StepState
  attempt: Generated<number>
  progress: Generated<number>
  error: string | null
  changed_at: Instant
}

type ReadingRow = {
  document_id: DocumentId
  reader_version: string
  made_at: Instant
  took_ms: number
  findings: number
}

type FindingRow = {
  document_id: DocumentId
  id: FindingId
  kind: FindingKind
  start_at: number
  end_at: number
  quote: string
  fields: Json<Record<string, unknown>>
  standing: Standing
  reader: string
  reader_version: string | null
  rule: string
  words: Json<{ start: number; end: number }[]>
  problems: Json<string[]>
  drafted_by: AccountId | null
  made_at: Instant
}

type CarriedFindingRow = { document_id: DocumentId; reader_version: string; finding_id: FindingId }

export type Verdict = 'accept' | 'correct' | 'merge' | 'reject' | 'undo'
type ReviewRow = {
  document_id: DocumentId
  id: ReviewId
  finding_id: FindingId
  reviewer: AccountId
  verdict: Verdict
  kind: FindingKind | null
  fields: Json<Record<string, unknown>> | null
  start_at: number | null
  end_at: number | null
  quote: string | null
  subject_id: SubjectId | null
  note: string | null
  undoes: ReviewId | null
  adjudicates: Generated<boolean>
  made_at: Instant
}

type SubjectRow = {
  id: SubjectId
  kind: FindingKind
  identity: string | null
  created_at: Instant
  created_by: AccountId | null
  merged_into: SubjectId | null
}

export type Rank = 'preferred' | 'normal' | 'deprecated'
type ClaimRow = {
  id: ClaimId
  subject_id: SubjectId
  document_id: DocumentId
  finding_id: FindingId
  review_id: ReviewId
  property: string
  value: Json<unknown>
  start_at: number
  end_at: number
  quote: string
  standing: Standing
  said_by: string | null
  rank: Generated<Rank>
  made_at: Instant
  withdrawn_at: Instant | null
}

type SubjectNameRow = {
  id: string
  subject_id: SubjectId
  claim_id: ClaimId
  name: string
  language: string
  folded: string
  keyed: Generated<boolean>
}

type NameKeyRow = { key: string; name_id: string }

type SubjectProposalRow = { one: SubjectId; other: SubjectId; score: number }

type SubjectApartRow = {
  one: SubjectId
  other: SubjectId
  reason: string
  decided_by: AccountId
  decided_at: Instant
}

type SubjectMergeRow = {
  id: string
  from_subject: SubjectId
  into_subject: SubjectId
  claims: ClaimId[]
  reason: string
  merged_by: AccountId | null
  merged_at: Instant
  undone_at: Instant | null
}

/** Where in a document a theme is spoken of. */
export type ThemePlace = 'title' | 'recommendation' | 'text'
type ThemeMentionRow = {
  document_id: DocumentId
  reader_version: string
  theme: string
  start_at: number
  end_at: number
  place: ThemePlace
  recommendation_at: number | null
}

type ThesaurusRow = {
  id: ThesaurusId
  iri: string | null
  title_ar: string | null
  title_en: string | null
  file_name: string
  format: 'turtle' | 'rdf-xml'
  sha256: string
  concepts: number
  problems: Json<{ code: string; count: number }[]>
  imported_at: Instant
  imported_by: AccountId | null
}

type ConceptRow = {
  thesaurus_id: ThesaurusId
  iri: string
  notation: string | null
  broader: string[]
  note_ar: string | null
  note_en: string | null
}

type ConceptLabelRow = {
  thesaurus_id: ThesaurusId
  iri: string
  position: number
  language: 'ar' | 'en'
  kind: 'preferred' | 'alternative' | 'hidden'
  label: string
  folded: string
}

type ConceptMatchRow = {
  thesaurus_id: ThesaurusId
  iri: string
  theme: string
  relation: 'exact' | 'close'
  origin: 'given' | 'proposed'
  verdict: 'accepted' | 'rejected' | null
  judged_by: AccountId | null
  judged_at: Instant | null
}

/** Every table of the database, by its name. Each is written by one file. */
export type Tables = AccountTables &
  InstrumentTables &
  MeasureTables &
  RoundTables & {
    journal: JournalRow
    setting: SettingRow
    document: DocumentRow
    receipt: ReceiptRow
    document_text: DocumentTextRow
    passage: PassageRow
    document_step: DocumentStepRow
    reading: ReadingRow
    finding: FindingRow
    carried_finding: CarriedFindingRow
    /** A view: the findings that people see, by `008-rereading.sql`. */
    finding_now: FindingRow & { held: boolean; reviewed: boolean }
    review: ReviewRow
    subject: SubjectRow
    claim: ClaimRow
    subject_name: SubjectNameRow
    name_key: NameKeyRow
    subject_proposal: SubjectProposalRow
    subject_apart: SubjectApartRow
    subject_merge: SubjectMergeRow
    theme_mention: ThemeMentionRow
    /** A view: the mentions of each document's latest reading, by `009-themes.sql`. */
    theme_now: ThemeMentionRow
    thesaurus: ThesaurusRow
    concept: ConceptRow
    concept_label: ConceptLabelRow
    concept_match: ConceptMatchRow
  }
