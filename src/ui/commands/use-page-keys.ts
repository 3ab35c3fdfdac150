/** Exports the hook for the keys that do the same wherever the focus is. */
import { useEffectEvent, useLayoutEffect } from 'react'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { contextOf } from './command.ts'
import { isTyping, keyNamed, type KeyName } from './keys.ts'
import { READING_COMMANDS } from './picture-commands.ts'
import { useRunCommand } from './run-command.ts'

/** Handles the keys of the page, except while the user types, a dialog is open, or a panel has handled the key. */
export function usePageKeys(acts: Readonly<Partial<Record<KeyName<'everywhere'>, () => void>>>): void {
  const store = useStore()
  const dataset = useDataset()
  const run = useRunCommand()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    const everywhere = keyNamed('everywhere', event)
    const reading = keyNamed('reading', event)
    // What is pressed with Ctrl or ⌘ types nothing.
    const isTyped = !event.ctrlKey && !event.metaKey && isTyping(event.target)
    const act = everywhere && acts[everywhere]
    if (isTyped || (!act && reading === null)) return
    event.preventDefault()
    if (act) act()
    else if (reading) run(READING_COMMANDS[reading], contextOf(store, dataset))
  })
  // Before the first paint, because a key may be pressed as soon as the page is seen.
  useLayoutEffect(() => {
    const listening = new AbortController()
    document.addEventListener('keydown', (event) => press(event), { signal: listening.signal })
    return () => listening.abort()
  }, [])
}
