import { z } from 'zod'
import { STAFF } from '../domain/role.ts'
import { THEMES } from '../language/themes.ts'
import { reading } from '../store/operation.ts'
import { countThemes } from './theme-counts.ts'

const NONE = { documents: 0, recommendations: 0 }

export const listThemes = reading({
  name: 'record/list-themes',
  does: {
    ar: 'يعرض شجرة الموضوعات وعدد الوثائق والتوصيات في كل منها',
    en: 'Lists the themes as a tree, with how many documents and recommendations speak of each',
  },
  who: STAFF,
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        ar: z.string(),
        en: z.string(),
        broader: z.string().nullable(),
        otherLabels: z.array(z.string()),
        documents: z.number().describe('of it and of what is narrower'),
        recommendations: z.number().describe('of it and of what is narrower'),
      }),
    ),
  }),
  async run(tx) {
    const counts = await countThemes(tx)
    return {
      items: THEMES.map(({ id, ar, en, broader, otherAr, otherEn }) => ({
        id,
        ar,
        en,
        broader,
        otherLabels: [...otherAr, ...otherEn],
        ...(counts.get(id) ?? NONE),
      })),
    }
  },
})
