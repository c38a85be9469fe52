import { z } from 'zod'
import { InstrumentId, PartyId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { ScaleView } from './assessment-views.ts'
import { type CellRating, readCellRatings } from './cells.ts'
import { getInstrumentRow } from './instruments.ts'
import { listPartyNames } from './parties.ts'
import { listProvisionHeads } from './provisions.ts'
import { findScale } from './scales.ts'

const [NOT_RATED, ELSEWHERE, FIRST_STEP] = ['0', '1', '2']

export const getMatrixRatings = reading({
  name: 'follow-up/get-matrix-ratings',
  does: {
    ar: 'يعرض التقييمات المعتمدة في مصفوفة صك على سلم واحد، في الجانب الذي يقيمه هذا السلم وحده',
    en: 'Shows the adopted ratings of a matrix on one scale, in the one aspect that it rates',
  },
  who: STAFF,
  input: z.object({
    instrumentId: InstrumentId,
    scaleKey: z.string().max(50),
    scaleVersion: z.coerce.number().int().min(1),
  }),
  output: z.object({
    scale: ScaleView,
    parties: z.array(PartyId),
    rows: z.array(
      z.object({
        id: ProvisionId,
        cells: z
          .string()
          .describe(
            `one character a party, in their order: ${NOT_RATED} not rated in this aspect, ${ELSEWHERE} rated in it on another scale; the least step is ${FIRST_STEP}, and the next code point where the party disputes it; each greater step two code points on`,
          ),
      }),
    ),
  }),
  async run(tx, { instrumentId, scaleKey, scaleVersion }) {
    await getInstrumentRow(tx, instrumentId)
    const scale = await findScale(tx, scaleKey, scaleVersion)
    if (!scale) throw new Refusal('not-found', { thing: 'scale' })
    const parties = (await listPartyNames(tx)).map(({ id }) => id)
    const ratings = await readCellRatings(tx, { instrumentId, parties }, scale)
    const rows = (await listProvisionHeads(tx, instrumentId)).map(({ id }) => {
      const rated = ratings.get(id)
      return { id, cells: parties.map((_, place) => characterOf(rated?.[place])).join('') }
    })
    return { scale, parties, rows }
  },
})

function characterOf(rating: CellRating | undefined): string {
  if (!rating) return NOT_RATED!
  if (!rating.step) return ELSEWHERE!
  return String.fromCharCode(FIRST_STEP!.charCodeAt(0) + (rating.step - 1) * 2 + Number(rating.disputed))
}
