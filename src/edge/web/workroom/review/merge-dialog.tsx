import { useState } from 'react'
import { useAnswer } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { LinkReasons } from '../link-reasons.tsx'
import type { Finding } from './finding-card.tsx'

type Props = { documentId: string; finding: Finding; onClose(): void; onMerge(subjectId: string): void }

/** What the record already knows that a finding may mean; each suggestion says why. */
export function MergeDialog({ documentId, finding, onClose, onMerge }: Props) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const { data, isPending } = useAnswer(
    'record/suggest-subjects',
    { documentId: documentId as never, findingId: finding.id, ...(words.trim() ? { q: words } : {}) },
    { keep: true },
  )
  return (
    <Dialog title={t('merge.title')} isOpen onClose={onClose} size="large">
      <p className="card-quote">
        <Content>{finding.quote}</Content>
      </p>
      <div className="field">
        <label htmlFor="merge-words">{t('merge.search')}</label>
        <input
          id="merge-words"
          type="search"
          dir="auto"
          autoFocus
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {isPending ? (
        <Skeleton rows={3} />
      ) : !data?.items.length ? (
        <p className="soft">{t('merge.none')}</p>
      ) : (
        <ul className="choices">
          {data.items.map((subject) => (
            <li key={subject.id}>
              <button type="button" onClick={() => onMerge(subject.id)}>
                <strong dir="auto">{subject.label}</strong>
                <small>{t('subject.documents', { count: subject.documents })}</small>
                <LinkReasons link={subject.link} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  )
}
