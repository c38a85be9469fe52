import { z } from 'zod'
import { RoundId } from '../domain/id.ts'
import { WaitingView } from './waiting-view.ts'

export const ClarificationId = z.uuid()
const Side = z.enum(['party', 'secretariat'])

/** A thread about a question of a round, on the cell that it asks about. */
export const ClarificationThread = z
  .object({
    ...WaitingView.shape,
    id: ClarificationId,
    roundId: RoundId,
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
