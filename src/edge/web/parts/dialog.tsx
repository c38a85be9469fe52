import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

type Props = { title: string; isOpen: boolean; onClose(): void; children: ReactNode; size?: 'small' | 'large' | 'wide' }

/** A sheet above the page: keeps the focus, and gives it back when it closes. */
export function Dialog({ title, isOpen, onClose, children, size = 'small' }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={`sheet ${size}`}>
        <AriaDialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
