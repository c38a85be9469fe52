import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Choice } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { AskClarification } from './ask-clarification.tsx'
import { ClarificationThread } from './clarification-thread.tsx'
import { useNames } from './names.ts'

type Watched = Output<'follow-up/get-round'>
const ORDER = { open: 0, answered: 1, closed: 2 }

/** The clarifications of a round, those that wait first; for those who follow it. */
export function RoundClarifications({ watched: { round, parties, provisions } }: { watched: Watched }) {
  const { t } = useWords()
  const { party: nameOf, provision: numberOf } = useNames()
  const { data, error } = useAnswer('follow-up/list-clarifications', { roundId: round.id })
  const [asking, setAsking] = useState(false)
  const items = (data?.items ?? []).toSorted(
    (a, b) => ORDER[a.state] - ORDER[b.state] || a.dueAt.localeCompare(b.dueAt),
  )
  return (
    <section aria-labelledby="clarifications">
      <div className="section-head">
        <h2 id="clarifications">{t('clarification.many')}</h2>
        <Button onPress={() => setAsking(true)}>{t('clarification.ask')}</Button>
      </div>
      <ProblemNote problem={error} />
      {data && !items.length && <p className="soft">{t('clarification.none')}</p>}
      {items.map((thread) => (
        <article key={thread.id}>
          <h3>
            <Link
              to="/follow-up/cells/$partyId/$provisionId"
              params={{ partyId: thread.partyId, provisionId: thread.provisionId }}
            >
              {nameOf(thread)} · {numberOf(thread)}
            </Link>
          </h3>
          <ClarificationThread thread={thread} side="secretariat" zone={round.timeZone} />
        </article>
      ))}
      {asking && <AskOne round={round} parties={parties} provisions={provisions} onClose={() => setAsking(false)} />}
    </section>
  )
}

/** Of whom and on what a clarification is asked. */
function AskOne({ round, parties, provisions, onClose }: Watched & { onClose(): void }) {
  const { t } = useWords()
  const { party: nameOf, provision: numberOf, title } = useNames()
  const [partyId, setParty] = useState('')
  const [provisionId, setProvision] = useState('')
  const { data } = useAnswer('follow-up/list-provision-names', { ids: provisions })
  const choices = (data?.items ?? []).map((one) => [one.id, `${numberOf(one)} · ${title(one)}`] as const)
  return (
    <Dialog title={t('clarification.ask')} isOpen onClose={onClose}>
      <Choice
        label={t('party.one')}
        value={partyId}
        options={[['', t('choose')], ...parties.map((one) => [one.partyId, nameOf(one)] as const)]}
        onChange={setParty}
      />
      <Choice
        label={t('provision.one')}
        value={provisionId}
        options={[['', t('choose')], ...choices]}
        onChange={setProvision}
      />
      {partyId && provisionId && <AskClarification of={{ roundId: round.id, partyId, provisionId }} onDone={onClose} />}
    </Dialog>
  )
}
