import { Link } from '@tanstack/react-router'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'

type Groups = Output<'follow-up/list-work'>['toAssess']

/** The ways to the grids of those that wait to be assessed: one for each party and round, with how many answers. */
export function ToAssess({ groups }: { groups: Groups }) {
  const { t } = useWords()
  const { party: nameOf, round: titleOf } = useNames()
  const rounds = useAnswer('follow-up/list-rounds', {})
  if (!groups.length) return null
  return (
    <ul className="to-assess">
      {groups.map((group) => {
        const { partyId, roundId } = group
        const round = rounds.data?.items.find(({ id }) => id === roundId)
        return (
          <li key={`${roundId} ${partyId}`}>
            <Link className="button" to="/follow-up/rounds/$id/assess/$partyId" params={{ id: roundId, partyId }}>
              {t('assess.group', { party: nameOf(group), count: group.answers })}
              {round && <small>{titleOf(round)}</small>}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
