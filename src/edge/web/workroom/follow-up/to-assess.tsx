import { Link } from '@tanstack/react-router'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'

type Answers = Output<'follow-up/list-work'>['answers']

/** The ways to the grids of those that wait to be assessed: one for each party and round, with how many answers. */
export function ToAssess({ answers }: { answers: Answers }) {
  const { t } = useWords()
  const { party: nameOf, round: titleOf } = useNames()
  const rounds = useAnswer('follow-up/list-rounds', {})
  const groups = [...Map.groupBy(answers, ({ partyId, roundId }) => `${roundId} ${partyId}`).values()]
  if (!groups.length) return null
  return (
    <ul className="to-assess">
      {groups.map((group) => {
        const { partyId, roundId } = group[0]!
        const round = rounds.data?.items.find(({ id }) => id === roundId)
        return (
          <li key={`${roundId} ${partyId}`}>
            <Link className="button" to="/follow-up/rounds/$id/assess/$partyId" params={{ id: roundId, partyId }}>
              {t('assess.group', { party: nameOf(group[0]!), count: group.length })}
              {round && <small>{titleOf(round)}</small>}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
