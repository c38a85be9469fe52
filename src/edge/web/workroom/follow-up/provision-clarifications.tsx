import { useState } from 'react'
import { useAnswer } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { AskClarification } from './ask-clarification.tsx'
import { ClarificationThread } from './clarification-thread.tsx'

type Props = { of: { roundId: string; partyId: string; provisionId: string }; name: string; zone: string }

/** The clarifications on one provision, in the questionnaire of a party. */
export function ProvisionClarifications({ of, name, zone }: Props) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const { data } = useAnswer('follow-up/list-clarifications', { roundId: of.roundId, partyId: of.partyId })
  const threads = data?.items.filter(({ provisionId }) => provisionId === of.provisionId) ?? []
  const waiting = threads.some(({ waitsFor }) => waitsFor === 'party')
  return (
    <>
      {threads.length > 0 && (
        <details className="clarifications" open={waiting}>
          <summary>{t('clarification.count', { count: threads.length })}</summary>
          {threads.map((thread) => (
            <ClarificationThread key={thread.id} thread={thread} side="party" zone={zone} />
          ))}
        </details>
      )}
      {asking ? (
        <AskClarification of={of} onDone={() => setAsking(false)} />
      ) : (
        <Button
          look="quiet"
          aria-label={t('clarification.ask-about', { provision: name })}
          onPress={() => setAsking(true)}
        >
          {t('clarification.ask')}
        </Button>
      )}
    </>
  )
}
