import type { CallProblem, Output } from '../../client/call.ts'

export type Answer = Output<'follow-up/get-questionnaire'>['answers'][number]
/** What a party says of one provision, as it is being written. */
export type Said = Pick<Answer, 'step' | 'text' | 'language' | 'measures'>
type DraftState = 'clean' | 'waiting' | 'saving' | 'saved' | 'conflict' | 'failed'

type Seen = {
  said: Said
  state: DraftState
  /** What a colleague wrote meanwhile, until the person has chosen. */
  theirs: Answer | null
  problem: CallProblem | null
}

/** Where a draft is kept: the server, and this tab for what the server does not have yet. */
export type DraftKeeper = {
  save(said: Said, version: number): Promise<Answer>
  /** The answer as the server has it now; null where it has none. */
  find(): Promise<Answer | null>
  tab: { get(): { said: Said; version: number } | null; put(kept: { said: Said; version: number } | null): void }
  quietMs: number
}

export const saidOf = (answer: Answer | null): Said => ({
  step: answer?.step ?? null,
  text: answer?.text ?? null,
  language: answer?.language ?? null,
  measures: answer?.measures ?? [],
})

/**
 * One answer as it is written: saved by itself a moment after the last change, one save at a time. What is not saved yet outlives a
 * reload of the page. Where a colleague wrote meanwhile nothing is saved over it: both texts are held until the person chooses.
 */
export class AnswerDraft {
  #seen: Seen
  #version: number
  #saving = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #keeper: DraftKeeper
  readonly #listeners = new Set<() => void>()

  constructor(kept: Answer | null, keeper: DraftKeeper) {
    this.#keeper = keeper
    const unsaved = keeper.tab.get()
    this.#version = unsaved?.version ?? kept?.version ?? 0
    const state = kept && (kept.text || kept.step) ? 'saved' : 'clean'
    this.#seen = { said: unsaved?.said ?? saidOf(kept), state, theirs: null, problem: null }
    if (unsaved) this.change(unsaved.said)
  }

  readonly seen = (): Seen => this.#seen

  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  get isAnswered(): boolean {
    return Boolean(this.#seen.said.text?.trim() || this.#seen.said.step)
  }

  get isSettled(): boolean {
    return this.#seen.state === 'clean' || this.#seen.state === 'saved'
  }

  change(said: Said): void {
    this.#keeper.tab.put({ said, version: this.#version })
    const conflict = this.#seen.state === 'conflict'
    this.#show({ said, state: conflict ? 'conflict' : 'waiting' })
    clearTimeout(this.#timer)
    if (!conflict) this.#timer = setTimeout(() => void this.save(), this.#keeper.quietMs)
  }

  /** Goes on from what the colleague wrote, with what the person chose of the two. */
  settle(chosen: Said): void {
    if (!this.#seen.theirs) return
    this.#version = this.#seen.theirs.version
    this.#show({ theirs: null, state: 'waiting' })
    this.change(chosen)
  }

  /** Saves what waits now; nothing where nothing does. */
  async save(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#saving || this.isSettled || this.#seen.state === 'conflict') return
    this.#saving = true
    const { said } = this.#seen
    this.#show({ state: 'saving' })
    try {
      this.#version = (await this.#keeper.save(said, this.#version)).version
      const changed = this.#seen.said !== said
      this.#keeper.tab.put(changed ? { said: this.#seen.said, version: this.#version } : null)
      this.#show({ state: changed ? 'waiting' : 'saved', problem: null })
    } catch (caught) {
      await this.#fail(caught as CallProblem)
    }
    this.#saving = false
    if (this.#seen.state === 'waiting') await this.save()
  }

  async #fail(problem: CallProblem): Promise<void> {
    const now = problem.code === 'changed-meanwhile' ? await this.#keeper.find().catch(() => null) : null
    const theirs = now && now.version !== this.#version ? now : null
    this.#show({ theirs, problem: theirs ? null : problem, state: theirs ? 'conflict' : 'failed' })
  }

  #show(more: Partial<Seen>): void {
    this.#seen = { ...this.#seen, ...more }
    for (const listener of this.#listeners) listener()
  }
}
