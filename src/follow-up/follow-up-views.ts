import { z } from 'zod'
import { Force, INSTRUMENT_TYPES } from '../domain/finding.ts'
import { LinkKind } from '../domain/follow-up.ts'
import { AccountId, DocumentId, InstrumentId, PartyId, ProvisionId, SubjectId } from '../domain/id.ts'
import { findTheme } from '../language/themes.ts'

/** Who runs follow-up: the secretariat. */
export const SECRETARIAT = ['editor', 'administrator', 'system'] as const

export const PartyView = z
  .object({
    id: PartyId,
    kind: z.enum(['state', 'organisation']),
    iso3: z.string().nullable(),
    nameAr: z.string(),
    nameEn: z.string(),
    groups: z.array(z.string()),
    subjectId: SubjectId.nullable(),
    focalPoints: z.array(z.object({ accountId: AccountId, name: z.string() })),
  })
  .meta({ id: 'Party' })

const Title = z.string().trim().min(1).max(500).nullable().default(null)
export const InstrumentInput = z.object({
  type: z.enum(INSTRUMENT_TYPES),
  body: z.string().trim().max(100).nullable().default(null),
  number: z.string().trim().max(100).nullable().default(null),
  year: z.number().int().min(1900).max(2200).nullable().default(null),
  titleAr: Title,
  titleEn: Title,
  adoptedOn: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable()
    .default(null),
})

export const InstrumentView = InstrumentInput.extend({ id: InstrumentId, provisions: z.number().int() }).meta({
  id: 'Instrument',
})

/** A provision in one language, as it is entered. `documentId`, `start`, `end` say where it stands, if in a document of ours. */
export const ExpressionInput = z
  .object({
    number: z.string().max(20).nullable(),
    force: Force.nullable(),
    addressees: z.array(z.string().min(1).max(500)).max(50),
    text: z.string().trim().min(1).max(20_000),
    documentId: DocumentId.nullable().default(null),
    start: z.number().int().min(0).nullable().default(null),
    end: z.number().int().min(1).nullable().default(null),
  })
  .meta({ id: 'ProvisionExpression' })
export type ExpressionInput = z.infer<typeof ExpressionInput>

/** A provision in one language, as a person writes it. */
export const ExpressionByHand = ExpressionInput.omit({ documentId: true, start: true, end: true }).extend({
  number: ExpressionInput.shape.number.default(null),
  force: ExpressionInput.shape.force.default(null),
  addressees: ExpressionInput.shape.addressees.default([]),
})
export type ExpressionByHand = z.infer<typeof ExpressionByHand>

/** A theme of our list. */
export const ThemeId = z.string().refine((id) => findTheme(id) !== null, 'no such theme')

/** What a person settles of a provision besides its texts and whom it is addressed to. */
export const ProvisionSettled = {
  number: z.string().trim().min(1).max(20).nullable().optional().describe('as it is shown'),
  themes: z.array(ThemeId).max(50).optional(),
  priority: z.boolean().optional(),
}

export const Disagreement = z.enum(['other-number', 'other-force', 'other-symbols', 'missing-ar', 'missing-en'])

export const ProvisionView = z
  .object({
    id: ProvisionId,
    instrumentId: InstrumentId,
    position: z.number().int(),
    number: z.string().nullable(),
    force: Force,
    addressing: z.enum(['all', 'listed', 'none']),
    addressees: z.array(PartyId).describe('the parties it is addressed to, where they are listed'),
    themes: z.array(z.string()),
    priority: z.boolean(),
    withdrawn: z.object({ at: z.string(), reason: z.string() }).nullable(),
    changedAt: z.string(),
    ar: ExpressionInput.nullable(),
    en: ExpressionInput.nullable(),
    disagreements: z.array(Disagreement).describe('what the two expressions do not say alike'),
    links: z.array(z.object({ kind: LinkKind, from: ProvisionId, to: ProvisionId })),
  })
  .meta({ id: 'Provision' })
export type ProvisionView = z.infer<typeof ProvisionView>
