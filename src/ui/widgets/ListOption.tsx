import type { ReactNode } from 'react'
import { optionId, type Options } from './options.ts'

interface OptionProps {
  readonly of: Options
  /** Name among the options, of letters and digits. */
  readonly name: string
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** Option of a list whose text field keeps the focus, also when the user presses on the option. */
export function Option({ of: options, name, onChoose, children }: OptionProps) {
  return (
    <div
      role="option"
      id={optionId(options, name)}
      tabIndex={-1}
      aria-selected={name === options.active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      // Assistive technology may put the focus here.
      onKeyDown={({ key }) => {
        if (key === 'Enter') onChoose()
      }}
    >
      {children}
    </div>
  )
}
