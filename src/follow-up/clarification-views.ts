import { z } from 'zod'
import { InstrumentId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'

export const ClarificationId = z.uuid()
const Side = z.enum(['party', 'secretariat'])

export const ClarificationThread = z
  .object({
    id: ClarificationId,
    roundId: RoundId,
    partyId: PartyId,
    nameAr: z.string(),
    nameEn: z.string(),
    provisionId: ProvisionId,
    instrumentId: InstrumentId,
    number: z.string().nullable(),
    textAr: z.string().nullable(),
    textEn: z.string().nullable(),
    state: z.enum(['open', 'answered', 'closed']),
    askedBy: Side,
    waitsFor: Side.nullable().describe('whose turn it is; null once it is closed'),
    dueAt: z.string().describe('until when an answer is asked for'),
    late: z.boolean().describe('no answer came until then'),
    entries: z
      .array(
        z.object({
          act: z.enum(['ask', 'say', 'close']),
          side: Side,
          text: z.string().nullable(),
          language: z.enum(['ar', 'en']).nullable(),
          saidBy: z.string(),
          saidAt: z.string(),
        }),
      )
      .describe('in order; the first asks'),
  })
  .meta({ id: 'Clarification' })
export type ClarificationThread = z.infer<typeof ClarificationThread>
