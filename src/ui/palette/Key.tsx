import { keyLabel } from '../commands/key-label.ts'
import { useWords } from '../context/words.ts'

/** A key, or several to be pressed together. */
export function Key({ of: key }: { readonly of: string }) {
  const { t } = useWords()
  return (
    <span className="keys">
      {keyLabel(key, t).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  )
}
