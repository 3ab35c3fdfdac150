import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

interface MenuProps {
  readonly label: string
  /** What the button shows; its name is `label`. */
  readonly face: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A button that opens a small panel of controls. Escape, a press elsewhere, and a button pressed inside close it. */
export function Menu({ label, face, className = '', children }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    const [around, inside] = [box.current, panel.current]
    if (!isOpen || !around || !inside) return
    const done = new AbortController()
    const { signal } = done
    const close = () => setOpen(false)
    document.addEventListener('pointerdown', (event) => !isWithin(around, event.target) && close(), { signal })
    around.addEventListener(
      'focusout',
      (event) => event.relatedTarget && !isWithin(around, event.relatedTarget) && close(),
      {
        signal,
      },
    )
    around.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
        around.querySelector('button')?.focus()
      },
      { signal },
    )
    inside.addEventListener('click', ({ target }) => target instanceof Element && target.closest('button') && close(), {
      signal,
    })
    return () => done.abort()
  }, [isOpen])
  return (
    <div ref={box} className={`menu ${className}`}>
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
      <div id={id} ref={panel} className="menu-panel" hidden={!isOpen}>
        {children}
      </div>
    </div>
  )
}

const isWithin = (element: Element, target: EventTarget | null) => target instanceof Node && element.contains(target)
