import { z } from 'zod'
import { formatCursor, PageInput, pageOf, parseCursor } from '../domain/page.ts'
import { reading } from '../store/operation.ts'
import { ADMINISTRATORS, InvitationView } from './administrator-views.ts'
import { listInvitationRows } from './invitations.ts'

export const listInvitations = reading({
  name: 'accounts/list-invitations',
  does: { ar: 'يعرض الدعوات، أحدثها أولا', en: 'Lists the invitations, the latest first' },
  who: ADMINISTRATORS,
  input: z.object({ ...PageInput }),
  output: pageOf(InvitationView),
  async run(tx, { cursor, limit }, _by, tools) {
    const rows = await listInvitationRows(tx, parseCursor(cursor), limit)
    const items = rows.slice(0, limit).map((row) => presentInvitation(row, tools.now()))
    const last = items.at(-1)
    return { items, next: rows.length > limit && last ? formatCursor([last.createdAt, last.id]) : null }
  },
})

type Row = Awaited<ReturnType<typeof listInvitationRows>>[number]

const presentInvitation = (row: Row, now: Date): InvitationView => ({
  id: row.id,
  email: row.email,
  name: row.name,
  roles: row.roles,
  language: row.language,
  state: stateOf(row, now),
  invitedBy: row.invited_by && row.inviter ? { id: row.invited_by, name: row.inviter } : null,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
})

const stateOf = (row: Row, now: Date): InvitationView['state'] => {
  if (row.accepted_at) return 'accepted'
  if (row.withdrawn_at) return 'withdrawn'
  return Date.parse(row.expiresAt) <= now.getTime() ? 'expired' : 'open'
}
