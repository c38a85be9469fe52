import { z } from 'zod'
import { reading } from '../store/operation.ts'
import { listPasskeyRows } from './passkeys.ts'

const PasskeyView = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
})

export const listPasskeys = reading({
  name: 'accounts/list-passkeys',
  does: { ar: 'يعرض مفاتيح المرور الخاصة بكم', en: 'Lists your passkeys' },
  who: 'signed-in',
  input: z.object({}),
  output: z.object({ items: z.array(PasskeyView) }),
  async run(tx, _input, by) {
    const rows = await listPasskeyRows(tx, by.accountId!)
    return { items: rows.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })) }
  },
})
