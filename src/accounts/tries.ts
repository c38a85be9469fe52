import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { sql } from 'kysely'
import type { Actor } from '../domain/actor.ts'
import type { AccountId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Writer } from '../store/transaction.ts'

/** Units    tries within one window, counted from the first; an office behind one address has many people. */
const WINDOW_MS = 15 * 60_000
const MOST_OF_ONE_ACCOUNT = 10
const MOST_FROM_ONE_ADDRESS = 100
const KEPT_MS = 24 * 60 * 60_000

/**
 * Counts a try to come in with an e-mail address, whether it has an account (`id`) or not.
 * A guesser can so keep a person from signing in by password for a while; passkeys and open sessions go on.
 * Gives    the refusal `too-many-tries` when it is one too many; to be given, not thrown, so that the count stays.
 */
export async function countSignInTry(
  tx: Writer,
  { email, id }: { email: string; id: AccountId | null },
  by: Actor,
  now: Date,
): Promise<Refusal | null> {
  const fromAddress = await countTryFrom(tx, by, now)
  if (fromAddress) return fromAddress
  return countTry(tx, { key: emailKey(email), most: MOST_OF_ONE_ACCOUNT, thingId: id ?? 'unknown' }, now)
}

/** Counts a try by where it comes from alone. What has no address comes from the machine itself. */
export async function countTryFrom(tx: Writer, { origin }: Actor, now: Date): Promise<Refusal | null> {
  await tx.db
    .deleteFrom('sign_in_try')
    .where('since', '<', new Date(now.getTime() - KEPT_MS).toISOString())
    .execute()
  if (!origin) return null
  return countTry(tx, { key: addressKey(origin.address), most: MOST_FROM_ONE_ADDRESS, thingId: 'unknown' }, now)
}

/** Counts a try at the password of an account that is signed in: a stolen session is not to guess it. */
export const countPasswordTry = (tx: Writer, id: AccountId, now: Date): Promise<Refusal | null> =>
  countTry(tx, { key: `account:${id}`, most: MOST_OF_ONE_ACCOUNT, thingId: id }, now)

/** Who came in is no guesser. */
export const forgetSignInTries = (tx: Writer, email: string): Promise<void> => forget(tx, emailKey(email))
export const forgetPasswordTries = (tx: Writer, id: AccountId): Promise<void> => forget(tx, `account:${id}`)

async function forget(tx: Writer, key: string): Promise<void> {
  await tx.db.deleteFrom('sign_in_try').where('key', '=', key).execute()
}

type Counted = { key: string; most: number; thingId: string }

/**
 * The row stays locked until the try is decided: tries with one key come one after the other.
 * The journal is told once a window, when the limit is first passed; more would let anybody fill it.
 */
async function countTry(tx: Writer, { key, most, thingId }: Counted, now: Date): Promise<Refusal | null> {
  const oldest = new Date(now.getTime() - WINDOW_MS).toISOString()
  const over = sql<boolean>`sign_in_try.since <= ${oldest}`
  const { tries, since } = await tx.db
    .insertInto('sign_in_try')
    .values({ key, tries: 1, since: now.toISOString() })
    .onConflict((old) =>
      old.column('key').doUpdateSet({
        tries: sql`case when ${over} then 1 else sign_in_try.tries + 1 end`,
        since: sql`case when ${over} then excluded.since else sign_in_try.since end`,
      }),
    )
    .returning(['tries', 'since'])
    .executeTakeFirstOrThrow()
  if (tries <= most) return null
  if (tries === most + 1) tx.journal({ action: 'too-many-tries', thingKind: 'account', thingId })
  const seconds = Math.ceil((Date.parse(since) + WINDOW_MS - now.getTime()) / 1000)
  return new Refusal('too-many-tries', { seconds })
}

const hashed = (text: string) => createHash('sha256').update(text).digest('hex')
const emailKey = (email: string) => `email:${hashed(email)}`
const addressKey = (address: string) => `address:${hashed(networkOf(address))}`

/** One household or office: an IPv4 address as it is, an IPv6 address without its lower half. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('%')[0]!.split('::')
  const front = head ? head.split(':') : []
  const back = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - front.length - back.length
  const groups = [...front, ...Array<string>(missing).fill('0'), ...back]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
