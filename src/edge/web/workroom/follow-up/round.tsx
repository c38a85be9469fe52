import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useAnswer, useChange } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field, TextArea } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { Due, Progress } from './due.tsx'
import { byName } from './by-name.ts'
import { useNames } from './names.ts'
import { RoundClarifications } from './round-clarifications.tsx'

type Watched = Output<'follow-up/get-round'>
type Party = Watched['parties'][number]

const REFRESHES = ['follow-up/get-round', 'follow-up/list-rounds', 'follow-up/list-overdue'] as const
const WATCH_MS = 15_000

/** A round as it fills: where each party stands, and what the secretariat can do about it. */
export function RoundPage() {
  const { t, calendar } = useWords()
  const { may } = useMe()
  const { round: titleOf } = useNames()
  const { id } = useParams({ from: '/follow-up/rounds/$id' })
  const { data, error } = useAnswer('follow-up/get-round', { id }, { refetchMs: WATCH_MS })
  const [closing, setClosing] = useState(false)
  const open = useChange('follow-up/open-round', { refreshes: REFRESHES })
  const close = useChange('follow-up/close-round', { refreshes: REFRESHES, onDone: () => setClosing(false) })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={8} />
  const { round, parties } = data
  const runs = may('editor', 'administrator')
  const late = parties.filter(({ timeliness }) => timeliness === 'late' || timeliness === 'missing').length
  return (
    <>
      <p className="above">
        <Link to="/follow-up">{t('nav.follow-up')}</Link> · {t(`round.state.${round.state}`)}
      </p>
      <h1>{titleOf(round)}</h1>
      <p className="lead">
        {t('round.stands', {
          provisions: round.provisions,
          parties: round.parties,
          day: calendar(round.dueOn),
          zone: round.timeZone.replaceAll('_', ' '),
        })}
      </p>
      {round.state !== 'draft' && runs && (
        <p className="round-progress">
          <Progress
            value={round.submitted}
            of={round.parties}
            label={t('round.submitted', { submitted: round.submitted, parties: round.parties })}
          />
          {late > 0 && <strong className="due-late">{t('round.late', { count: late })}</strong>}
        </p>
      )}
      {runs && (
        <div className="actions">
          {round.state === 'draft' && (
            <Button look="primary" waits={open.isPending} onPress={() => open.mutate({ id })}>
              {t('round.open')}
            </Button>
          )}
          {round.state === 'open' && <Button onPress={() => setClosing(true)}>{t('round.close')}</Button>}
        </div>
      )}
      {runs && round.state === 'draft' && <p className="note">{t('round.draft-note')}</p>}
      <ProblemNote problem={open.error} />
      <PartyTable watched={data} runs={runs} />
      {round.state !== 'draft' && may('assessor', 'editor', 'administrator') && <RoundClarifications watched={data} />}
      {closing && (
        <Dialog title={t('round.close')} isOpen onClose={() => setClosing(false)}>
          <p>{t('round.close-means', { count: round.parties - round.submitted })}</p>
          <ProblemNote problem={close.error} />
          <div className="actions">
            <Button look="primary" waits={close.isPending} onPress={() => close.mutate({ id })}>
              {t('round.close')}
            </Button>
            <Button onPress={() => setClosing(false)}>{t('cancel')}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

function PartyTable({ watched: { round, parties }, runs }: { watched: Watched; runs: boolean }) {
  const { t, language, number, day, moment } = useWords()
  const { account, may } = useMe()
  const assesses = may('assessor', 'editor', 'administrator')
  const { party: nameOf } = useNames()
  const mine = useAnswer('follow-up/list-parties', { mine: true })
  const compare = byName(language)
  const speaksFor = new Set<string>(account ? mine.data?.items.map(({ id }) => id) : [])
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('party.title')}>
      <table className="round-parties">
        <thead>
          <tr>
            <th scope="col">{t('party.one')}</th>
            <th scope="col">{t('round.party-state')}</th>
            <th scope="col">{t('round.deadline')}</th>
            <th scope="col">{t('round.answered')}</th>
            <th scope="col">{t('round.seen')}</th>
            {runs && <th scope="col">{t('round.messages')}</th>}
            {(runs || speaksFor.size > 0) && (
              <th scope="col">
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {parties
            .toSorted((a, b) => compare(nameOf(a), nameOf(b)))
            .map((party) => (
              <tr key={party.partyId}>
                <th scope="row" className="row-name">
                  <Link to="/follow-up/parties/$id" params={{ id: party.partyId }}>
                    {nameOf(party)}
                  </Link>
                </th>
                <td>
                  {t(`round-party.${party.state}`)}
                  {assesses && party.state === 'submitted' && (
                    <Link
                      className="block"
                      to="/follow-up/rounds/$id/assess/$partyId"
                      params={{ id: round.id, partyId: party.partyId }}
                      aria-label={`${t('assess.open')}: ${nameOf(party)}`}
                    >
                      {t('assess.open')}
                    </Link>
                  )}
                </td>
                <td>
                  {round.state === 'draft' ? '–' : <Due timeliness={party.timeliness} />}
                  <small>{day(party.dueAt, round.timeZone)}</small>
                  {party.extensionReason && (
                    <small>
                      {t('round.extended')} <bdi>{party.extensionReason}</bdi>
                    </small>
                  )}
                </td>
                <td>{t('round.answered-of', { answered: party.answered, of: round.provisions })}</td>
                <td>{party.seenAt ? <time dateTime={party.seenAt}>{moment(party.seenAt)}</time> : '–'}</td>
                {runs && <td>{number(party.messages)}</td>}
                {(runs || speaksFor.size > 0) && (
                  <td>
                    {speaksFor.has(party.partyId) && round.state !== 'draft' && (
                      <Link
                        className="button primary"
                        to="/follow-up/rounds/$id/answers/$partyId"
                        params={{ id: round.id, partyId: party.partyId }}
                      >
                        {t('round.answer')}
                      </Link>
                    )}
                    {runs && round.state === 'open' && <PartySteps round={round} party={party} />}
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

/** What the secretariat can do with one party: remind it, give it longer, let it complete what it submitted. */
function PartySteps({ round, party }: { round: Watched['round']; party: Party }) {
  const { t } = useWords()
  const { party: nameOf } = useNames()
  const [extending, setExtending] = useState(false)
  const nudge = useChange('follow-up/nudge', { refreshes: REFRESHES })
  const reopen = useChange('follow-up/reopen-answers', { refreshes: REFRESHES })
  const of = { id: round.id, partyId: party.partyId }
  const named = { party: nameOf(party) }
  const nudgeWords = t(nudge.isSuccess ? (nudge.data.planned ? 'round.nudged' : 'round.nudged-before') : 'round.nudge')
  return (
    <div className="party-steps">
      {party.state === 'submitted' ? (
        <Button
          look="quiet"
          waits={reopen.isPending}
          aria-label={`${t('round.reopen')}: ${named.party}`}
          onPress={() => reopen.mutate(of)}
        >
          {t('round.reopen')}
        </Button>
      ) : (
        <>
          <Button
            look="quiet"
            waits={nudge.isPending}
            isDisabled={nudge.isSuccess}
            aria-label={`${nudgeWords}: ${named.party}`}
            onPress={() => nudge.mutate(of)}
          >
            {nudgeWords}
          </Button>
          <Button look="quiet" aria-label={`${t('round.extend')}: ${named.party}`} onPress={() => setExtending(true)}>
            {t('round.extend')}
          </Button>
        </>
      )}
      <ProblemNote problem={nudge.error ?? reopen.error} />
      {extending && <ExtendDialog of={of} named={named} party={party} onClose={() => setExtending(false)} />}
    </div>
  )
}

type ExtendProps = { of: { id: string; partyId: string }; named: { party: string }; party: Party; onClose(): void }

function ExtendDialog({ of, named, party, onClose }: ExtendProps) {
  const { t } = useWords()
  const [dueOn, setDueOn] = useState(party.dueAt.slice(0, 10))
  const [reason, setReason] = useState('')
  const extend = useChange('follow-up/extend-deadline', { refreshes: REFRESHES, onDone: onClose })
  return (
    <Dialog title={t('round.extend-one', named)} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          extend.mutate({ ...of, dueOn, reason: reason.trim() })
        }}
      >
        <Field
          label={t('round.last-day')}
          type="date"
          required
          min={party.dueAt.slice(0, 10)}
          value={dueOn}
          onChange={setDueOn}
        />
        <TextArea label={t('round.reason')} rows={2} value={reason} onChange={setReason} />
        <ProblemNote problem={extend.error} />
        <div className="actions">
          <Button look="primary" type="submit" isDisabled={!reason.trim()} waits={extend.isPending}>
            {t('round.extend')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
