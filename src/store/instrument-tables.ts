import type { Generated } from 'kysely'
import type { LINK_KINDS } from '../domain/follow-up.ts'
import type { Force, INSTRUMENT_TYPES } from '../domain/finding.ts'
import type { AccountId, DocumentId, InstrumentId, PartyId, ProvisionId, SubjectId } from '../domain/id.ts'
import type { Language } from './account-tables.ts'
import type { Instant } from './tables.ts'

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
  withdrawn_at: Generated<Instant | null>
  withdrawn_by: Generated<AccountId | null>
  withdrawn_reason: Generated<string | null>
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

/** Parties, instruments and their provisions. Each table is written by one file of `follow-up/`. */
export type InstrumentTables = {
  party: PartyRow
  focal_point: FocalPointRow
  instrument: InstrumentRow
  provision: ProvisionRow
  provision_text: ProvisionTextRow
  provision_addressee: ProvisionAddresseeRow
  provision_link: ProvisionLinkRow
}
