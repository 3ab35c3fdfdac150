import { useEffect } from 'react'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { contextOf } from './command.ts'
import { READING_COMMANDS } from './picture-commands.ts'
import { isTyping, keyNamed, type KeyName } from './keys.ts'

/** The keys that do the same wherever the focus is: unless one types, a dialog is open, or a panel has taken the key for itself. */
export function usePageKeys(acts: Readonly<Partial<Record<KeyName<'everywhere'>, () => void>>>): void {
  const store = useStore()
  const dataset = useDataset()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const everywhere = keyNamed('everywhere', event)
      const reading = keyNamed('reading', event)
      // What is pressed with Ctrl or ⌘ types nothing.
      const isTyped = !event.ctrlKey && !event.metaKey && isTyping(event.target)
      const act = everywhere && acts[everywhere]
      if (isTyped || (!act && reading === null)) return
      event.preventDefault()
      if (act) act()
      else if (reading) void READING_COMMANDS[reading](contextOf(store, dataset))
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
