import { z } from 'zod'
import { Force } from '../domain/finding.ts'
import { LinkKind } from '../domain/follow-up.ts'
import { PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { ProvisionView, SECRETARIAT } from './follow-up-views.ts'
import { addLink, changeProvisionRow, dropLink, getProvision } from './provisions.ts'

export const changeProvision = changing({
  name: 'follow-up/change-provision',
  does: {
    ar: 'يحدد قوة حكم ومن يخاطب ومواضيعه وأولويته',
    en: 'Settles the force of a provision, whom it is addressed to, its themes and its priority',
  },
  who: SECRETARIAT,
  input: z.object({
    id: ProvisionId,
    force: Force.optional(),
    addressing: z.enum(['all', 'listed', 'none']).optional(),
    addressees: z.array(PartyId).max(500).optional(),
    themes: z.array(z.string().min(1).max(100)).max(50).optional(),
    priority: z.boolean().optional(),
  }),
  output: ProvisionView,
  async run(tx, { id, ...change }) {
    const { force, addressing, addressees, themes, priority } = await getProvision(tx, id)
    await changeProvisionRow(tx, id, change)
    const before = { force, addressing, addressees, themes, priority }
    tx.journal({ action: 'change-provision', thingKind: 'provision', thingId: id, before, after: change })
    return getProvision(tx, id)
  },
})

const Link = z.object({ from: ProvisionId, to: ProvisionId, kind: LinkKind })

export const linkProvisions = changing({
  name: 'follow-up/link-provisions',
  does: { ar: 'يربط حكما بآخر', en: 'Ties a provision to another that it repeats, reviews, implements or cites' },
  who: SECRETARIAT,
  input: Link,
  output: ProvisionView,
  async run(tx, link) {
    if (link.from === link.to)
      throw new Refusal('bad-input', { field: 'to', reason: 'a provision is not tied to itself' })
    await getProvision(tx, link.to)
    await getProvision(tx, link.from)
    await addLink(tx, link)
    tx.journal({ action: 'link-provisions', thingKind: 'provision', thingId: link.from, after: link })
    return getProvision(tx, link.from)
  },
})

export const unlinkProvisions = changing({
  name: 'follow-up/unlink-provisions',
  does: { ar: 'يفك ربط حكم بآخر', en: 'Unties a provision from another' },
  who: SECRETARIAT,
  input: Link,
  output: ProvisionView,
  async run(tx, link) {
    await dropLink(tx, link)
    tx.journal({ action: 'unlink-provisions', thingKind: 'provision', thingId: link.from, before: link })
    return getProvision(tx, link.from)
  },
})
