import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useReducer, useState } from 'react'
import { call, type CallProblem, type Output } from '../../client/call.ts'
import { useAnswer, useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { AnswerDraft } from './answer-draft.ts'
import { AnswerEditor } from './answer-editor.tsx'
import { Due, Progress } from './due.tsx'
import { ImportLast } from './import-last.tsx'
import { draftKeeper } from './keep-draft.ts'
import { useNames } from './names.ts'
import { OfflineAnswers } from './offline-answers.tsx'
import { RatedStep } from './rated-step.tsx'
import { ProvisionClarifications } from './provision-clarifications.tsx'
import { BothTexts } from './provision-text.tsx'

type Asked = Output<'follow-up/get-questionnaire'>

/** What a party is asked in a round, on one page: written by itself as it is typed, submitted as a whole. */
export function Questionnaire() {
  const { id, partyId } = useParams({ from: '/follow-up/rounds/$id/answers/$partyId' })
  // What is written on the page is the truth of it until it is loaded again on purpose: nothing refetches it from behind.
  const [shown, setShown] = useState<Asked | null>(null)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const [loads, setLoads] = useState(1)
  useEffect(() => {
    const of = { roundId: id, partyId }
    const see = async (asked: Asked) => {
      setShown(asked)
      if (asked.party.state === 'invited' && asked.round.state === 'open') await call('follow-up/see-round', of)
    }
    call('follow-up/get-questionnaire', of).then(see).catch(setProblem)
  }, [id, partyId, loads])
  if (problem) return <ProblemNote problem={problem} />
  if (!shown) return <Skeleton rows={10} />
  return <Answers key={keyOf(shown)} asked={shown} onReload={() => setLoads(loads + 1)} />
}

/** Another state of the answers is another page: drafts begin anew from it. */
const keyOf = ({ party, round, answers }: Asked) =>
  `${round.state} ${party.state} ${answers.map(({ version }) => version).join()}`

function Answers({ asked, onReload }: { asked: Asked; onReload(): void }) {
  const { t, day } = useWords()
  const { round: titleOf, party: nameOf } = useNames()
  const { round, party, provisions } = asked
  const open = round.state === 'open' && party.state !== 'submitted'
  const drafts = useDrafts(asked)
  const measures = useAnswer('follow-up/list-measures', { partyId: party.partyId })
  const [submitting, setSubmitting] = useState(false)
  const unanswered = provisions.filter(({ id }) => !drafts.get(id)!.isAnswered)
  const answered = provisions.length - unanswered.length
  const unsettled = [...drafts.values()].some(({ isSettled }) => !isSettled)
  return (
    <>
      <p className="above">
        <Link to="/follow-up">{t('nav.follow-up')}</Link> · {nameOf(party)}
      </p>
      <h1>{titleOf(round)}</h1>
      <div className="answers-bar">
        <span>{t('round.due-on', { day: day(party.dueAt, round.timeZone) })}</span>
        <Due timeliness={party.timeliness} />
        <Progress
          value={answered}
          of={provisions.length}
          label={t('answer.progress', { answered, of: provisions.length })}
        />
        {open && (
          <Button look="primary" isDisabled={!answered || unsettled} onPress={() => setSubmitting(true)}>
            {t('answer.submit')}
          </Button>
        )}
      </div>
      {open ? (
        <>
          <p className="lead">{t('answer.lead')}</p>
          <div className="answer-aids">
            <section aria-labelledby="import-last">
              <h2 id="import-last">{t('last-round.title')}</h2>
              <ImportLast asked={asked} drafts={drafts} />
            </section>
            <section aria-labelledby="offline">
              <h2 id="offline">{t('offline.heading')}</h2>
              <OfflineAnswers asked={asked} drafts={drafts} onTaken={onReload} />
            </section>
          </div>
        </>
      ) : (
        <p className="note">
          {party.submittedAt ? t('answer.submitted', { day: day(party.submittedAt) }) : t('answer.closed')}
        </p>
      )}
      <ol className="questions">
        {provisions.map((provision) =>
          open ? (
            <AnswerEditor
              key={provision.id}
              asked={asked}
              provision={provision}
              measures={measures.data?.items ?? []}
              before={asked.before.find(({ provisionId }) => provisionId === provision.id) ?? null}
              draft={drafts.get(provision.id)!}
            />
          ) : (
            <ReadAnswer key={provision.id} asked={asked} provision={provision} />
          ),
        )}
      </ol>
      {submitting && (
        <Submit asked={asked} unanswered={unanswered} onClose={() => setSubmitting(false)} onReload={onReload} />
      )}
    </>
  )
}

/** The drafts of a page by provision; the page is drawn again when one of them moves on, and they are saved when it is left. */
function useDrafts({ round, party, provisions, answers }: Asked): ReadonlyMap<string, AnswerDraft> {
  const [drafts] = useState(
    () =>
      new Map<string, AnswerDraft>(
        provisions.map(({ id }) => {
          const kept = answers.find(({ provisionId }) => provisionId === id) ?? null
          const keeper = draftKeeper({ roundId: round.id, partyId: party.partyId, provisionId: id })
          return [id, new AnswerDraft(kept, keeper)]
        }),
      ),
  )
  const [, draw] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    const ends = [...drafts.values()].map((draft) => draft.listen(draw))
    return () => {
      for (const end of ends) end()
      for (const draft of drafts.values()) void draft.save()
    }
  }, [drafts])
  return drafts
}

