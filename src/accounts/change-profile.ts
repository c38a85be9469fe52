import { z } from 'zod'
import { changing } from '../store/operation.ts'
import { AccountView, Language, Numerals, PersonName } from './account-views.ts'
import { changeOwnProfile, getAccountView } from './accounts.ts'

export const changeProfile = changing({
  name: 'accounts/change-profile',
  does: { ar: 'يغير اسمكم أو لغتكم أو شكل الأرقام', en: 'Changes your name, language or digits' },
  who: 'signed-in',
  input: z.object({ name: PersonName.optional(), language: Language.optional(), numerals: Numerals.optional() }),
  output: z.object({ account: AccountView }),
  async run(tx, profile, by) {
    const id = by.accountId!
    const before = await getAccountView(tx, id)
    await changeOwnProfile(tx, id, profile)
    const account = await getAccountView(tx, id)
    tx.journal({
      action: 'change-profile',
      thingKind: 'account',
      thingId: id,
      before: { name: before.name, language: before.language, numerals: before.numerals },
      after: { name: account.name, language: account.language, numerals: account.numerals },
    })
    return { account }
  },
})
