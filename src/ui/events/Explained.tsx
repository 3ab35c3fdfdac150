import { useId } from 'react'

interface ExplainedProps {
  readonly name: string
  /** One line, shown under the pointer and on focus. */
  readonly meaning: string
}

/** A word of the catalogue whose meaning appears under the pointer, and on focus for users without one. */
export function Explained({ name, meaning }: ExplainedProps) {
  const id = useId()
  return (
    <span className="explained">
      <button type="button" aria-describedby={id}>
        {name}
      </button>
      <span id={id} role="tooltip">
        {meaning}
      </span>
    </span>
  )
}
