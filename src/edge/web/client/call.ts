import type { z } from 'zod'
import type { OperationName, Operations } from '../../../operations.ts'

/** What an operation takes and gives, as the list of operations says. */
export type Input<Name extends OperationName> = z.input<Operations[Name]['input']>
export type Output<Name extends OperationName> = z.output<Operations[Name]['output']>

/** Why the server said no, in the interface's language (RFC 9457). */
export class CallProblem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly field: string | null
  /** What the refusal says of itself: a reason, the seconds to wait, what it is about. */
  readonly details: Record<string, unknown>

  constructor(
    status: number,
    body: { code?: string; title?: string; detail?: unknown; details?: Record<string, unknown> },
  ) {
    super(body.title ?? String(status))
    this.status = status
    this.code = body.code ?? 'unknown'
    this.detail = typeof body.detail === 'string' ? body.detail : ''
    this.details = body.details ?? {}
    this.field = typeof body.details?.field === 'string' ? body.details.field : null
  }
}

/** Runs an operation on the server. Throws a `CallProblem` when it refuses. */
export async function call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const body = JSON.stringify(input)
  const first = takeFirstAnswer(`${name} ${body}`)
  return first ? read(first) : send(`/api/${name}`, { headers: { 'content-type': 'application/json' }, body })
}

declare global {
  interface Window {
    /** Answers that the page asked for before there was a program (`public/boot.js`), by what was asked. */
    firstAnswers?: Record<string, Promise<Response> | undefined>
  }
}

/** Good once: whoever asks again wants to know anew. What is asked here is not asked by the page after it. */
function takeFirstAnswer(asked: string): Promise<Response> | undefined {
  const first = window.firstAnswers?.[asked]
  if (window.firstAnswers) window.firstAnswers[asked] = undefined
  return first
}

/** Sends a request to the server and gives its answer, or throws its problem. */
export async function send<T>(path: string, init: RequestInit): Promise<T> {
  const headers = {
    accept: 'application/json, application/problem+json',
    'accept-language': document.documentElement.lang,
    ...init.headers,
  }
  return read(fetch(path, { method: 'POST', ...init, headers }))
}

async function read<T>(coming: Promise<Response>): Promise<T> {
  const answer = await coming.catch(() => null)
  if (!answer) throw new CallProblem(0, { code: 'unreachable' })
  const body = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new CallProblem(answer.status, body as never)
  return body as T
}
