import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Finding } from './finding-card.tsx'

type OrphanedProps = { findings: readonly Finding[]; only: boolean; onOnly: (only: boolean) => void }

/** How many reviewed findings the latest reading proposes no more, and a way to see just these. */
export function Orphaned({ findings, only, onOnly }: OrphanedProps) {
  const { t } = useWords()
  const count = findings.filter((finding) => finding.orphaned).length
  if (!count) return null
  return (
    <p className="warn">
      {t('review.orphaned', { count })}{' '}
      <Button look="quiet" onPress={() => onOnly(!only)}>
        {t(only ? 'review.orphaned-all' : 'review.orphaned-only')}
      </Button>
    </p>
  )
}
