import { z } from 'zod'
import { AssessmentId, PartyId } from '../domain/id.ts'
import { ScaleView } from './assessment-views.ts'
import { ProvisionBrief } from './provision-briefs.ts'

const ScaleOf = { scaleKey: z.string(), scaleVersion: z.number().int() }

/** How the States that are rated on one scale stand to a provision: how many, how many fall short, how many stand lowest. */
const Shortfall = z.object({
  ...ScaleOf,
  rated: z.number().int().describe('cells whose latest adopted rating in the aspect stands on this scale'),
  short: z.number().int().describe('of these, in the lower half of the scale'),
  lowest: z.number().int().describe('of these, on its lowest step'),
})
export type Shortfall = z.infer<typeof Shortfall>

const Silence = z.object({
  asked: z.number().int().describe('parties that it is addressed to'),
  silent: z.number().int().describe('of these, with neither an answer nor a measure with evidence'),
})
export type Silence = z.infer<typeof Silence>

/** Priorities over all parties: provisions, each number of which leads to its cells. */
export const PrioritiesView = z
  .object({
    scales: z
      .array(
        z.object({
          scale: ScaleView,
          rated: z.number().int(),
          short: z.number().int(),
          items: z.array(Shortfall.extend({ provision: ProvisionBrief })).describe('most short first'),
        }),
      )
      .describe('those on which something that I may see is rated, each by itself'),
    silent: z.array(Silence.extend({ provision: ProvisionBrief })).describe('most silent first'),
    marked: z
      .array(Silence.extend({ provision: ProvisionBrief, shortfalls: z.array(Shortfall) }))
      .describe('those that the secretariat marked as priority'),
  })
  .meta({ id: 'Priorities' })

/** A cell that falls short: its latest adopted rating in an aspect is in the lower half of its scale. */
const ShortCell = z.object({
  ...ScaleOf,
  step: z.string(),
  place: z.number().int().describe('of the step, from 1'),
  assessmentId: AssessmentId,
  adoptedAt: z.string(),
  disputed: z.boolean(),
})
export type ShortCell = z.infer<typeof ShortCell>

/** Priorities of one party: its cells that fall short, and those of which it said nothing. */
export const PartyPrioritiesView = z
  .object({
    short: z
      .array(ShortCell.extend({ provision: ProvisionBrief }))
      .describe('by scale; lowest step first, then priority ones, then the most binding'),
    silent: z.array(ProvisionBrief).describe('priority ones first, then the most binding; 500 at most'),
    silentCount: z.number().int(),
  })
  .meta({ id: 'PartyPriorities' })

/** The cells behind a number. */
export const BehindView = z.object({
  cells: z.array(
    z.object({
      partyId: PartyId,
      nameAr: z.string(),
      nameEn: z.string(),
      step: z.string().nullable().describe('null where nothing is reported'),
      short: z.boolean(),
      disputed: z.boolean(),
    }),
  ),
})
