import { z } from 'zod'
import { DocumentId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { findTheme } from '../language/themes.ts'
import { reading } from '../store/operation.ts'
import { listThemeMentions } from './theme-mentions.ts'
import { weighThemes } from './weigh-themes.ts'

export const getThemes = reading({
  name: 'read/get-themes',
  does: {
    ar: 'يعرض موضوعات وثيقة ومواضعها، أثقلها أولا',
    en: 'Shows the themes of a document and where it speaks of them, the weightiest first',
  },
  who: STAFF,
  input: z.object({ documentId: DocumentId }),
  output: z.object({
    themes: z.array(
      z.object({
        theme: z.string(),
        ar: z.string(),
        en: z.string(),
        weight: z.number(),
        mentions: z.array(
          z.object({ start: z.number(), end: z.number(), place: z.enum(['title', 'recommendation', 'text']) }),
        ),
      }),
    ),
  }),
  async run(tx, { documentId }) {
    const weighed = weighThemes(await listThemeMentions(tx, documentId))
    return {
      themes: weighed.flatMap(({ theme, weight, mentions }) => {
        const known = findTheme(theme)
        return known ? [{ theme, ar: known.ar, en: known.en, weight, mentions }] : []
      }),
    }
  },
})
