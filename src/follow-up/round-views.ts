import { z } from 'zod'
import { Consent } from '../domain/follow-up.ts'
import { AccountId, MeasureId, PartyId, ProvisionId, RoundId } from '../domain/id.ts'
import { Day } from './measure-views.ts'
import { isTimeZone } from './deadline.ts'

const Title = z.string().trim().min(1).max(300)

/** What a secretariat says of a round. */
export const RoundInput = z.object({
  titleAr: Title,
  titleEn: Title,
  dueOn: Day.describe('the last day; one of the weekend is moved to the next working day'),
  timeZone: z.string().refine(isTimeZone, 'no such time zone').default('Asia/Riyadh'),
  weekend: z.array(z.number().int().min(1).max(7)).max(3).default([5, 6]).describe('1 Monday … 7 Sunday'),
  commentDays: z.number().int().min(1).max(365).default(30).describe('for comments on facts before adoption'),
  replyDays: z.number().int().min(1).max(730).default(180).describe('for a reply after adoption'),
  sharing: Consent.default('participants').describe('who may see what parties submit'),
  scaleKey: z.string().max(100),
  scaleVersion: z.number().int().min(1),
})
export type RoundInput = z.infer<typeof RoundInput>

export const Timeliness = z.enum(['in-time', 'due-soon', 'late', 'submitted', 'submitted-late', 'missing'])

export const RoundPartyView = z
  .object({
    partyId: PartyId,
    nameAr: z.string(),
    nameEn: z.string(),
    state: z.enum(['invited', 'seen', 'drafting', 'submitted']),
    timeliness: Timeliness,
    dueAt: z.string(),
    extensionReason: z.string().nullable(),
    answered: z.number().int().describe('provisions with something written, drafts included'),
    seenAt: z.string().nullable(),
    submittedAt: z.string().nullable(),
    messages: z.number().int().describe('sent to its focal points'),
  })
  .meta({ id: 'RoundParty' })

export const RoundSummary = RoundInput.extend({
  id: RoundId,
  state: z.enum(['draft', 'open', 'closed']),
  dueAt: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  provisions: z.number().int(),
  parties: z.number().int(),
  submitted: z.number().int(),
}).meta({ id: 'Round' })
export type RoundSummary = z.infer<typeof RoundSummary>

/** What a party says of one provision in a round. */
export const AnswerInput = z.object({
  step: z.string().max(50).nullable().default(null).describe('of the scale of the round'),
  text: z.string().trim().max(20_000).nullable().default(null),
  language: z.enum(['ar', 'en']).nullable().default(null),
  measures: z.array(MeasureId).max(100).default([]),
})
export type AnswerInput = z.infer<typeof AnswerInput>

export const AnswerView = AnswerInput.extend({
  partyId: PartyId,
  roundId: RoundId,
  provisionId: ProvisionId,
  scaleKey: z.string().describe('of its round, with the version: what its step stands on'),
  scaleVersion: z.number().int(),
  version: z.number().int(),
  changedAt: z.string(),
  changedBy: AccountId.nullable(),
  changedByName: z.string().nullable(),
  submittedAt: z.string().nullable(),
}).meta({ id: 'Answer' })
export type AnswerView = z.infer<typeof AnswerView>
