import type { Role } from '../../../domain/role.ts'
import { useAnswer } from './use-call.ts'

/** Who is signed in, and what they may do. */
export function useMe() {
  const { data, isPending } = useAnswer('accounts/get-me', {})
  const account = data?.account ?? null
  return {
    isPending,
    account,
    mailConfigured: data?.mailConfigured ?? false,
    firstAccountNeeded: data?.firstAccountNeeded ?? false,
    /** Whether the account holds one of these roles. */
    may: (...roles: Role[]) => roles.some((role) => account?.roles.includes(role) ?? false),
  }
}
