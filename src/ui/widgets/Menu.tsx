import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

interface MenuProps {
  readonly label: string
  /** What the button shows; its name is `label`. */
  readonly face: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A button that opens a small panel of controls. Escape, a press elsewhere, and whatever is pressed inside close it. */
export function Menu({ label, face, className = '', children }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (!isOpen) return
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && box.current?.contains(target))) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [isOpen])
  return (
    <div
      ref={box}
      role="presentation"
      className={`menu ${className}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        setOpen(false)
        box.current?.querySelector('button')?.focus()
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false)
      }}
    >
      <button
        type="button"
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {face}
      </button>
      <div
        id={id}
        role="presentation"
        className="menu-panel"
        hidden={!isOpen}
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('button')) setOpen(false)
        }}
      >
        {children}
      </div>
    </div>
  )
}
