import { z } from 'zod'
import { FindingKind } from '../domain/finding.ts'
import { SubjectId } from '../domain/id.ts'
import { formatCursor, PageInput, pageOf, parseCursor } from '../domain/page.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import type { Reader } from '../store/transaction.ts'
import { mentionsOf } from './candidates.ts'
import { listClaimViews } from './claim-views.ts'
import { isConflicted } from './conflict.ts'
import { judgeLink } from './link.ts'
import { countPairs, listPairs, type Proposal } from './proposals.ts'
import { ClaimView, LinkView, presentLink, SubjectRef } from './record-views.ts'
import { findNames } from './subjects.ts'

const Side = z.array(ClaimView)
const ProposalView = z
  .object({
    one: SubjectRef,
    other: SubjectRef,
    link: LinkView,
    properties: z.array(z.object({ property: z.string(), one: Side, other: Side, differs: z.boolean() })),
  })
  .meta({ id: 'ProposalView' })

export const listProposals = reading({
  name: 'record/list-proposals',
  does: {
    ar: 'يعرض ما قد يكون شيئا واحدا في السجل، مع الأسباب وما تختلف فيه المصادر',
    en: 'Lists what in the record may be one thing, with the reasons and the claims that differ',
  },
  who: STAFF,
  input: z.object({ kind: FindingKind.optional(), subjectId: SubjectId.optional(), ...PageInput }),
  output: pageOf(ProposalView).extend({ counts: z.record(z.string(), z.number()) }),
  async run(tx, { kind, subjectId, cursor, limit }) {
    const rows = await listPairs(tx, { kind, subjectId, after: parseCursor(cursor), limit: limit + 1 })
    const pairs = rows.slice(0, limit)
    const last = pairs.at(-1)
    return {
      items: await presentPairs(tx, pairs),
      next: rows.length > limit && last ? formatCursor([last.score, last.one, last.other]) : null,
      counts: await countPairs(tx),
    }
  },
})

async function presentPairs(tx: Reader, pairs: readonly Proposal[]): Promise<z.infer<typeof ProposalView>[]> {
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
  const [names, mentions, claims] = [await findNames(tx, ids), await mentionsOf(tx, ids), await listClaimViews(tx, ids)]
  return pairs.flatMap(({ one, other }) => {
    const [a, b] = [mentions.get(one), mentions.get(other)]
    if (!a || !b) return []
    return [
      {
        one: names.get(one)!,
        other: names.get(other)!,
        link: presentLink(judgeLink(a, b)),
        properties: sideBySide(claims.get(one) ?? [], claims.get(other) ?? []),
      },
    ]
  })
}

/** What is said of both, property by property; first what differs. */
function sideBySide(one: readonly ClaimView[], other: readonly ClaimView[]) {
  const properties = [...new Set([...one, ...other].map(({ property }) => property))]
  return properties
    .map((property) => {
      const [a, b] = [one, other].map((side) => side.filter((claim) => claim.property === property)) as [
        ClaimView[],
        ClaimView[],
      ]
      const both = [...a, ...b].map(({ value, rank, document }) => ({ value, rank, documentId: document.id }))
      return { property, one: a, other: b, differs: a.length > 0 && b.length > 0 && isConflicted(property, both) }
    })
    .sort((a, b) => Number(b.differs) - Number(a.differs))
}
