import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { AssessmentDialog, SHOWING_ASSESSMENTS } from './assessment-dialog.tsx'
import { ByAspect } from './by-aspect.tsx'
import type { Cell, CellRights } from './cell.tsx'
import { AspectWord, RatedStep } from './rated-step.tsx'
import { ReplyForm } from './reply-form.tsx'

type Assessment = Cell['assessments'][number]
type Props = { cell: Cell; rights: CellRights }

/** The second voice: how an assessor rates it, with reasons and sources, and what can be done with each rating now. */
export function AssessorVoice({ cell, rights }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<'draft' | Assessment | null>(null)
  return (
    <article className="voice voice-assessor" aria-labelledby="voice-assessor">
      <h3 id="voice-assessor">{t('cell.assessment')}</h3>
      {!cell.assessments.length && <p className="soft">{t('cell.no-assessment')}</p>}
      <ByAspect items={cell.assessments}>
        {(one) => (
          <AssessmentItem key={one.id} cell={cell} assessment={one} rights={rights} onChange={() => setOpen(one)} />
        )}
      </ByAspect>
      {rights.assesses && (
        <Button onPress={() => setOpen('draft')} look={cell.assessments.length ? 'quiet' : 'primary'}>
          {t('assessment.draft')}
        </Button>
      )}
      {open && (
        <AssessmentDialog cell={cell} assessment={open === 'draft' ? null : open} onClose={() => setOpen(null)} />
      )}
    </article>
  )
}

type Shown = Pick<Cell, 'measures'>
type ItemProps = { cell: Shown; rights: CellRights; assessment: Assessment; onChange(): void }

/** One assessment: its step, reasons and sources, and what can be done with it now. */
export function AssessmentItem({ cell, assessment, rights, onChange }: ItemProps) {
  const { t, day } = useWords()
  const { state } = assessment
  const dated = assessment.adoptedAt ?? assessment.sentAt ?? assessment.madeAt
  return (
    <div className={`said assessment-${state}`}>
      <p className="said-by">
        <time dateTime={dated}>{day(dated)}</time> · <bdi>{assessment.madeBy.name}</bdi> ·{' '}
        <strong className={state === 'adopted' ? '' : 'warn'}>{t(`assessment.state.${state}`)}</strong>
        {assessment.disputed && <strong className="disputed"> · ⚑ {t('standing.disputed')}</strong>}
      </p>
      <p>
        <RatedStep of={assessment} step={assessment.step} aspectIsSaid />
      </p>
      <Content of={assessment.language} as="p" className="said-text">
        {assessment.reasons}
      </Content>
      <Sources cell={cell} assessment={assessment} />
      {state === 'sent' && assessment.commentsDueAt && (
        <p className="soft">{t('assessment.comments-until', { day: day(assessment.commentsDueAt) })}</p>
      )}
      <p className="soft">{t(`consent.${assessment.consent}`)}</p>
      <Steps assessment={assessment} rights={rights} onChange={onChange} />
    </div>
  )
}

/** What an assessor or editor can do with an assessment where it stands. The server says why where it cannot be. */
function Steps({ assessment, rights, onChange }: Omit<ItemProps, 'cell'>) {
  const { t } = useWords()
  const { account } = useMe()
  const options = { refreshes: SHOWING_ASSESSMENTS }
  const send = useChange('follow-up/send-assessment', options)
  const recall = useChange('follow-up/recall-assessment', options)
  const adopt = useChange('follow-up/adopt-assessment', options)
  const withdraw = useChange('follow-up/withdraw-assessment', options)
  const { partyId, provisionId, id, version, state } = assessment
  const target = { partyId, provisionId, id, version }
  const problem = send.error ?? recall.error ?? adopt.error ?? withdraw.error
  if (!rights.adopts) return null
  return (
    <>
      <div className="actions">
        {state === 'draft' && rights.assesses && (
          <>
            <Button look="primary" waits={send.isPending} onPress={() => send.mutate(target)}>
              {t('assessment.send')}
            </Button>
            <Button onPress={onChange}>{t('assessment.change')}</Button>
          </>
        )}
        {state === 'sent' && (
          <Button look="primary" waits={adopt.isPending} onPress={() => adopt.mutate(target)}>
            {t('assessment.adopt')}
          </Button>
        )}
        {state === 'sent' && rights.assesses && (
          <Button waits={recall.isPending} onPress={() => recall.mutate(target)}>
            {t('assessment.recall')}
          </Button>
        )}
        {(state !== 'adopted' || assessment.madeBy.id === account?.id) && (
          <Button look="danger" waits={withdraw.isPending} onPress={() => withdraw.mutate(target)}>
            {t('assessment.withdraw')}
          </Button>
        )}
      </div>
      <ProblemNote problem={problem} />
    </>
  )
}

/** What an assessment rests on, each one step away. */
function Sources({ cell, assessment }: { cell: Shown; assessment: Assessment }) {
  const { t } = useWords()
  if (!assessment.sources.length) return <p className="warn">{t('assessment.no-sources')}</p>
  return (
    <>
      <h4>{t('assessment.sources')}</h4>
      <ul className="sources">
        {assessment.sources.map((source, index) => (
          <li key={index}>
            {'url' in source ? (
              <a href={source.url} rel="noreferrer noopener" target="_blank">
                <Content>{source.title}</Content> ↗
              </a>
            ) : 'documentId' in source ? (
              <Link
                to="/documents/$id/review"
                params={{ id: source.documentId }}
                search={{ start: source.start, end: source.end }}
              >
                <Content>«{source.quote}»</Content>
              </Link>
            ) : (
              <Content>
                {cell.measures
                  .find(({ id }) => id === source.measureId)
                  ?.evidence.find(({ id }) => id === source.evidenceId)?.title ?? t('evidence.gone')}
              </Content>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The third voice: what the party says of the assessment, its comments on facts before adoption and its reply after. */
export function PartyReplies({ cell, rights }: Props) {
  const { t, day } = useWords()
  const said = cell.assessments.flatMap(({ aspect, comments }) => comments.map((one) => ({ ...one, aspect })))
  const open = rights.speaks ? cell.assessments.filter(({ state }) => state === 'sent' || state === 'adopted') : []
  return (
    <article className="voice voice-reply" aria-labelledby="voice-reply">
      <h3 id="voice-reply">{t('cell.reply')}</h3>
      {!said.length && <p className="soft">{t('cell.no-reply')}</p>}
      {said.map((one) => (
        <div key={`${one.kind} ${one.saidAt}`} className="said">
          <p className="said-by">
            <time dateTime={one.saidAt}>{day(one.saidAt)}</time> · {t(`reply.${one.kind}`)} ·{' '}
            <AspectWord aspect={one.aspect} /> · <bdi>{one.saidBy}</bdi>
            {one.disputes && <strong className="disputed"> · ⚑ {t('reply.disputes')}</strong>}
          </p>
          <Content of={one.language} as="p" className="said-text">
            {one.text}
          </Content>
        </div>
      ))}
      {open.map((assessment) => (
        <ReplyForm key={`${assessment.id} ${assessment.state}`} assessment={assessment} />
      ))}
    </article>
  )
}
