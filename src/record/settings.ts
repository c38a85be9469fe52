import { z } from 'zod'
import { STAFF } from '../domain/role.ts'
import { findRequiredReviewers, REQUIRED_REVIEWERS } from '../ingest/required-reviewers.ts'
import { changing, reading } from '../store/operation.ts'

const Settings = z.object({ requiredReviewers: z.union([z.literal(1), z.literal(2)]) }).meta({ id: 'Settings' })

export const getSettings = reading({
  name: 'record/get-settings',
  does: { ar: 'يعرض إعدادات المنصة', en: 'Shows the settings' },
  who: STAFF,
  input: z.object({}),
  output: Settings,
  run: async (tx) => ({ requiredReviewers: await findRequiredReviewers(tx) }),
})

export const changeSettings = changing({
  name: 'record/change-settings',
  does: { ar: 'يغير إعدادات المنصة', en: 'Changes the settings' },
  who: ['administrator'],
  input: Settings,
  output: Settings,
  async run(tx, settings) {
    const before = { requiredReviewers: await findRequiredReviewers(tx) }
    const value = JSON.stringify(settings.requiredReviewers)
    const changed_at = new Date().toISOString()
    await tx.db
      .insertInto('setting')
      .values({ key: REQUIRED_REVIEWERS, value, changed_at })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, changed_at }))
      .execute()
    tx.journal({
      action: 'change-settings',
      thingKind: 'setting',
      thingId: REQUIRED_REVIEWERS,
      before,
      after: settings,
    })
    return settings
  },
})
