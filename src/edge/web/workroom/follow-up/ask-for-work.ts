import { answerTo, askAhead, queries } from '../../client/queries.ts'

/** Asks ahead for what waits for the one who is signed in: the page's other lists come after it. */
export async function askForWork(): Promise<void> {
  const { account } = await queries.ensureQueryData(answerTo('accounts/get-me', {}))
  const roles = new Set<string>(account?.roles)
  const isOne = (...of: string[]) => of.some((role) => roles.has(role))
  if (isOne('assessor', 'focal-point')) askAhead('follow-up/list-work', {})
  if (isOne('focal-point')) askAhead('follow-up/list-parties', { mine: true })
  if (isOne('assessor', 'focal-point', 'editor', 'administrator')) askAhead('follow-up/list-rounds', {})
}
