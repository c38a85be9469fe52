import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react'
import { type CallProblem, send } from '../client/call.ts'
import { Button } from '../parts/button.tsx'
import { DropZone } from '../parts/drop-zone.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { useWords } from '../words/use-words.ts'

type Answer = {
  items: { documentId: string; fileName: string; known: boolean }[]
  refused: { fileName: string; problem: { title: string } }[]
}
type Progress = { sent: number; total: number; known: number; refused: Answer['refused'] }

/** Files are sent a handful at a time: each handful is safe once it is answered. */
const HANDFUL = 10

/** A place to drop files or folders on, or to choose them; tells how many are safe. */
export function Upload({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<CallProblem | null>(null)

  const take = async (chosen: File[]) => {
    if (!chosen.length) return
    setProblem(null)
    const told: Progress = { sent: 0, total: chosen.length, known: 0, refused: [] }
    setProgress({ ...told })
    for (let from = 0; from < chosen.length; from += HANDFUL) {
      const handful = chosen.slice(from, from + HANDFUL)
      const form = new FormData()
      for (const file of handful) form.append('file', file, file.webkitRelativePath || file.name)
      try {
        const answer = await send<Answer>('/api/upload', { body: form })
        told.sent += handful.length
        told.known += answer.items.filter((item) => item.known).length
        told.refused.push(...answer.refused)
        setProgress({ ...told })
      } catch (error) {
        setProblem(error as CallProblem)
        break
      }
    }
    await queries.invalidateQueries({ queryKey: ['ingest/list-documents'] })
  }

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void take([...(event.target.files ?? [])])
    event.target.value = '' // so that the same file can be chosen again
  }

  return (
    <DropZone onDrop={(transfer) => void filesOf(transfer).then(take)}>
      {(over) => (
        <>
          <div className="drop-bar">
            <p>{over ? t('upload.drop') : t('upload.hint')}</p>
            <div className="actions">
              <Button look="primary" onPress={() => files.current?.click()}>
                {t('upload.files')}
              </Button>
              <Button onPress={() => folder.current?.click()}>{t('upload.folder')}</Button>
            </div>
            <input ref={files} type="file" multiple hidden data-testid="files" onChange={choose} />
            <input ref={folder} type="file" multiple hidden {...{ webkitdirectory: '' }} onChange={choose} />
          </div>
          {progress && (
            <div className="upload-progress" role="status">
              <progress value={progress.sent} max={progress.total} aria-label={t('upload.label')} />
              <span>{t('upload.progress', { sent: progress.sent, total: progress.total })}</span>
              {progress.known > 0 && <span>{t('upload.known', { count: progress.known })}</span>}
              {progress.refused.map(({ fileName, problem: { title } }) => (
                <p key={fileName} className="problem">
                  <bdi>{fileName}</bdi>: {title}
                </p>
              ))}
            </div>
          )}
          <ProblemNote problem={problem} />
          {children}
        </>
      )}
    </DropZone>
  )
}

/** The files of a drop, those inside dropped folders among them. */
async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (!entries.length) return [...transfer.files]
  const found: File[] = []
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isFile)
      found.push(await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)))
    else for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) await walk(child)
  }
  for (const entry of entries) await walk(entry)
  return found
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    // A browser gives a hundred at a time, and none when there are no more.
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (!some.length) return children
    children.push(...some)
  }
}
