import { spawnSync } from 'node:child_process'

export type Command = { program: string; args: string[]; uid?: number; gid?: number }

/**
 * How a PostgreSQL program is run, since it refuses to run as root: as we are when we are not root; as root in a user
 * namespace that shows another name (no account, no change of owner, under any folder); else as the account `nobody`.
 */
export function asUnprivileged(program: string, args: string[]): Command {
  if (process.getuid?.() !== 0) return { program, args }
  if (canUnshare()) return { program: 'unshare', args: ['-U', '--map-user=65534', program, ...args] }
  return { program, args, uid: 65534, gid: 65534 }
}

let unshares: boolean | undefined
const canUnshare = () => (unshares ??= spawnSync('unshare', ['-U', '--map-user=65534', 'true']).status === 0)
