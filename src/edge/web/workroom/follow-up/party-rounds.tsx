import { Link } from '@tanstack/react-router'
import { useMe } from '../../client/use-me.ts'
import { useWords } from '../../words/use-words.ts'
import { Due, Progress } from './due.tsx'
import { useNames } from './names.ts'
import type { PartyKnown } from './party.tsx'

/** The rounds that a party was asked in: where it stands in each, and the way to its answers. */
export function PartyRounds({ known, speaks }: { known: PartyKnown; speaks: boolean }) {
  const { t, day } = useWords()
  const { may } = useMe()
  const { round: titleOf } = useNames()
  const assesses = may('assessor', 'editor', 'administrator')
  return (
    <section aria-labelledby="party-rounds">
      <h2 id="party-rounds">{t('round.many')}</h2>
      {!known.rounds.length && <p className="soft">{t('party.no-rounds')}</p>}
      <ul className="list">
        {known.rounds.map(({ round, party }) => (
          <li key={round.id}>
            <Link className="list-main" to="/follow-up/rounds/$id" params={{ id: round.id }}>
              {titleOf(round)}
              <small>
                {t(`round.state.${round.state}`)} · {t('round.due-on', { day: day(party.dueAt, round.timeZone) })}
              </small>
            </Link>
            <Progress
              value={party.answered}
              of={round.provisions}
              label={t('answer.progress', { answered: party.answered, of: round.provisions })}
            />
            <Due timeliness={party.timeliness} />
            {speaks && (
              <Link
                to="/follow-up/rounds/$id/answers/$partyId"
                params={{ id: round.id, partyId: party.partyId }}
                aria-label={`${t('round.answer')}: ${titleOf(round)}`}
              >
                {t(party.state === 'submitted' ? 'round.read-answers' : 'round.answer')}
              </Link>
            )}
            {assesses && party.state === 'submitted' && (
              <Link
                to="/follow-up/rounds/$id/assess/$partyId"
                params={{ id: round.id, partyId: party.partyId }}
                aria-label={`${t('assess.open')}: ${titleOf(round)}`}
              >
                {t('assess.open')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
