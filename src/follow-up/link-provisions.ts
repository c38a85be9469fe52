import { z } from 'zod'
import { LinkKind } from '../domain/follow-up.ts'
import { ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { changing } from '../store/operation.ts'
import { ProvisionView, SECRETARIAT } from './follow-up-views.ts'
import { addLink, dropLink } from './provision-rows.ts'
import { getProvision } from './provisions.ts'

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
