import { type ReactNode, useState } from 'react'

type Props = {
  onDrop(transfer: DataTransfer): void
  className?: string
  children(over: boolean): ReactNode
}

/** A place that files can be dropped on; `over` says that they are above it now. Whatever it offers has a button beside it. */
export function DropZone({ onDrop, className = 'drop', children }: Props) {
  const [over, setOver] = useState(false)
  return (
    <div
      className={over ? `${className} over` : className}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) =>
        !event.currentTarget.contains(event.relatedTarget as globalThis.Node | null) && setOver(false)
      }
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer)
      }}
    >
      {children(over)}
    </div>
  )
}
