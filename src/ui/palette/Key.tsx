import { keyLabel } from '../commands/key-label.ts'
import { useWords } from '../context/words.ts'

/** Shows a key, or several keys pressed together. */
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
