import { useRef } from 'react'
import { Button } from '../../parts/button.tsx'
import { DropZone } from '../../parts/drop-zone.tsx'
import { useWords } from '../../words/use-words.ts'
import { chosenFile, type ChosenFile } from './send-evidence-files.ts'

type Props = { files: readonly ChosenFile[]; busy: boolean; onChange(files: ChosenFile[]): void }

/** Choosing files as evidence, by dropping them or from a list; each with what it is called and how far it has come. */
export function FilesField({ files, busy, onChange }: Props) {
  const { t, bytes, share } = useWords()
  const chooser = useRef<HTMLInputElement>(null)
  const add = (more: Iterable<File>) => onChange([...files, ...[...more].map(chosenFile)])
  const change = (at: number, more: Partial<ChosenFile>) =>
    onChange(files.map((one, index) => (index === at ? { ...one, ...more } : one)))
  return (
    <DropZone className="drop files-field" onDrop={(transfer) => add(transfer.files)}>
      {(over) => (
        <>
          <div className="drop-bar">
            <p>{t(over ? 'evidence.drop' : 'evidence.drop-hint')}</p>
            <Button isDisabled={busy} onPress={() => chooser.current?.click()}>
              {t('upload.files')}
            </Button>
          </div>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            data-testid="evidence-files"
            onChange={(event) => {
              add(event.target.files ?? [])
              event.target.value = '' // so that the same file can be chosen again
            }}
          />
          <ul className="chosen-files">
            {files.map((one, index) => (
              <li key={`${one.file.name} ${one.file.size} ${one.file.lastModified}`} className={`file-${one.state}`}>
                <input
                  type="text"
                  dir="auto"
                  aria-label={t('evidence.file-called', { file: one.file.name })}
                  value={one.title}
                  readOnly={busy || one.state === 'kept'}
                  onChange={(event) => change(index, { title: event.target.value })}
                />
                <span className="soft">
                  <bdi>{one.file.name}</bdi> · {bytes(one.file.size)}
                </span>
                {one.sent !== null && one.state === 'chosen' ? (
                  <span className="file-progress">
                    <progress value={one.sent} max={1} aria-label={one.file.name} /> {share(one.sent)}
                  </span>
                ) : one.state === 'kept' ? (
                  <strong className="good">✓ {t('evidence.kept')}</strong>
                ) : (
                  <Button
                    look="quiet"
                    isDisabled={busy}
                    aria-label={t('evidence.leave-out', { file: one.file.name })}
                    onPress={() => onChange(files.filter((_, at) => at !== index))}
                  >
                    {t('provision.drop')}
                  </Button>
                )}
                {one.reason && (
                  <p className="problem" role="alert">
                    {one.reason} {t('evidence.others-kept')}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </DropZone>
  )
}
