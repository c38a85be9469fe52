import { describe, expect, it, vi } from 'vitest'
import { CallProblem } from '../../client/call.ts'
import { type Answer, AnswerDraft, type DraftKeeper, type Said } from './answer-draft.ts'

const said = (text: string): Said => ({ step: null, text, language: 'ar', measures: [] })

/** A server with one answer, and a tab; `colleague` writes past the draft. */
function place(begun: { text: string; version: number } | null = null) {
  let server = begun
  let tab: ReturnType<DraftKeeper['tab']['get']> = null
  const saves: string[] = []
  const answer = () => (server ? ({ ...said(server.text), version: server.version } as Answer) : null)
  const keeper: DraftKeeper = {
    quietMs: 5,
    tab: { get: () => tab, put: (kept) => void (tab = kept) },
    find: async () => answer(),
    async save(sent, version) {
      await new Promise((later) => setTimeout(later, 2))
      if (version !== (server?.version ?? 0)) throw new CallProblem(409, { code: 'changed-meanwhile' })
      saves.push(sent.text!)
      server = { text: sent.text!, version: version + 1 }
      return answer()!
    },
  }
  return {
    keeper,
    saves,
    answer,
    tab: () => tab,
    colleague: (text: string) => (server = { text, version: (server?.version ?? 0) + 1 }),
  }
}
const settled = (draft: AnswerDraft, state: string) => vi.waitFor(() => expect(draft.seen().state).toBe(state))

describe('AnswerDraft', () => {
  it('saves itself once a person pauses, and the last words win', async () => {
    const { keeper, saves, tab } = place()
    const draft = new AnswerDraft(null, keeper)
    draft.change(said('صدر'))
    draft.change(said('صدر القانون'))
    expect(tab()?.said.text).toBe('صدر القانون')
    await settled(draft, 'saved')
    expect([saves, tab()]).toEqual([['صدر القانون'], null])
  })

  it('saves what was written while it was saving, on the version that it just made', async () => {
    const { keeper, saves } = place()
    const draft = new AnswerDraft(null, keeper)
    draft.change(said('one'))
    const first = draft.save()
    draft.change(said('two'))
    await first
    await settled(draft, 'saved')
    expect(saves).toEqual(['one', 'two'])
  })

  it.each([
    ['keeps mine', 'mine'],
    ['takes theirs', 'theirs'],
    ['joins both', 'theirs\n\nmine'],
  ])('holds both texts when a colleague wrote meanwhile, and %s when asked to', async (_what, chosen) => {
    const { keeper, colleague, answer } = place({ text: 'before', version: 3 })
    const draft = new AnswerDraft(answer(), keeper)
    colleague('theirs')
    draft.change(said('mine'))
    await settled(draft, 'conflict')
    expect([draft.seen().said.text, draft.seen().theirs?.text, answer()?.text]).toEqual(['mine', 'theirs', 'theirs'])
    expect(draft.isSettled).toBe(false)
    draft.settle(said(chosen))
    await settled(draft, 'saved')
    expect(answer()).toMatchObject({ text: chosen, version: 5 })
  })

  it('brings back after a reload what was not saved, and does not write over a colleague then either', async () => {
    const { keeper, colleague, answer } = place({ text: 'before', version: 1 })
    keeper.tab.put({ said: said('mine, unsaved'), version: 1 })
    colleague('theirs')
    const draft = new AnswerDraft(answer(), keeper)
    await settled(draft, 'conflict')
    expect(draft.seen().said.text).toBe('mine, unsaved')
    expect(answer()?.text).toBe('theirs')
  })

  it('says why it could not save, keeps the words, and tries again when asked', async () => {
    const { keeper, tab, saves } = place()
    const save = keeper.save
    keeper.save = () => Promise.reject(new CallProblem(0, { code: 'unreachable' }))
    const draft = new AnswerDraft(null, keeper)
    draft.change(said('words'))
    await settled(draft, 'failed')
    expect([draft.seen().problem?.code, tab()?.said.text]).toEqual(['unreachable', 'words'])
    keeper.save = save
    await draft.save()
    expect(saves).toEqual(['words'])
  })
})
