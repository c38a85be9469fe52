import { useState } from 'react'
import { call, type CallProblem, type Output } from '../../client/call.ts'
import { useAnswer, useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { Choice, TextArea } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { ForceWord } from './force-word.tsx'

type Proposal = Output<'follow-up/propose-provisions'>

/** Adding the provisions of an instrument in one language: from a paste or a document, looked at, then entered. */
export function AddProvisions({ instrumentId, onClose }: { instrumentId: string; onClose(): void }) {
  const { t } = useWords()
  const [pasted, setPasted] = useState('')
  const [documentId, setDocumentId] = useState('')
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const [waits, setWaits] = useState(false)
  const documents = useAnswer('ingest/list-documents', { limit: 100, state: 'ready' })
  const enter = useChange('follow-up/enter-provisions', {
    refreshes: ['follow-up/get-instrument', 'follow-up/list-instruments', 'follow-up/get-matrix'],
    onDone: onClose,
  })
  const propose = async () => {
    setWaits(true)
    setProblem(null)
    const from = documentId ? { documentId } : { pasted }
    await call('follow-up/propose-provisions', { instrumentId, ...from })
      .then(setProposal)
      .catch(setProblem)
    setWaits(false)
  }
  if (proposal)
    return (
      <Dialog title={t('provision.preview')} isOpen onClose={onClose} size="large">
        <Preview proposal={proposal} onDrop={(places) => setProposal({ ...proposal, places })} />
        <ProblemNote problem={enter.error} />
        <div className="actions">
          <Button
            look="primary"
            waits={enter.isPending}
            isDisabled={!proposal.places.some(({ said }) => said)}
            onPress={() =>
              enter.mutate({
                instrumentId,
                language: proposal.language,
                places: proposal.places.map(({ provisionId, said }) => ({ provisionId, said })),
              })
            }
          >
            {t('provision.enter', { count: proposal.places.filter(({ said }) => said).length })}
          </Button>
          <Button onPress={() => setProposal(null)}>{t('provision.back')}</Button>
        </div>
      </Dialog>
    )
  return (
    <Dialog title={t('provision.add')} isOpen onClose={onClose} size="large">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void propose()
        }}
      >
        <TextArea
          label={t('provision.paste')}
          hint={t('provision.paste-hint')}
          rows={9}
          value={pasted}
          onChange={(words) => {
            setPasted(words)
            setDocumentId('')
          }}
        />
        {documents.data && documents.data.items.length > 0 && (
          <Choice
            label={t('provision.from-document')}
            value={documentId}
            options={[
              ['', t('choose')],
              ...documents.data.items.map((one) => [one.id, one.title ?? one.fileName] as const),
            ]}
            onChange={setDocumentId}
          />
        )}
        <FormEnd
          problem={problem}
          waits={waits}
          isDisabled={!documentId && !pasted.trim()}
          onClose={onClose}
          says={t('provision.propose')}
        />
      </form>
    </Dialog>
  )
}

/** What will be entered: each place with the expression in the other language beside it, and what the two do not say alike. */
function Preview({ proposal, onDrop }: { proposal: Proposal; onDrop(places: Proposal['places']): void }) {
  const { t } = useWords()
  const { language, places } = proposal
  const other = language === 'ar' ? 'en' : 'ar'
  const anyOther = places.some((place) => place.other)
  return (
    <>
      <p className="soft">{t('provision.preview-hint', { count: places.length })}</p>
      <ol className="preview" tabIndex={0} aria-label={t('provision.preview')}>
        {places.map((place, index) => (
          <li key={index} className={anyOther ? 'two' : ''}>
            <div lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
              {place.said ? (
                <>
                  {place.said.number && <strong>{place.said.number}. </strong>}
                  {place.said.text}
                </>
              ) : (
                <span className="soft">{t(`provision.no-${language}`)}</span>
              )}
            </div>
            {anyOther && (
              <div lang={other} dir={other === 'ar' ? 'rtl' : 'ltr'} className="soft">
                {place.other ? place.other.text : t(`provision.new-place`)}
              </div>
            )}
            <div className="preview-foot">
              {place.said?.force && <ForceWord force={place.said.force} />}
              {place.disagreements.map((one) => (
                <span key={one} className="warn">
                  ! {t(`disagreement.short.${one}`)}
                </span>
              ))}
              {place.said && !place.provisionId && (
                <Button
                  look="quiet"
                  aria-label={`${t('provision.drop')}: ${place.said.number ?? index + 1}`}
                  onPress={() => onDrop(places.filter((_, at) => at !== index))}
                >
                  {t('provision.drop')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
