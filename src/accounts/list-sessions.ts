import { z } from 'zod'
import { reading } from '../store/operation.ts'
import { listSessionRows } from './sessions.ts'

const SessionView = z.object({
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  agent: z.string().describe('what the browser says it is'),
  current: z.boolean(),
})

export const listSessions = reading({
  name: 'accounts/list-sessions',
  does: { ar: 'يعرض الأجهزة التي سجلتم الدخول منها', en: 'Lists where you are signed in' },
  who: 'signed-in',
  input: z.object({}),
  output: z.object({ items: z.array(SessionView) }),
  async run(tx, _input, by, tools) {
    const rows = await listSessionRows(tx, by.accountId!, tools.now())
    const items = rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
      agent: row.agent,
      current: row.id === by.sessionId,
    }))
    return { items }
  },
})
