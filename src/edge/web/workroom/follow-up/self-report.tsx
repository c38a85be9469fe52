import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-call.ts'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Cell } from './cell.tsx'
import { useNames } from './names.ts'
import { RatedStep } from './rated-step.tsx'

/** The first voice: what the party itself reported, round by round, the latest first. */
export function SelfReport({ cell }: { cell: Cell }) {
  const { t, day } = useWords()
  const { round: nameOf, either } = useNames()
  const rounds = useAnswer('follow-up/list-rounds', {})
  return (
    <article className="voice voice-party" aria-labelledby="voice-report">
      <h3 id="voice-report">{t('cell.self-report')}</h3>
      {!cell.answers.length && <p className="soft">{t('cell.no-report')}</p>}
      {cell.answers.map((answer) => {
        const round = rounds.data?.items.find(({ id }) => id === answer.roundId)
        const measures = cell.measures.filter(({ id }) => answer.measures.includes(id))
        return (
          <div key={answer.roundId} className="said">
            <p className="said-by">
              {answer.submittedAt && <time dateTime={answer.submittedAt}>{day(answer.submittedAt)}</time>}
              {round && (
                <>
                  {' · '}
                  <Link to="/follow-up/rounds/$id" params={{ id: round.id }}>
                    {nameOf(round)}
                  </Link>
                </>
              )}
            </p>
            {answer.step && (
              <p>
                <RatedStep of={answer} step={answer.step} />
              </p>
            )}
            {answer.text && (
              <Content of={answer.language} as="p" className="said-text">
                {answer.text}
              </Content>
            )}
            {measures.length > 0 && (
              <p className="soft">
                {t('cell.refers-to')}{' '}
                {measures.map((one) => either(one.titleAr, one.titleEn).words).join(t('list.comma'))}
              </p>
            )}
          </div>
        )
      })}
    </article>
  )
}
