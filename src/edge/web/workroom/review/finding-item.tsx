import type { ComponentProps, ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { ThemeChips } from '../../parts/theme-chips.tsx'
import { useWords } from '../../words/use-words.ts'
import { TakenAs } from '../follow-up/followed.tsx'
import { type Finding, FindingCard } from './finding-card.tsx'

type Props = {
  finding: Finding
  isCurrent: boolean
  onChoose(id: string): void
  themes: ComponentProps<typeof ThemeChips>['themes']
  provisions: ComponentProps<typeof TakenAs>['provisions']
  place: ReactNode
  actions: ReactNode
  adjudicate: ReactNode
}

/** A finding in the list: its words and verdict; opened, all that is known of it and what may be done. */
export function FindingItem({ finding, isCurrent, onChoose, themes, provisions, ...inside }: Props) {
  const { t } = useWords()
  return (
    <li
      data-finding={finding.id}
      className={`card kind-${finding.kind} ${finding.verdict} ${isCurrent ? 'current' : ''}`}
    >
      <button type="button" className="card-head" aria-expanded={isCurrent} onClick={() => onChoose(finding.id)}>
        <span className="card-kind">{t(`kind.${finding.kind}`)}</span>
        <span className="card-words" dir="auto">
          {finding.quote}
        </span>
        <span className={`verdict ${finding.verdict}`}>{t(`verdict.${finding.verdict}`)}</span>
      </button>
      {isCurrent && (
        <div className="card-body">
          <FindingCard finding={finding} />
          <TakenAs provisions={provisions} />
          <p className="card-source">{inside.place}</p>
          <ThemeChips themes={themes} counted={false} />
          {inside.actions}
          {inside.adjudicate}
        </div>
      )}
    </li>
  )
}

type ActionsProps = {
  finding: Finding
  onSay(what: 'accept' | 'reject' | 'undo'): void
  onEdit(): void
  onMerge(): void
}

/** What a reviewer may do with a finding, each with its key. */
export function Actions({ finding, onSay, onEdit, onMerge }: ActionsProps) {
  const { t } = useWords()
  return (
    <div className="actions">
      <Button look="primary" shortcut="a" onPress={() => onSay('accept')}>
        {t('review.accept')}
      </Button>
      <Button shortcut="e" onPress={onEdit}>
        {t('review.correct')}
      </Button>
      <Button shortcut="m" onPress={onMerge}>
        {t('review.merge')}
      </Button>
      <Button look="danger" shortcut="x" onPress={() => onSay('reject')}>
        {t('review.reject')}
      </Button>
      {finding.mine && (
        <Button look="quiet" shortcut="u" onPress={() => onSay('undo')}>
          {t('review.undo')}
        </Button>
      )}
    </div>
  )
}
