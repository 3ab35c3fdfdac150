import { useLayoutEffect, useRef, type ReactNode } from 'react'

interface ModalProps {
  readonly label: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Dialog that is open while it is mounted. Escape closes it, and in browsers that support it a click outside; the focus
 * returns to where it was.
 */
export function Modal({ label, className, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const node = dialog.current
    node?.showModal()
    return () => node?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      closedby="any"
      // The event comes a moment after the closing: by then it may be open again.
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose()
      }}
    >
      <div className="modal">{children}</div>
    </dialog>
  )
}
