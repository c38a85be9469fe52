import type { Pool } from 'pg'
import type { z } from 'zod'
import { findSession, type SignedInActor } from '../../src/accounts/find-session.ts'
import { makeFirstAccountLink } from '../../src/accounts/first-account-link.ts'
import { type Actor, NOBODY, SYSTEM } from '../../src/domain/actor.ts'
import type { Role } from '../../src/domain/role.ts'
import type { Operations } from '../../src/operations.ts'
import type { Mail, Tools } from '../../src/store/operation.ts'
import type { Store } from '../../src/store/transaction.ts'
import { createTestDatabase } from '../support/database.ts'

type AccountOperation = Extract<keyof Operations, `accounts/${string}`>
type Short<Name> = Name extends `accounts/${infer Rest}` ? Rest : never
type Gives<Name extends string> = `accounts/${Name}` extends AccountOperation
  ? z.output<Operations[`accounts/${Name}`]['output']>
  : never

export type Person = { id: SignedInActor['accountId']; email: string; token: string; actor: SignedInActor }

/** A Mutabaa with its tables, a clock that the test sets, and a letter box. */
export type House = {
  pool: Pool
  store: Store
  tools: Tools
  mails: Mail[]
  /** Moves the clock on. */
  pass(ms: number): void
  /** Runs an operation of accounts by its short name. */
  call<Name extends Short<AccountOperation>>(name: Name, by: Actor, input?: object): Promise<Gives<Name>>
  /** The code of the refusal that an operation answers with; null when it does not refuse. */
  refusal(name: Short<AccountOperation>, by: Actor, input?: object): Promise<string | null>
  /** The actor of a session; null when the token opens none. */
  enter(token: string): Promise<SignedInActor | null>
  /** Makes the first account. */
  first(): Promise<Person>
  /** Invites a person, who accepts. */
  person(name: string, ...roles: Role[]): Promise<Person>
  close(): Promise<void>
}

export const PASSWORD = 'seven grey herons'
export const emailOf = (name: string) => `${name.toLowerCase()}.person@example.org`
export const tokenIn = (link: string) => link.split('#')[1]!

export async function openHouse(): Promise<House> {
  const { database, store, tools, close, ...run } = await createTestDatabase()
  const mails: Mail[] = []
  let ahead = 0
  tools.now = () => new Date(Date.now() + ahead)
  tools.sendMail = async (mail) => void mails.push(mail)
  const call: House['call'] = (name, by, input = {}) => run.call(`accounts/${name}`, by, input as never) as never
  const refusal: House['refusal'] = (name, by, input = {}) => run.refusal(`accounts/${name}`, by, input)
  const enter = (token: string) => findSession(store, token, tools.now())
  const arrive = async ({ session, account }: Gives<'accept-invitation'>): Promise<Person> => {
    const actor = await enter(session.token)
    return { id: account.id, email: account.email, token: session.token, actor: actor! }
  }
  return {
    pool: database.pool,
    store,
    tools,
    mails,
    pass: (ms) => void (ahead += ms),
    call,
    refusal,
    enter,
    async first() {
      const token = tokenIn((await makeFirstAccountLink(store, tools))!)
      const said = { token, name: 'First Person', email: emailOf('first'), password: PASSWORD, language: 'en' }
      return arrive(await call('create-first-account', NOBODY, said))
    },
    async person(name, ...roles) {
      const { link } = await call('invite', SYSTEM, { email: emailOf(name), roles, language: 'ar' })
      const said = { token: tokenIn(link), name: `${name} Person`, password: PASSWORD, language: 'en' }
      return arrive(await call('accept-invitation', NOBODY, said))
    },
    close,
  }
}
