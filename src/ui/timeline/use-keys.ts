import type { KeyboardEvent } from 'react'
import { PICTURE_COMMANDS, READING_COMMANDS } from '../commands/picture-commands.ts'
import { isTyping, keyNamed } from '../commands/keys.ts'
import { useRunCommand } from '../commands/run-command.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import type { Motion } from '../viewport/use-motion.ts'

/**
 * Handles the keys of the timeline. Marks handle plain arrow keys themselves; with Shift, or on the surface, arrow keys
 * move the visible span.
 */
export function useKeys({ target, glide, stop }: Motion) {
  const store = useStore()
  const dataset = useDataset()
  const run = useRunCommand()
  return (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.defaultPrevented) return
    const picture = keyNamed('picture', event)
    const reading = keyNamed('reading', event)
    const command = picture ? PICTURE_COMMANDS[picture] : reading && READING_COMMANDS[reading]
    if (!command) return
    event.preventDefault()
    const about = () => store.get().event ?? focusedEvent(event.target)
    run(command, { store, dataset, about, target, move: glide, stop })
  }
}

const focusedEvent = (target: EventTarget) =>
  target instanceof Element ? (target.closest<SVGElement>('[data-event]')?.dataset['event'] ?? null) : null
