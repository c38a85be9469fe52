import type { ComponentProps } from 'react'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'
import { ProblemNote } from './problem.tsx'

type Props = {
  problem: ComponentProps<typeof ProblemNote>['problem']
  waits: boolean
  onClose(): void
  /** What the button that sends says, where it is not just "save". */
  says?: string
  isDisabled?: boolean
}

/** The end of a dialog's form: what stands in its way, then the buttons that send it or close it. */
export function FormEnd({ problem, waits, onClose, says, isDisabled = false }: Props) {
  const { t } = useWords()
  return (
    <>
      <ProblemNote problem={problem} />
      <div className="actions">
        <Button look="primary" type="submit" isDisabled={isDisabled} waits={waits}>
          {says ?? t('save')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </>
  )
}
