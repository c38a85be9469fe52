import type { CallProblem } from '../../client/call.ts'
import { sendForm } from '../../client/send-form.ts'

/** A file that somebody chose as evidence, and how far it has come. */
export type ChosenFile = {
  file: File
  title: string
  /** Its share that is sent, from 0 to 1; null before it is its turn. */
  sent: number | null
  state: 'chosen' | 'kept' | 'refused'
  /** Why it was refused, in the interface's language. */
  reason: string | null
}

/** A file as it is chosen: called by its name, without the ending. */
export const chosenFile = (file: File): ChosenFile => ({
  file,
  title: file.name.replace(/\.[^.]{1,8}$/, '').slice(0, 500) || file.name,
  sent: null,
  state: 'chosen',
  reason: null,
})

type Said = { partyId: string; measureId: string; type: string; dated: string; vouchedBy: string }
type Answer = { items: unknown[]; refused: { problem: { title: string; detail?: string } }[] }

/** Sends one file as evidence: each goes by itself, so that one that is refused holds up none. Gives how it came out. */
export async function sendEvidenceFile(
  { partyId, measureId, type, dated, vouchedBy }: Said,
  chosen: ChosenFile,
  onProgress: (share: number) => void,
): Promise<ChosenFile> {
  const form = new FormData()
  // What is said of a file stands before it.
  for (const [name, value] of Object.entries({ type, title: chosen.title.trim(), dated, vouchedBy }))
    form.append(name, value)
  form.append('file', chosen.file, chosen.file.name)
  const path = `/api/follow-up/measures/${partyId}/${measureId}/evidence`
  const refused = (reason: string): ChosenFile => ({ ...chosen, sent: null, state: 'refused', reason })
  try {
    const [problem] = (await sendForm<Answer>(path, form, onProgress)).refused
    return problem ? refused(problem.problem.title) : { ...chosen, sent: 1, state: 'kept', reason: null }
  } catch (caught) {
    return refused((caught as CallProblem).message)
  }
}