function ReadAnswer({ asked, provision }: { asked: Asked; provision: Asked['provisions'][number] }) {
  const { t } = useWords()
  const { provision: numberOf } = useNames()
  const answer = asked.answers.find(({ provisionId }) => provisionId === provision.id)
  return (
    <li className="question">
      <h2>
        <Link
          to="/follow-up/cells/$partyId/$provisionId"
          params={{ partyId: asked.party.partyId, provisionId: provision.id }}
        >
          {numberOf(provision)}
        </Link>
      </h2>
      <BothTexts provision={provision} />
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
      <ProvisionClarifications
        of={{ roundId: asked.round.id, partyId: asked.party.partyId, provisionId: provision.id }}
        name={numberOf(provision)}
        zone={asked.round.timeZone}
      />
    </li>
  )
}

type SubmitProps = { asked: Asked; unanswered: Asked['provisions']; onClose(): void; onReload(): void }

/** What will be submitted, before it is: how much is said, what is left open. */
function Submit({ asked, unanswered, onClose, onReload }: SubmitProps) {
  const { t } = useWords()
  const { provision: numberOf } = useNames()
  const { round, party, provisions } = asked
  const answered = provisions.length - unanswered.length
  const submit = useChange('follow-up/submit-answers', {
    refreshes: ['follow-up/get-round', 'follow-up/list-rounds', 'follow-up/get-matrix', 'follow-up/get-cell'],
    onDone: () => {
      onClose()
      onReload()
    },
  })
  return (
    <Dialog title={t('answer.submit')} isOpen onClose={onClose}>
      <p>{t('answer.summary', { answered, of: provisions.length })}</p>
      {unanswered.length > 0 && (
        <p className="warn">
          {t('answer.left-open')} {unanswered.map(numberOf).join(t('list.comma'))}
        </p>
      )}
      <p className="soft">{t('answer.submit-means')}</p>
      <p className="soft">{t(`consent.${round.sharing}`)}</p>
      <ProblemNote problem={submit.error} />
      <div className="actions">
        {submit.error?.code === 'changed-meanwhile' ? (
          <Button
            look="primary"
            onPress={() => {
              onClose()
              onReload()
            }}
          >
            {t('answer.reload')}
          </Button>
        ) : (
          <Button
            look="primary"
            waits={submit.isPending}
            onPress={() => submit.mutate({ roundId: round.id, partyId: party.partyId, answered })}
          >
            {t('answer.submit')}
          </Button>
        )}
        <Button onPress={onClose}>{t('answer.go-on')}</Button>
      </div>
    </Dialog>
  )
}
