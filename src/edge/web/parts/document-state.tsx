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

/** The steps of a document's life, live: kept, text, pictures where it has some (with how far), findings. */
export function DocumentSteps({ state, steps = [] }: Props) {
  const { t, share } = useWords()
  const find = (step: string) => steps.find((one) => one.step === step)
  const of = (step: string) => find(step)?.state ?? 'waiting'
  const recognition = find('recognise')
  const all = [
    ['keep', 'done'],
    ['extract', of('extract')],
    ...(recognition ? [['recognise', recognition.state] as const] : []),
    ['read', state === 'refused' ? 'skipped' : of('read')],
  ] as const
  return (
    <ol className="steps" aria-label={t('document.steps')}>
      {all.map(([step, stands]) => (
        <li key={step} className={stands}>
          {t(`document.step.${step}`)}
          {step === 'recognise' && stands === 'running' && (
            <>
              {' '}
              <progress value={recognition?.progress ?? 0} aria-label={t('document.step.recognise')} />{' '}
              {share(recognition?.progress ?? 0)}
            </>
          )}
          <span className="visually-hidden">: {t(`step.state.${stands}`)}</span>
        </li>
      ))}
    </ol>
  )
}
