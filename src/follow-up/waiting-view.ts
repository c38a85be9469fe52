import { z } from 'zod'
import { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'

/** A cell that waits for somebody: which it is, in words of both languages. */
export const WaitingView = z
  .object({
    partyId: PartyId,
    nameAr: z.string(),
    nameEn: z.string(),
    provisionId: ProvisionId,
    instrumentId: InstrumentId,
    number: z.string().nullable(),
    textAr: z.string().nullable(),
    textEn: z.string().nullable(),
  })
  .meta({ id: 'WaitingCell' })
