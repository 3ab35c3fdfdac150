import { useLayoutEffect, useRef, type ReactNode } from 'react'

interface ModalProps {
  readonly label: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that is open as long as it is on the page. Escape, and where browsers know it a click beside it, close it; the focus goes back to where it was. */
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
