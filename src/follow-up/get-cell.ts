import { z } from 'zod'
import { CellStanding } from '../domain/follow-up.ts'
import { PartyId, ProvisionId } from '../domain/id.ts'
import { STAFF } from '../domain/role.ts'
import { reading } from '../store/operation.ts'
import { listAcceptances, AcceptanceView } from './acceptances.ts'
import { listAnswersOf } from './answers.ts'
import { AssessmentView } from './assessment-views.ts'
import { listAssessmentsOf } from './assessments.ts'
import { listPartyCells } from './cells.ts'
import { InstrumentView, PartyView, ProvisionView } from './follow-up-views.ts'
import { getInstrumentRow } from './instruments.ts'
import { MeasureView } from './measure-views.ts'
import { listMeasureRows } from './measures.ts'
import { getParty } from './parties.ts'
import { getProvision } from './provisions.ts'
import { AnswerView } from './round-views.ts'

export const getCell = reading({
  name: 'follow-up/get-cell',
  does: {
    ar: 'يعرض سلسلة خانة: العبارة في مصدرها، والحكم، وما قالته الجهة، وتدابيرها، وأدلتها، والتقييم، والرد',
    en: 'Shows the chain of a cell: the sentence in its source, the provision, what the party says, its measures, their evidence, the assessment and the reply',
  },
  who: STAFF,
  input: z.object({ partyId: PartyId, provisionId: ProvisionId }),
  output: z.object({
    standing: CellStanding,
    party: PartyView,
    instrument: InstrumentView,
    provision: ProvisionView,
    acceptances: z.array(AcceptanceView).describe('the latest first'),
    answers: z.array(AnswerView).describe('the self-report: what was submitted, the latest first'),
    measures: z.array(MeasureView),
    assessments: z.array(AssessmentView).describe('the ratings, with comments and replies, the latest first'),
  }),
  async run(tx, { partyId, provisionId }) {
    const provision = await getProvision(tx, provisionId)
    const [cell] = await listPartyCells(tx, partyId, { provisionId })
    return {
      standing: cell!.standing,
      party: await getParty(tx, partyId),
      instrument: await getInstrumentRow(tx, provision.instrumentId),
      provision,
      acceptances: await listAcceptances(tx, { partyId, provisionId }),
      answers: await listAnswersOf(tx, { partyId, provisionId }),
      measures: await listMeasureRows(tx, { partyId, provisionId, limit: 200 }),
      assessments: await listAssessmentsOf(tx, { partyId, provisionId }),
    }
  },
})
