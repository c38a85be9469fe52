import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

type Props = Omit<ButtonProps, 'children' | 'className'> & {
  look?: 'primary' | 'quiet' | 'danger' | 'plain'
  waits?: boolean
  children: ReactNode
  shortcut?: string
}

/** Something to press. While it `waits` it says so and cannot be pressed twice. */
export function Button({ look = 'plain', waits = false, children, shortcut, ...props }: Props) {
  return (
    <AriaButton
      {...props}
      className={`button ${look}`}
      isPending={waits}
      {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
    >
      {children}
      {shortcut && (
        <kbd aria-hidden="true" dir="ltr">
          {shortcut}
        </kbd>
      )}
    </AriaButton>
  )
}
