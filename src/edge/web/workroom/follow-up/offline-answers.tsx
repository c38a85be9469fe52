import { useRef, useState } from 'react'
import type { AnswersPreview as Preview } from '../../../../follow-up/compare-answers.ts'
import { type CallProblem, type Output, send } from '../../client/call.ts'
import { Button } from '../../parts/button.tsx'
import { DropZone } from '../../parts/drop-zone.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import type { AnswerDraft } from './answer-draft.ts'
import { WorkbookPreview } from './workbook-preview.tsx'

type Asked = Output<'follow-up/get-questionnaire'>
type Props = { asked: Asked; drafts: ReadonlyMap<string, AnswerDraft>; onTaken(): void }

/** Answering offline: the bilingual workbook goes out, and what it would change is shown row by row before anything is taken. */
export function OfflineAnswers({ asked, drafts, onTaken }: Props) {
  const { t, language } = useWords()
  const chooser = useRef<HTMLInputElement>(null)
  const [looked, setLooked] = useState<{ file: File; preview: Preview } | null>(null)
  const [waits, setWaits] = useState(false)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const url = `/api/follow-up/rounds/${asked.round.id}/answers/${asked.party.partyId}.xlsx`

  const ask = async <T,>(file: File, query: string): Promise<T | null> => {
    const body = new FormData()
    body.append('file', file, file.name)
    setWaits(true)
    setProblem(null)
    return send<T>(`${url}${query}`, { body })
      .catch((caught: CallProblem) => {
        setProblem(caught)
        return null
      })
      .finally(() => setWaits(false))
  }
  const look = async (file: File | undefined) => {
    if (!file) return
    // What stands on the page is written before it is compared, so that nothing here is overlooked.
    await Promise.all([...drafts.values()].map((draft) => draft.save()))
    const preview = await ask<Preview>(file, '')
    setLooked(preview && { file, preview })
  }
  const take = async () => {
    if (looked && (await ask(looked.file, `?take=${looked.preview.hash}`))) onTaken()
  }
  return (
    <DropZone className="drop offline" onDrop={(transfer) => void look(transfer.files[0])}>
      {(over) => (
        <>
          <p>{t(over ? 'offline.drop' : 'offline.hint')}</p>
          <div className="actions">
            <a className="button" href={`${url}?language=${language}`} download>
              {t('offline.download')}
            </a>
            <Button waits={waits} onPress={() => chooser.current?.click()}>
              {t('offline.bring-back')}
            </Button>
          </div>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".xlsx"
            data-testid="workbook"
            onChange={(event) => {
              void look(event.target.files?.[0])
              event.target.value = '' // so that the same file can be chosen again
            }}
          />
          {waits && !looked && <p role="status">{t('offline.reading')}</p>}
          {!looked && <ProblemNote problem={problem} />}
          {looked && (
            <WorkbookPreview
              asked={asked}
              preview={looked.preview}
              fileName={looked.file.name}
              problem={problem}
              waits={waits}
              onTake={() => void take()}
              onLookAgain={() => void look(looked.file)}
              onClose={() => {
                setLooked(null)
                setProblem(null)
              }}
            />
          )}
        </>
      )}
    </DropZone>
  )
}
