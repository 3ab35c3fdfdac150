import type { KeyboardEvent } from 'react'
import { clamp } from '../../base/clamp.ts'
import { keyNamed, type KeyName } from '../commands/keys.ts'

interface ListKeys {
  readonly total: number
  readonly active: number
  /** Number of rows in a page. */
  readonly page: number
  readonly onMove: (row: number) => void
  readonly onOpen: (row: number) => void
  readonly onClose: () => void
}

/** Handles a key in a list of rows, of which one is active. */
export function pressListKey(event: KeyboardEvent, { total, active, page, onMove, onOpen, onClose }: ListKeys): void {
  const move = (row: number) => () => onMove(clamp(row, 0, total - 1))
  const acts: Readonly<Record<KeyName<'list'>, () => void>> = {
    rowDown: move(active + 1),
    rowUp: move(active - 1),
    pageDown: move(active + page),
    pageUp: move(active - page),
    firstRow: move(0),
    lastRow: move(total - 1),
    open: () => onOpen(active),
    close: onClose,
  }
  const name = total > 0 ? keyNamed('list', event) : null
  if (name === null) return
  event.preventDefault()
  acts[name]()
}
