import { z } from 'zod'

/** Whether a party takes a provision on. One of the two axes; the other is implementation. */
export const ACCEPTANCES = ['accepted', 'noted', 'no-position', 'disputed', 'not-addressed-to'] as const
export const Acceptance = z.enum(ACCEPTANCES)
export type Acceptance = z.infer<typeof Acceptance>

export const MEASURE_KINDS = [
  'law',
  'policy',
  'institution',
  'programme',
  'training',
  'operational-procedure',
  'international-cooperation',
] as const
export const MeasureKind = z.enum(MEASURE_KINDS)

export const MEASURE_STATUSES = ['planned', 'adopted', 'in-force', 'completed', 'suspended', 'ended'] as const
export const MeasureStatus = z.enum(MEASURE_STATUSES)
export type MeasureStatus = z.infer<typeof MeasureStatus>

/** How well a piece of evidence stands: somebody says so, a document shows it, somebody independent confirms it. */
export const EVIDENCE_GRADES = ['claimed', 'documented', 'independently-confirmed'] as const
export const EvidenceGrade = z.enum(EVIDENCE_GRADES)
export type EvidenceGrade = z.infer<typeof EvidenceGrade>

export const EVIDENCE_TYPES = [
  'law-text',
  'decision',
  'report',
  'statistics',
  'training-record',
  'publication',
  'other',
] as const
export const EvidenceType = z.enum(EVIDENCE_TYPES)

/**
 * What a scale rates. Law and structure are read apart from effectiveness: a good law may be little applied. A scale that tells
 * the two not apart rates implementation as a whole.
 */
export const ASPECTS = ['law-and-structure', 'effectiveness', 'implementation'] as const
export const Aspect = z.enum(ASPECTS)
export type Aspect = z.infer<typeof Aspect>

/** Who may see an adopted assessment, or a submitted answer. */
export const CONSENTS = ['public', 'participants', 'committee-and-party'] as const
export const Consent = z.enum(CONSENTS)
export type Consent = z.infer<typeof Consent>

export const LINK_KINDS = ['repeats', 'reviews', 'implements', 'cites'] as const
export const LinkKind = z.enum(LINK_KINDS)

/** What a cell of the matrix shows: how a party stands to a provision, the strongest thing that is known first. */
export const CELL_STANDINGS = [
  'disputed',
  'assessed',
  'documented',
  'self-reported',
  'no-report',
  'not-addressed',
] as const
export const CellStanding = z.enum(CELL_STANDINGS)
export type CellStanding = z.infer<typeof CellStanding>

/** What is known of one party and one provision, as far as the one who asks may see it. */
export type CellFacts = {
  addressed: boolean
  acceptance: Acceptance | null
  /** Whether the party has submitted a self-report. */
  reported: boolean
  /** The best grade of evidence that its measures for the provision have; null where there is none. */
  evidence: EvidenceGrade | null
  /** Whether an adopted assessment may be seen. */
  assessed: boolean
  /** Whether the party disputes the assessment or the provision. */
  disputed: boolean
}

/**
 * How a cell stands. The three voices never overwrite each other: this only says which of them there is.
 *
 *     cellStanding({ addressed: true, reported: true, evidence: 'claimed', … })  →  'self-reported'
 */
export function cellStanding(facts: CellFacts): CellStanding {
  if (facts.disputed || facts.acceptance === 'disputed') return 'disputed'
  if (facts.assessed) return 'assessed'
  if (facts.evidence === 'documented' || facts.evidence === 'independently-confirmed') return 'documented'
  if (facts.reported || facts.evidence === 'claimed') return 'self-reported'
  return facts.addressed && facts.acceptance !== 'not-addressed-to' ? 'no-report' : 'not-addressed'
}
