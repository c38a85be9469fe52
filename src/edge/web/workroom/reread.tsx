import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { useWords } from '../words/use-words.ts'

/** Offers to read a document again that an earlier version of the reader has read. */
export function RereadOne({ documentId }: { documentId: string }) {
  const { t } = useWords()
  const { data: reader } = useAnswer('read/get-reader', { documentId: documentId as never })
  if (!reader?.outdated) return null
  return <Reread says={t('reread.one', { version: reader.readerVersion })} documentId={documentId} />
}

/** Offers to read all documents again that an earlier version of the reader has read. */
export function RereadAll() {
  const { t } = useWords()
  const { data: reader } = useAnswer('read/get-reader', {})
  return reader?.outdated ? <Reread says={t('reread.many', { count: reader.outdated })} /> : null
}

function Reread({ says, documentId }: { says: string; documentId?: string }) {
  const { t } = useWords()
  const { may } = useMe()
  const reread = useChange('read/reread-documents', {
    refreshes: ['read/get-reader', 'ingest/get-document', 'ingest/list-documents', 'review/list-findings'],
  })
  return (
    <div className="note">
      <p>
        {says} {t('reread.safe')}
      </p>
      {may('reviewer', 'editor', 'administrator') && (
        <Button
          waits={reread.isPending}
          onPress={() => reread.mutate(documentId ? { documentId: documentId as never } : {})}
        >
          {t('reread.start')}
        </Button>
      )}
      <ProblemNote problem={reread.error} />
    </div>
  )
}
