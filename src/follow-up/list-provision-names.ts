import { z } from 'zod'
import { InstrumentId, ProvisionId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { listProvisionNames as listNames } from './provisions.ts'

export const listProvisionNames = reading({
  name: 'follow-up/list-provision-names',
  does: {
    ar: 'يعرض أرقام أحكام وعناوين صكوكها، بمعرفاتها أو جميع أحكام صك',
    en: 'Lists what provisions are called and of which instrument they are: some by their ids, or all of an instrument',
  },
  who: STAFF,
  input: z.object({ ids: z.array(ProvisionId).max(5000).optional(), instrumentId: InstrumentId.optional() }),
  output: z.object({
    items: z.array(
      z.object({
        id: ProvisionId,
        instrumentId: InstrumentId,
        position: z.number().int(),
        number: z.string().nullable(),
        titleAr: z.string().nullable(),
        titleEn: z.string().nullable(),
      }),
    ),
  }),
  run: async (tx, { ids, instrumentId }) => ({ items: await listNames(tx, { ids, instrumentId }) }),
})
