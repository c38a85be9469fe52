import { Refusal } from '../domain/refusal.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { ScaleView } from './assessment-views.ts'

const scaleRows = (tx: Reader) =>
  (tx as Writer).db
    .selectFrom('scale')
    .select(['key', 'version', 'aspect', 'label_ar as labelAr', 'label_en as labelEn', 'steps'])

/** Every version of every scale, the latest of each first. */
export const listScaleRows = (tx: Reader): Promise<ScaleView[]> =>
  scaleRows(tx).orderBy('key').orderBy('version', 'desc').execute()

/** Null where there is no such scale. */
export async function findScale(tx: Reader, key: string, version: number): Promise<ScaleView | null> {
  return (await scaleRows(tx).where('key', '=', key).where('version', '=', version).executeTakeFirst()) ?? null
}

/**
 * Adds the next version of a scale; earlier ones stay, with what was rated on them.
 * Refuses  `bad-input` for a version that would rate another aspect than those before.
 */
export async function addScaleRow(tx: Writer, scale: Omit<ScaleView, 'version'>): Promise<ScaleView> {
  const last = (await listScaleRows(tx)).find(({ key }) => key === scale.key)
  if (last && last.aspect !== scale.aspect)
    throw new Refusal('bad-input', { field: 'aspect', reason: 'earlier versions rate another aspect' })
  const version = (last?.version ?? 0) + 1
  await tx.db
    .insertInto('scale')
    .values({
      key: scale.key,
      version,
      aspect: scale.aspect,
      label_ar: scale.labelAr,
      label_en: scale.labelEn,
      steps: JSON.stringify(scale.steps),
      made_at: new Date().toISOString(),
    })
    .execute()
  return { ...scale, version }
}
