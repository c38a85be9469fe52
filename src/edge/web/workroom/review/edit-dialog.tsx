import type { FindingKind } from '../../../../domain/finding.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Span } from './document-text.tsx'
import { type Fields, FieldsForm, startFields } from './fields-form.tsx'
import type { Finding } from './finding-card.tsx'

/** What a person is changing: a finding, or the draft of one that the readers missed. */
export type Editing = { finding: Finding | null; kind: FindingKind; fields: Fields; span: Span }

type EditProps = {
  editing: Editing
  text: string
  onChange(editing: Editing | null): void
  onSave(): void
  problem: Parameters<typeof ProblemNote>[0]['problem']
  waits: boolean
}

/** Correcting a finding, or drafting one that the readers missed: its kind, its fields, its span. */
export function EditDialog({ editing, text, onChange, onSave, problem, waits }: EditProps) {
  const { t } = useWords()
  const { span } = editing
  const move = (edge: 'start' | 'end', by: number) => {
    const moved = { ...span, [edge]: Math.max(0, Math.min(text.length, span[edge] + by)) }
    if (moved.end > moved.start) onChange({ ...editing, span: moved })
  }
  return (
    <Dialog
      title={editing.finding ? t('review.correct') : t('review.draft')}
      isOpen
      onClose={() => onChange(null)}
      size="large"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        <p className="card-quote" dir="auto">
          <span className="soft">{text.slice(Math.max(0, span.start - 24), span.start)}</span>
          <mark>{text.slice(span.start, span.end)}</mark>
          <span className="soft">{text.slice(span.end, span.end + 24)}</span>
        </p>
        <div className="actions" role="group" aria-label={t('review.span')}>
          {(
            [
              ['start', -1, 'review.start-earlier'],
              ['start', 1, 'review.start-later'],
              ['end', -1, 'review.end-earlier'],
              ['end', 1, 'review.end-later'],
            ] as const
          ).map(([edge, by, words]) => (
            <Button key={words} look="quiet" onPress={() => move(edge, by)}>
              {t(words)}
            </Button>
          ))}
        </div>
        <FieldsForm
          kind={editing.kind}
          fields={editing.fields}
          onKind={(kind) =>
            onChange({ ...editing, kind, fields: startFields(kind, editing.fields, text.slice(span.start, span.end)) })
          }
          onFields={(fields) => onChange({ ...editing, fields })}
        />
        <ProblemNote problem={problem} />
        <div className="actions">
          <Button type="submit" look="primary" waits={waits}>
            {t('save')}
          </Button>
          <Button onPress={() => onChange(null)}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
