import { z } from 'zod'
import { formatCursor, PageInput, pageOf, parseCursor } from '../domain/page.ts'
import { reading } from '../store/operation.ts'
import { listAccountRows } from './accounts.ts'
import { AccountRow, ADMINISTRATORS } from './administrator-views.ts'

export const listAccounts = reading({
  name: 'accounts/list-accounts',
  does: { ar: 'يعرض الحسابات، أحدثها أولا', en: 'Lists the accounts, the latest first' },
  who: ADMINISTRATORS,
  input: z.object({ ...PageInput }),
  output: pageOf(AccountRow),
  async run(tx, { cursor, limit }) {
    const rows = await listAccountRows(tx, parseCursor(cursor), limit)
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return { items, next: rows.length > limit && last ? formatCursor([last.createdAt, last.id]) : null }
  },
})
