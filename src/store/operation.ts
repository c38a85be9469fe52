import type { z } from 'zod'
import type { Actor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Role } from '../domain/role.ts'
import type { FileStore } from './files.ts'
import type { Reader, Store, Writer } from './transaction.ts'

/**
 * A message to one person, plain text in the reader's language. `id` tells it from every other, and is the same when it is sent
 * again; one is made up where there is none.
 */
export type Mail = { to: string; subject: string; text: string; id?: string }

/** A language model that may propose further findings. `ask` gives its words, or rejects. */
export type Model = { name: string; ask(instructions: string, text: string): Promise<string> }

/** What operations may use besides the database. Made once, in `main/context.ts`. */
export type Tools = {
  now(): Date
  files: FileStore
  /** Where people reach this Mutabaa, no slash at the end. */
  publicUrl: string
  /** How many pages of a scan are recognised at once. */
  recognisers: number
  /** Null where no mail server is configured: links are then given to the inviter to pass on. */
  sendMail: ((mail: Mail) => Promise<void>) | null
  /** Null unless one is set up: the readers then read alone. */
  model: Model | null
}

declare const authorized: unique symbol
/** An actor that has passed the check for one operation. Only `authorize` makes one. */
export type Authorized = Actor & { readonly [authorized]: true }

type Who = readonly (Role | 'system')[] | 'signed-in' | 'anyone'

type Described<In extends z.ZodObject, Out extends z.ZodType> = {
  /** The stage and the file that holds it, also its path in the HTTP API and its word on the command line. */
  name: `${string}/${string}`
  /** What it does, one sentence in each language. */
  does: { ar: string; en: string }
  who: Who
  input: In
  output: Out
}

export type ReadingOperation<In extends z.ZodObject = z.ZodObject, Out extends z.ZodType = z.ZodType> = Described<
  In,
  Out
> & {
  changes: false
  run(tx: Reader, input: z.infer<In>, by: Authorized, tools: Tools): Promise<z.infer<Out>>
}

export type ChangingOperation<In extends z.ZodObject = z.ZodObject, Out extends z.ZodType = z.ZodType> = Described<
  In,
  Out
> & {
  changes: true
  /** A refusal that is thrown undoes what was written; one that is given keeps it (a sign-in that failed is still counted). */
  run(tx: Writer, input: z.infer<In>, by: Authorized, tools: Tools): Promise<z.infer<Out> | Refusal>
}

export type Operation<In extends z.ZodObject = z.ZodObject, Out extends z.ZodType = z.ZodType> =
  | ReadingOperation<In, Out>
  | ChangingOperation<In, Out>

/** Describes an operation that looks and changes nothing. */
export const reading = <In extends z.ZodObject, Out extends z.ZodType>(
  described: Omit<ReadingOperation<In, Out>, 'changes'>,
): ReadingOperation<In, Out> => ({ ...described, changes: false })

/** Describes an operation that changes rows, and says so in the journal. */
export const changing = <In extends z.ZodObject, Out extends z.ZodType>(
  described: Omit<ChangingOperation<In, Out>, 'changes'>,
): ChangingOperation<In, Out> => ({ ...described, changes: true })

/** Lets an actor through to an operation, or refuses with `not-signed-in` or `not-allowed`. */
export function authorize(operation: Pick<Operation, 'who' | 'name'>, actor: Actor): Authorized {
  if (mayRun(operation.who, actor)) return actor as Authorized
  throw new Refusal(actor.accountId ? 'not-allowed' : 'not-signed-in', { operation: operation.name })
}

const mayRun = (who: Who, actor: Actor) => {
  if (who === 'anyone') return true
  if (who === 'signed-in') return actor.accountId !== null
  return actor.roles.some((role) => (who as readonly string[]).includes(role))
}

/**
 * Runs one operation for one actor: checks the input, the right to do it, opens the transaction it needs.
 * Refuses  `bad-input` with the path and reason of the first fault; `not-signed-in`; `not-allowed`; whatever the operation refuses.
 */
export async function runOperation<In extends z.ZodObject, Out extends z.ZodType>(
  store: Store,
  tools: Tools,
  operation: Operation<In, Out>,
  actor: Actor,
  input: unknown,
): Promise<z.infer<Out>> {
  const by = authorize(operation, actor)
  const checked = checkInput(operation.input, input ?? {})
  if (operation.changes) return unlessRefused(await store.write(by, (tx) => operation.run(tx, checked, by, tools)))
  return store.read(by, (tx) => operation.run(tx, checked, by, tools))
}

/** Input as its shape has it. Refuses with `bad-input`, the path and the reason of the first fault. */
export function checkInput<In extends z.ZodObject>(shape: In, input: unknown): z.infer<In> {
  const parsed = shape.safeParse(input)
  if (parsed.success) return parsed.data
  throw badInput(parsed.error)
}

const unlessRefused = <T>(given: T | Refusal): T => {
  if (given instanceof Refusal) throw given
  return given
}

const badInput = (error: z.ZodError) => {
  const first = error.issues[0]
  return new Refusal('bad-input', { field: first?.path.join('.') ?? '', reason: first?.message ?? '' })
}
