import { useWords } from '../words/use-words.ts'

type Props = { state: string; steps?: readonly { step: string; state: string; progress: number }[] }

const MARKS: Record<string, string> = {
  ready: '●',
  refused: '✕',
  failed: '!',
  waiting: '○',
  extracting: '◔',
  reading: '◑',
}

/** Where a document stands in its life, in a word and a mark of its own shape. */
export function DocumentState({ state }: Props) {
  const { t } = useWords()
  return (
    <span className={`state ${state}`}>
      <span aria-hidden="true">{MARKS[state] ?? '○'}</span> {t(`document.state.${state}`)}
    </span>
  )
}

/** The steps of a document's life, live: kept, text, findings. */
export function DocumentSteps({ state, steps = [] }: Props) {
  const { t } = useWords()
  const of = (step: string) => steps.find((one) => one.step === step)?.state ?? 'waiting'
  const all = [
    ['keep', 'done'],
    ['extract', of('extract')],
    ['read', state === 'refused' ? 'skipped' : of('read')],
  ] as const
  return (
    <ol className="steps" aria-label={t('document.steps')}>
      {all.map(([step, stands]) => (
        <li key={step} className={stands}>
          {t(`document.step.${step}`)}
          <span className="visually-hidden">: {t(`step.state.${stands}`)}</span>
        </li>
      ))}
    </ol>
  )
}
