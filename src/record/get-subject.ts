import { z } from 'zod'
import { SubjectId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import type { Writer } from '../store/transaction.ts'
import { listClaimViews } from './claim-views.ts'
import { PROPERTY_ORDER } from './claims-of-finding.ts'
import { isConflicted } from './conflict.ts'
import { listJoined } from './merges.ts'
import { listRelated } from './related.ts'
import { SubjectView } from './record-views.ts'
import { findNames } from './subjects.ts'

export const getSubject = reading({
  name: 'record/get-subject',
  does: {
    ar: 'يعرض موضوعا من السجل بكل ما قيل فيه ومصادره',
    en: 'Shows a thing of the record with all that is said of it, and where',
  },
  who: STAFF,
  input: z.object({ id: SubjectId }),
  output: SubjectView,
  async run(tx, { id }) {
    const subject = await (tx as Writer).db
      .selectFrom('subject')
      .select(['id', 'merged_into'])
      .where('id', '=', id)
      .executeTakeFirst()
    const named = subject && (await findNames(tx, [id])).get(id)
    if (!subject || !named) throw new Refusal('not-found', { thing: 'subject' })
    const claims = (await listClaimViews(tx, [id])).get(id) ?? []
    const byProperty = Map.groupBy(claims, (claim) => claim.property)
    return {
      ...named,
      mergedInto: subject.merged_into,
      properties: [...byProperty]
        .sort(([a], [b]) => PROPERTY_ORDER.indexOf(a) - PROPERTY_ORDER.indexOf(b))
        .map(([property, said]) => ({
          property,
          claims: said,
          conflicted: isConflicted(
            property,
            said.map(({ value, rank, document }) => ({ value, rank, documentId: document.id })),
          ),
        })),
      related: await listRelated(tx, named),
      joined: await listJoined(tx, id),
    }
  },
})
