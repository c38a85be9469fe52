import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { EVIDENCE_TYPES } from '../../../../domain/follow-up.ts'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Cell } from './cell.tsx'
import { FilesField } from './files-field.tsx'
import { type FoundPassage, PassagePicker } from './passage-picker.tsx'
import { chosenFile, type ChosenFile, sendEvidenceFile } from './send-evidence-files.ts'

/** What evidence may be. */
const MEDIA = ['file', 'link', 'passage'] as const

/** Every answer that shows evidence. */
export const SHOWING_EVIDENCE = [
  'follow-up/get-cell',
  'follow-up/get-matrix',
  'follow-up/list-measures',
  'follow-up/get-answers-to-assess',
] as const

type Props = { measure: Cell['measures'][number]; dropped: readonly File[]; onClose(): void }

/** Adding evidence to a measure: files, a link, or a passage of a document that is here. */
export function AddEvidence({ measure, dropped, onClose }: Props) {
  const { t } = useWords()
  const [medium, setMedium] = useState<(typeof MEDIA)[number]>('file')
  const [type, setType] = useState<(typeof EVIDENCE_TYPES)[number]>('law-text')
  const [title, setTitle] = useState('')
  const [dated, setDated] = useState('')
  const [vouchedBy, setVouchedBy] = useState(measure.evidence.at(-1)?.vouchedBy ?? '')
  const [url, setUrl] = useState('https://')
  const [passage, setPassage] = useState<FoundPassage | null>(null)
  const [files, setFiles] = useState<readonly ChosenFile[]>(() => dropped.map(chosenFile))
  const options = { refreshes: SHOWING_EVIDENCE, onDone: onClose }
  const link = useChange('follow-up/add-link-evidence', options)
  const cite = useChange('follow-up/add-passage-evidence', options)
  const of = { partyId: measure.partyId, measureId: measure.id }
  const sending = useSending({ ...of, type, dated, vouchedBy: vouchedBy.trim() }, { files, setFiles, onClose })
  const ready = medium === 'file' ? files.some(({ state }) => state !== 'kept') : title.trim()
  const save = () => {
    const said = { ...of, type, title: title.trim(), vouchedBy: vouchedBy.trim(), dated: dated || null }
    if (medium === 'file') void sending.send()
    else if (medium === 'link') link.mutate({ ...said, url })
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
            options={EVIDENCE_TYPES.map((one) => [one, t(`evidence.type.${one}`)] as const)}
            onChange={(one) => setType(one as typeof type)}
          />
        </div>
        {medium === 'file' && <FilesField files={files} busy={sending.busy} onChange={setFiles} />}
        {medium !== 'file' && (
          <Field label={t('evidence.called')} dir="auto" required value={title} onChange={setTitle} />
        )}
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
        {medium === 'link' && (
          <Field label={t('evidence.url')} type="url" dir="ltr" required value={url} onChange={setUrl} />
        )}
        {medium === 'passage' && <PassagePicker chosen={passage} onChoose={setPassage} />}
        <ProblemNote problem={link.error ?? cite.error} />
        <div className="actions">
          <Button
            look="primary"
            type="submit"
            isDisabled={!ready || !vouchedBy.trim() || (medium === 'passage' && !passage)}
            waits={link.isPending || cite.isPending || sending.busy}
          >
            {t('evidence.add')}
          </Button>
          <Button onPress={onClose}>{t(files.some(({ state }) => state === 'kept') ? 'close' : 'cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

type Said = Parameters<typeof sendEvidenceFile>[0]
type Around = { files: readonly ChosenFile[]; setFiles(files: readonly ChosenFile[]): void; onClose(): void }

/** Sends the files that are not kept yet, one after the other; the dialog stays open where one was refused. */
function useSending(said: Said, { files, setFiles, onClose }: Around) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const now = [...files]
    for (const [index, one] of files.entries()) {
      if (one.state === 'kept') continue
      now[index] = { ...one, state: 'chosen', reason: null, sent: 0 }
      setFiles([...now])
      now[index] = await sendEvidenceFile(said, one, (share) => {
        now[index] = { ...one, state: 'chosen', reason: null, sent: share }
        setFiles([...now])
      })
      setFiles([...now])
    }
    await Promise.all(SHOWING_EVIDENCE.map((name) => queries.invalidateQueries({ queryKey: [name] })))
    setBusy(false)
    if (now.every(({ state }) => state === 'kept')) onClose()
  }
  return { busy, send }
}
