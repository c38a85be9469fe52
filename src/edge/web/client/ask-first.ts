import { FIRST_ASKS } from './first-asks.ts'
import { answerTo, queries } from './queries.ts'

/** Asks for what the page at a path is going to ask, before the page is there to do it. A refusal is for the page to show. */
export async function askFirst(path: string): Promise<void> {
  const asks = FIRST_ASKS.flatMap((ask) => {
    const match = new RegExp(ask.path).exec(path)
    return match ? [{ ...ask, match }] : []
  })
  if (!asks.length) return
  const { account } = await queries.ensureQueryData(answerTo('accounts/get-me', {}))
  for (const { name, input, of, match } of asks)
    if (account && (!of || of.some((role) => account.roles.includes(role))))
      void queries.prefetchQuery(answerTo(name, filled(input, match) as never))
}

const filled = (input: Record<string, unknown>, match: RegExpExecArray) =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      typeof value === 'string' && value.startsWith('$') ? match[Number(value.slice(1))] : value,
    ]),
  )
