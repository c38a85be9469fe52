import { useWords } from '../words/use-words.ts'

/** The shape of what is coming, while it is coming. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useWords()
  return (
    <div className="skeleton" role="status" aria-label={t('waiting')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="skeleton-row" />
      ))}
    </div>
  )
}
