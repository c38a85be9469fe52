import { useState } from 'react'
import { EvidenceType } from '../../../../domain/follow-up.ts'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Cell } from './cell.tsx'
import { type FoundPassage, PassagePicker } from './passage-picker.tsx'

/** What evidence may be. */
const MEDIA = ['link', 'passage'] as const

/** Adding a piece of evidence to a measure: a link, or a passage of a document that is here. */
export function AddEvidence({ measure, onClose }: { measure: Cell['measures'][number]; onClose(): void }) {
  const { t } = useWords()
  const [medium, setMedium] = useState<(typeof MEDIA)[number]>('link')
  const [type, setType] = useState<(typeof EvidenceType.options)[number]>('law-text')
  const [title, setTitle] = useState('')
  const [dated, setDated] = useState('')
  const [vouchedBy, setVouchedBy] = useState('')
  const [url, setUrl] = useState('https://')
  const [passage, setPassage] = useState<FoundPassage | null>(null)
  const options = {
    refreshes: ['follow-up/get-cell', 'follow-up/get-matrix', 'follow-up/list-measures'] as const,
    onDone: onClose,
  }
  const link = useChange('follow-up/add-link-evidence', options)
  const cite = useChange('follow-up/add-passage-evidence', options)
  const save = () => {
    const said = {
      partyId: measure.partyId,
      measureId: measure.id,
      type,
      title: title.trim(),
      vouchedBy: vouchedBy.trim(),
      dated: dated || null,
    }
    if (medium === 'link') link.mutate({ ...said, url })
    else if (passage) cite.mutate({ ...said, documentId: passage.documentId, start: passage.start, end: passage.end })
  }
  return (
    <Dialog title={t('evidence.add')} isOpen onClose={onClose} size="large">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div className="two">
          <Choice
            label={t('evidence.medium')}
            value={medium}
            options={MEDIA.map((one) => [one, t(`evidence.medium.${one}`)] as const)}
            onChange={(one) => setMedium(one as typeof medium)}
          />
          <Choice
            label={t('evidence.type')}
            value={type}
            options={EvidenceType.options.map((one) => [one, t(`evidence.type.${one}`)] as const)}
            onChange={(one) => setType(one as typeof type)}
          />
        </div>
        <Field label={t('evidence.called')} dir="auto" required value={title} onChange={setTitle} />
        <div className="two">
          <Field
            label={t('evidence.vouched-by')}
            hint={t('evidence.vouched-hint')}
            dir="auto"
            required
            value={vouchedBy}
            onChange={setVouchedBy}
          />
          <Field label={t('evidence.dated')} type="date" value={dated} onChange={setDated} />
        </div>
        {medium === 'link' ? (
          <Field label={t('evidence.url')} type="url" dir="ltr" required value={url} onChange={setUrl} />
        ) : (
          <PassagePicker chosen={passage} onChoose={setPassage} />
        )}
        <ProblemNote problem={link.error ?? cite.error} />
        <div className="actions">
          <Button
            look="primary"
            type="submit"
            isDisabled={!title.trim() || !vouchedBy.trim() || (medium === 'passage' && !passage)}
            waits={link.isPending || cite.isPending}
          >
            {t('evidence.add')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
