import { type ReactNode, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'

const FEW = 20

/** A list of which the first few are shown until somebody asks for all. */
export function FirstFew<Item>({ items, children }: { items: readonly Item[]; children(item: Item): ReactNode }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, FEW)
  return (
    <>
      <ul className="list">{shown.map(children)}</ul>
      {shown.length < items.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t('list.show-all', { count: items.length })}
        </Button>
      )}
    </>
  )
}
