import type { Change } from './changes.ts'
import type { View } from './view.ts'

/**
 * Whether Back should return to the view before the change (`step`), or the change only refines it (`drift`, as a drag
 * does).
 */
export type Weight = 'step' | 'drift'

export interface Store {
  readonly get: () => View
  /** Applies a change and notifies all listeners, unless it changed nothing. */
  readonly change: (change: Change, weight?: Weight) => void
  /** Calls the listener after every change, until the returned function is called. */
  readonly subscribe: (listener: (weight: Weight) => void) => () => void
}

export function createStore(first: View): Store {
  let view = first
  const listeners = new Set<(weight: Weight) => void>()
  return {
    get: () => view,
    change(change, weight = 'step') {
      const next = change(view)
      if (next === view) return
      view = next
      for (const listener of listeners) listener(weight)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
