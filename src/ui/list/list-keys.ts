import type { KeyboardEvent } from 'react'
import { clamp } from '../../base/clamp.ts'

interface ListKeys {
  readonly total: number
  readonly active: number
  /** How many rows a page has. */
  readonly page: number
  readonly onMove: (row: number) => void
  readonly onOpen: (row: number) => void
  readonly onClose: () => void
}

/** What a key does in a list of rows, of which one is active. */
export function pressListKey(event: KeyboardEvent, { total, active, page, onMove, onOpen, onClose }: ListKeys): void {
  const move = (row: number) => () => onMove(clamp(row, 0, total - 1))
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: move(active + 1),
    ArrowUp: move(active - 1),
    PageDown: move(active + page),
    PageUp: move(active - page),
    Home: move(0),
    End: move(total - 1),
    Enter: () => onOpen(active),
    Escape: onClose,
  }
  const action = total > 0 && !event.ctrlKey && !event.metaKey && !event.altKey ? actions[event.key] : undefined
  if (!action) return
  event.preventDefault()
  action()
}
