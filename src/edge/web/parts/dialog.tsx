import { lazy, type ReactNode, Suspense, useState } from 'react'

export type DialogProps = {
  title: string
  isOpen: boolean
  onClose(): void
  children: ReactNode
  size?: 'small' | 'large' | 'wide'
}

const load = async () => ({ default: (await import('./sheet.tsx')).Sheet })
const Sheet = lazy(load)
const ONCE_THE_PAGE_STANDS_MS = 2000
setTimeout(load, ONCE_THE_PAGE_STANDS_MS)

/** A sheet above the page: keeps the focus, and gives it back when it closes. Its program comes after the page that may open it. */
export function Dialog(props: DialogProps) {
  const [opened, setOpened] = useState(props.isOpen)
  if (props.isOpen && !opened) setOpened(true)
  return opened ? (
    <Suspense>
      <Sheet {...props} />
    </Suspense>
  ) : null
}
