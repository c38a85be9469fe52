import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { Citation } from '../../parts/citation.tsx'
import { Content } from '../../parts/content.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { AssessmentDialog } from './assessment-dialog.tsx'
import { AssessmentItem } from './assessments.tsx'
import { ByAspect } from './by-aspect.tsx'
import type { CellRights } from './cell.tsx'
import { Due, Progress } from './due.tsx'
import { EvidencePiece } from './evidence.tsx'
import { ForceWord } from './force-word.tsx'
import { useNames } from './names.ts'
import { RatedStep } from './rated-step.tsx'

type ToAssess = Output<'follow-up/get-answers-to-assess'>
type Provision = ToAssess['provisions'][number]

/** An assessor's grid: the provisions of a round down, what the party answered, its evidence and the rating across. */
export function AssessPage() {
  const { t, day } = useWords()
  const { may } = useMe()
  const { round: titleOf, party: nameOf, title } = useNames()
  const { id, partyId } = useParams({ from: '/follow-up/rounds/$id/assess/$partyId' })
  const { data, error } = useAnswer('follow-up/get-answers-to-assess', { roundId: id, partyId })
  const instruments = useAnswer('follow-up/list-instruments', {})
  const [just, setJust] = useState(false)
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={10} />
  const { round, party, provisions } = data
  const rated = new Set(data.assessments.map(({ provisionId }) => provisionId))
  const answered = new Set(data.answers.map(({ provisionId }) => provisionId))
  const open = provisions.filter(({ id: one }) => answered.has(one) && !rated.has(one))
  const titles = new Map(instruments.data?.items.map((one) => [one.id, title(one)]))
  const several = new Set(provisions.map(({ instrumentId }) => instrumentId)).size > 1
  const rights = { speaks: false, acts: false, assesses: may('assessor'), adopts: may('assessor', 'editor') }
  return (
    <>
      <p className="above">
        <Link to="/follow-up/rounds/$id" params={{ id }}>
          {titleOf(round)}
        </Link>
        {' · '}
        <Link to="/follow-up/parties/$id" params={{ id: partyId }}>
          {nameOf(party)}
        </Link>
      </p>
      <h1>{t('assess.title', { party: nameOf(party) })}</h1>
      <div className="answers-bar">
        <Due timeliness={party.timeliness} />
        {party.submittedAt && <span>{t('work.submitted-on', { day: day(party.submittedAt) })}</span>}
        <Progress
          value={rated.size}
          of={answered.size}
          label={t('assess.progress', { rated: rated.size, of: answered.size })}
        />
        {open.length > 0 && (
          <button type="button" className="chip" aria-pressed={just} onClick={() => setJust(!just)}>
            {t('assess.just-open', { count: open.length })}
          </button>
        )}
      </div>
      {!data.answers.length ? (
        <EmptyState title={t('assess.none')} hint={t('assess.none-hint', { day: day(party.dueAt, round.timeZone) })} />
      ) : (
        <ol className="assess-grid">
          {(just ? open : provisions).map((provision) => (
            <AssessRow
              key={provision.id}
              data={data}
              provision={provision}
              rights={rights}
              within={several ? (titles.get(provision.instrumentId) ?? null) : null}
            />
          ))}
        </ol>
      )}
      <Citation />
    </>
  )
}

type RowProps = { data: ToAssess; provision: Provision; rights: CellRights; within: string | null }

function AssessRow({ data, provision, rights, within }: RowProps) {
  const { t } = useWords()
  const { provision: numberOf, either } = useNames()
  const [writing, setWriting] = useState<'draft' | ToAssess['assessments'][number] | null>(null)
  const answer = data.answers.find(({ provisionId }) => provisionId === provision.id)
  const measures = data.measures.filter(
    ({ id, provisions }) => provisions.includes(provision.id) || answer?.measures.includes(id),
  )
  const assessments = data.assessments.filter(({ provisionId }) => provisionId === provision.id)
  const { of, words } = either(provision.ar?.text, provision.en?.text)
  const cell = {
    party: { id: data.party.partyId },
    provision: { id: provision.id },
    answers: [{ roundId: data.round.id }],
    measures,
  }
  const heading = `assess-${provision.id}`
  return (
    <li aria-labelledby={heading}>
      <div className="assess-asked">
        <h2 id={heading}>
          <Link
            to="/follow-up/cells/$partyId/$provisionId"
            params={{ partyId: data.party.partyId, provisionId: provision.id }}
          >
            {numberOf(provision)}
          </Link>
        </h2>
        {within && <p className="soft">{within}</p>}
        <ForceWord force={provision.force} />
        <Content of={of} as="p" className="said-text">
          {words}
        </Content>
      </div>
      <div className="assess-answer">
        <h3>{t('cell.self-report')}</h3>
        {answer?.step && (
          <p>
            <RatedStep of={answer} step={answer.step} />
          </p>
        )}
        {answer?.text ? (
          <Content of={answer.language} as="p" className="said-text">
            {answer.text}
          </Content>
        ) : (
          !answer?.step && <p className="soft">{t('answer.nothing')}</p>
        )}
        <h4>{t('measure.title')}</h4>
        {!measures.length && <p className="soft">{t('assess.no-measures')}</p>}
        {measures.map((measure) => {
          const called = either(measure.titleAr, measure.titleEn)
          const status = measure.statuses.at(-1)
          return (
            <div key={measure.id} className="assess-measure">
              <p>
                <Content of={called.of}>{called.words}</Content>{' '}
                {status && <span className="soft">{t(`measure.status.${status.status}`)}</span>}
              </p>
              {!measure.evidence.length && <p className="warn">{t('assess.no-evidence')}</p>}
              <ul className="plain">
                {measure.evidence.map((piece) => (
                  <EvidencePiece key={piece.id} measure={measure} piece={piece} rights={rights} />
                ))}
              </ul>
            </div>
          )
        })}
      </div>
      <div className="assess-rating">
        <h3>{t('cell.assessment')}</h3>
        {!assessments.length && <p className="soft">{t('assess.not-yet')}</p>}
        <ByAspect items={assessments}>
          {(one) => (
            <AssessmentItem
              key={one.id}
              cell={cell}
              assessment={one}
              rights={rights}
              onChange={() => setWriting(one)}
            />
          )}
        </ByAspect>
        {rights.assesses && (
          <Button
            look={assessments.length ? 'quiet' : answer ? 'primary' : 'plain'}
            aria-label={`${t('assessment.draft')}: ${numberOf(provision)}`}
            onPress={() => setWriting('draft')}
          >
            {t('assessment.draft')}
          </Button>
        )}
        {writing && (
          <AssessmentDialog
            cell={cell}
            assessment={writing === 'draft' ? null : writing}
            onClose={() => setWriting(null)}
          />
        )}
      </div>
    </li>
  )
}
