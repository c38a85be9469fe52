import { call } from '../../client/call.ts'
import type { Answer, DraftKeeper, Said } from './answer-draft.ts'

const QUIET_MS = 800

/** Keeps the draft of one answer: on the server, and what it does not have yet in this tab. */
export function draftKeeper(of: { roundId: string; partyId: string; provisionId: string }): DraftKeeper {
  const key = `mutabaa.draft.${of.roundId}.${of.partyId}.${of.provisionId}`
  return {
    quietMs: QUIET_MS,
    save: (said: Said, version: number): Promise<Answer> => call('follow-up/save-answer', { ...of, ...said, version }),
    async find() {
      const { roundId, partyId, provisionId } = of
      const { answers } = await call('follow-up/get-questionnaire', { roundId, partyId })
      return answers.find((one) => one.provisionId === provisionId) ?? null
    },
    tab: {
      get() {
        const kept = sessionStorage.getItem(key)
        return kept ? JSON.parse(kept) : null
      },
      put: (kept) => (kept ? sessionStorage.setItem(key, JSON.stringify(kept)) : sessionStorage.removeItem(key)),
    },
  }
}
